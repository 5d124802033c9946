import { firstIndex } from "../first-index.ts";
import { replaced } from "../replaced.ts";

/** How much of a text is as it was in the text before, in lines or other parts. */
export interface Kept {
  readonly head: number;
  readonly tail: number;
}

/** What was made of the lines of a text, and of those that changed since the text before. */
export interface Mapped<T> {
  readonly made: readonly T[];
  readonly kept: Kept;
  readonly removed: readonly T[];
  readonly added: readonly T[];
}

/** What a function makes of each line of a text, made anew only for the lines that changed since the text before. */
export class LineMap<T> {
  #texts: readonly string[] = [];
  #made: readonly T[] = [];

  constructor(private readonly make: (text: string) => T) {}

  of(texts: readonly string[]): Mapped<T> {
    const before = this.#made;
    const kept = keptOf(this.#texts, texts);
    const removed = before.slice(kept.head, before.length - kept.tail);
    const added = texts.slice(kept.head, texts.length - kept.tail).map((text) => this.make(text));
    this.#made = replaced(before, kept.head, before.length - kept.tail, added);
    this.#texts = texts;
    return { made: this.#made, kept, removed, added };
  }
}

/** What two texts have in common at both ends, given by their parts. */
export function keptOf<Part>(before: readonly Part[], after: readonly Part[]): Kept {
  const most = Math.min(before.length, after.length);
  let head = 0;
  while (head < most && before[head] === after[head]) head += 1;
  let tail = 0;
  while (tail < most - head && before[before.length - 1 - tail] === after[after.length - 1 - tail]) tail += 1;
  return { head, tail };
}

/** How many parts, given by where they begin, end before a line or group of this index. */
export const endedBefore = (index: number, starts: readonly number[]): number =>
  Math.max(0, firstIndex(starts, (start) => start >= index) - 1);
