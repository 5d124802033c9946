import type { Tree } from "@lezer/common";
import { type Delimiter, flanksOf } from "../readers/flanks.ts";
import { type Bare, backslashAt, bareOf, type IsEscaped, type Leaf } from "./escapes/bare.ts";
import { NEEDED, neededByPlace, type Place } from "./escapes/conditions.ts";
import { type LeafFacts, leafFacts } from "./escapes/leaf.ts";
import { type BareLine, bareLines } from "./escapes/lines.ts";
import { indexOfSpan } from "./spans.ts";

/** Whether a Markdown text may define links or footnotes, whose labels are compared with their backslashes. */
export const mayDefineLabels = (text: string): boolean => /\]\\?:/.test(text);

/**
 * The backslashes of a Markdown block that can go without changing what is rendered, each alone and all together. Where
 * either one of two can go but not both, as in `\*foo\*`, it is the first.
 *
 * Nothing is rendered to find out: a backslash goes where its character can't mean anything, by conditions that the tests
 * check against a renderer. They lean to the safe side where parsers disagree.
 */
export function redundantEscapes(block: string, tree: Tree | undefined, hasLabels: boolean): readonly number[] {
  const bare = bareOf(block, tree);
  // A lone carriage return ends a line, `<!a` begins raw HTML, and a byte order mark is nothing, for some parsers only.
  if (bare === undefined || /\r(?!\n)|<![a-z]|^\ufeff/.test(block)) return [];
  const kept = new Set(bare.escaped);
  const lines = bareLines(bare.text, (offset) => kept.has(offset));
  const labels = hasLabels || mayDefineLabels(bare.text);
  return bare.leaves.flatMap((leaf) => redundantIn(bare, leaf, lines, kept, labels));
}

/** Goes through a leaf from left to right and takes what may go out of `kept`. */
function redundantIn(
  bare: Bare,
  leaf: Leaf,
  lines: readonly BareLine[],
  kept: Set<number>,
  hasLabels: boolean,
): number[] {
  const { text, escaped } = bare;
  const isEscaped: IsEscaped = (offset) => kept.has(offset);
  const facts = leafFacts(text, leaf, isEscaped, hasLabels);
  const redundant: number[] = [];
  let row = indexOfSpan(lines, leaf.start);
  for (let index = leaf.first; index < leaf.last; ) {
    const at = escaped[index]!;
    while (lines[row]!.end < at) row += 1;
    const place: Place = {
      text,
      at,
      character: text[at]!,
      previous: text.charAt(at - 1),
      next: text.charAt(at + 1),
      afterEscape: kept.has(at - 1),
      line: lines[row]!,
      leaf: facts,
    };
    const length = lengthOfRun(bare, index, leaf.last);
    if (mayGo(place, length)) {
      for (let i = 0; i < length; i += 1) {
        kept.delete(at + i);
        redundant.push(backslashAt(bare, index + i));
      }
      join(facts, place);
    }
    index += length;
  }
  return redundant;
}

/** As far as a run is looked at. */
const LONGEST_RUN = 20;

const isDelimiter = (character: string): character is Delimiter => /^[*_~]$/.test(character);

/** Delimiters side by side act as one; any other character acts alone. */
function lengthOfRun({ text, escaped }: Bare, index: number, last: number): number {
  const start = escaped[index]!;
  if (!isDelimiter(text[start]!)) return 1;
  let length = 1;
  while (index + length < last && escaped[index + length] === start + length && text[start + length] === text[start]) {
    length += 1;
  }
  return length;
}

function mayGo(place: Place, length: number): boolean {
  if (neededByPlace(place)) return false;
  const { text, at, character, previous, leaf } = place;
  if (!isDelimiter(character)) return NEEDED[character]?.(place) !== true;
  const after = text.charAt(at + length);
  // Beside a delimiter of its kind that has no backslash, or keeps one, it would make another run of it.
  if (after === character || previous === character) return false;
  if (changesNeighbour(text, at, length)) return false;
  const flanks = flanksOf(character, previous, after);
  const stack = leaf.delimiters[character];
  return length === 1 ? stack.letIn(at, flanks) : stack.letRunIn(at, flanks);
}

/**
 * Whether a run of another kind of delimiter, between a letter and this one, could do more if no backslash stood there:
 * some parsers go by that.
 */
const changesNeighbour = (text: string, at: number, length: number): boolean =>
  /[\p{L}\p{N}][*_~]+$/u.test(text.slice(Math.max(0, at - LONGEST_RUN), at)) ||
  /^[*_~]+[\p{L}\p{N}]/u.test(text.slice(at + length, at + length + LONGEST_RUN));

/** What loses its backslash here is at work for the rest of the leaf. */
function join(facts: LeafFacts, { at, character }: Place): void {
  if (character === "[") facts.firstOpen = Math.min(facts.firstOpen, at);
}
