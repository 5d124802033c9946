import { type Span, spanOf } from "./span.ts";

/**
 * A piece of a line as a reader sees it (no markers, escapes undone, entities decoded, one kind of space), with the way
 * back to the source. All offsets count from the start of the line. The i-th character of `text` stands in the source at
 * `starts[i]`…`ends[i]`; without a map, text and source run in step from `start` on.
 */
export interface Plain {
  readonly text: string;
  readonly start: number;
  readonly map?: { readonly starts: readonly number[]; readonly ends: readonly number[] } | undefined;
}

export const plainOf = (text: string, start: number): Plain => ({ text, start });

/** Where the characters `from`…`to` of a plain text stand in the source, counted from the start of its line. */
export function sourceSpan(plain: Plain, from: number, to: number): Span {
  const { map, start, text } = plain;
  if (map === undefined) return spanOf(start + from, start + to);
  const begin = map.starts[from] ?? map.ends[text.length - 1] ?? start;
  return spanOf(begin, to > from ? map.ends[to - 1]! : begin);
}

/** Gathers a plain text piece by piece. */
export class PlainBuilder {
  #text = "";
  readonly #starts: number[] = [];
  readonly #ends: number[] = [];

  /** `shown` stands for the source's `start`…`end`. */
  put(shown: string, start: number, end: number): void {
    this.#text += shown;
    for (let i = 0; i < shown.length; i += 1) {
      this.#starts.push(start);
      this.#ends.push(end);
    }
  }

  /** `text` stands in the source from `start` on. */
  copy(text: string, start: number): void {
    this.#text += text;
    for (let i = 0; i < text.length; i += 1) {
      this.#starts.push(start + i);
      this.#ends.push(start + i + 1);
    }
  }

  done(start: number): Plain {
    return { text: this.#text, start, map: { starts: this.#starts, ends: this.#ends } };
  }
}
