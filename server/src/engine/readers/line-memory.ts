import type { LineFacts } from "../line.ts";
import type { Plain } from "../plain.ts";
import type { BlockLine } from "./segments.ts";

/** So many lines are remembered, then all are forgotten: it is a matter of time, never of what is found. */
const MOST_LINES = 10_000;

/**
 * Gives a line that reads as before the facts that it had before. Whatever was found out about those facts then (they
 * are the keys of other memories) still holds: in a paragraph of forty lines, one key press costs one line.
 */
export class LineMemory {
  readonly #known = new Map<string, LineFacts>();

  same(lines: readonly BlockLine[]): readonly BlockLine[] {
    if (lines.length < 2) return lines;
    if (this.#known.size > MOST_LINES) this.#known.clear();
    return lines.map((line) => {
      const known = this.#known.get(line.facts.source);
      if (known !== undefined && isSame(known, line.facts)) return { offset: line.offset, facts: known };
      this.#known.set(line.facts.source, line.facts);
      return line;
    });
  }
}

/** Of two lines with the same source. */
const isSame = (a: LineFacts, b: LineFacts): boolean =>
  a.form === b.form &&
  a.level === b.level &&
  a.emphasis === b.emphasis &&
  a.continues === b.continues &&
  a.key === b.key &&
  a.content.start === b.content.start &&
  a.content.end === b.content.end &&
  a.lead?.start === b.lead?.start &&
  a.lead?.end === b.lead?.end &&
  isSamePlain(a.plain, b.plain);

const isSamePlain = (a: Plain, b: Plain): boolean =>
  a.text === b.text &&
  a.start === b.start &&
  a.map?.starts.length === b.map?.starts.length &&
  (a.map?.starts.every((start, index) => start === b.map!.starts[index] && a.map!.ends[index] === b.map!.ends[index]) ??
    true);
