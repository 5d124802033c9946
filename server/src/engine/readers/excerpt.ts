import type { Line, LineFacts } from "../line.ts";
import type { Plain } from "../plain.ts";
import { spanOf } from "../span.ts";

/**
 * A text that stands in a larger one in another writing: a YAML value with its indentation and escapes undone. The i-th
 * character of `text` begins at `offsets[i]` of the larger text; the last entry is the end.
 */
export interface Excerpt {
  readonly text: string;
  readonly offsets: readonly number[];
}

/** Puts a line that was read in an excerpt at its place in the larger text. */
export function placeInSource(line: Line, { offsets }: Excerpt): Line {
  const start = offsets[line.start]!;
  const length = line.facts.source.length;
  const inStep = offsets[line.start + length] === start + length;
  return { start, facts: inStep ? line.facts : remapped(line.facts, line.start, start, offsets) };
}

function remapped(facts: LineFacts, from: number, start: number, offsets: readonly number[]): LineFacts {
  const at = (offset: number) => offsets[from + offset]! - start;
  const { plain } = facts;
  const characters = Array.from({ length: plain.text.length }, (_, index) => index);
  const starts = characters.map((index) => at(plain.map?.starts[index] ?? plain.start + index));
  const ends = characters.map((index) => at(plain.map?.ends[index] ?? plain.start + index + 1));
  const moved: Plain = { text: plain.text, start: at(plain.start), map: { starts, ends } };
  return { ...facts, content: spanOf(at(facts.content.start), at(facts.content.end)), plain: moved };
}
