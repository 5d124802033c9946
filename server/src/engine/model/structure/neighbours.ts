import type { Line } from "../../line.ts";
import { readingOf } from "./line-reading.ts";

/** Where the lines with words are, seen from each line. */
export interface Neighbours {
  /** The line with words before `at`, or -1. */
  before(at: number): number;
  /** The line with words behind `at`, or the number of lines. */
  after(at: number): number;
}

export const hasWords = ({ facts }: Line): boolean => readingOf(facts).hasWords;

/** Computed in one pass each way, so that asking costs nothing however many blank lines there are. */
export function neighboursOf(lines: readonly Line[]): Neighbours {
  const before = new Int32Array(lines.length);
  const after = new Int32Array(lines.length);
  for (let at = 0, last = -1; at < lines.length; at += 1) {
    before[at] = last;
    if (hasWords(lines[at]!)) last = at;
  }
  for (let at = lines.length - 1, next = lines.length; at >= 0; at -= 1) {
    after[at] = next;
    if (hasWords(lines[at]!)) next = at;
  }
  return { before: (at) => before[at] ?? -1, after: (at) => after[at] ?? lines.length };
}
