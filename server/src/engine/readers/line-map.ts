/** How much of a text is as it was in the text before, in lines. */
export interface Kept {
  readonly head: number;
  readonly tail: number;
}

/** What a function makes of each line of a text, made anew only for the lines that changed since the text before. */
export class LineMap<T> {
  #texts: readonly string[] = [];
  #made: readonly T[] = [];

  constructor(private readonly make: (text: string) => T) {}

  of(texts: readonly string[]): { readonly made: readonly T[]; readonly kept: Kept } {
    const kept = keptOf(this.#texts, texts);
    const middle = texts.slice(kept.head, texts.length - kept.tail).map((text) => this.make(text));
    const behind = this.#made.slice(this.#made.length - kept.tail);
    this.#made = this.#made.slice(0, kept.head).concat(middle, behind);
    this.#texts = texts;
    return { made: this.#made, kept };
  }
}

function keptOf(before: readonly string[], after: readonly string[]): Kept {
  const most = Math.min(before.length, after.length);
  let head = 0;
  while (head < most && before[head] === after[head]) head += 1;
  let tail = 0;
  while (tail < most - head && before[before.length - 1 - tail] === after[after.length - 1 - tail]) tail += 1;
  return { head, tail };
}
