import { type Delimiter, type Flanks, flanksOf } from "../../readers/flanks.ts";
import type { Span } from "../../span.ts";
import { isWithin } from "../spans.ts";
import type { IsEscaped } from "./bare.ts";

export type DelimiterStacks = Readonly<Record<Delimiter, DelimiterStack>>;

/**
 * Keeps count of which delimiters of one kind are at work in a leaf, so that another can be let in only where it finds
 * no partner. Runs are let in from left to right.
 */
export class DelimiterStack {
  /** Any delimiter that was there without a backslash. */
  #anyFree = false;
  #anyLetIn = false;
  #firstOpener = Number.POSITIVE_INFINITY;
  #lastCloser = -1;

  /** A delimiter that the text has at work already. */
  add(at: number, flanks: Flanks): void {
    this.#anyFree = true;
    this.#note(at, flanks);
  }

  /** Lets a single delimiter in, unless it could pair. */
  letIn(at: number, flanks: Flanks): boolean {
    if (flanks.opens && this.#lastCloser > at) return false;
    if (flanks.closes && this.#firstOpener < at) return false;
    this.#note(at, flanks);
    if (flanks.opens || flanks.closes) this.#anyLetIn = true;
    return true;
  }

  /**
   * Lets a longer run in. Where a part of it goes alone, the rest stands beside it as punctuation, and the part might
   * pair with anything: there must be nothing else.
   */
  letRunIn(at: number, flanks: Flanks): boolean {
    const idle = !flanks.opens && !flanks.closes;
    if (this.#anyFree || (!idle && this.#anyLetIn)) return false;
    return this.letIn(at, flanks);
  }

  #note(at: number, flanks: Flanks): void {
    if (flanks.opens && at < this.#firstOpener) this.#firstOpener = at;
    if (flanks.closes && at > this.#lastCloser) this.#lastCloser = at;
  }
}

/**
 * The delimiters at work in a leaf, whose source begins at `offset`. In an address parsers don't agree what stands before
 * and after them.
 */
export function delimitersIn(
  source: string,
  offset: number,
  isEscaped: IsEscaped,
  addresses: readonly Span[],
): DelimiterStacks {
  const stacks = { "*": new DelimiterStack(), _: new DelimiterStack(), "~": new DelimiterStack() };
  for (const { index, 0: run } of source.matchAll(/\*+|_+|~+/g)) {
    const delimiter = run[0] as Delimiter;
    const end = index + run.length;
    for (let at = index; at < end; at += 1) {
      if (isEscaped(offset + at)) continue;
      const from = at;
      while (at < end && !isEscaped(offset + at)) at += 1;
      const flanks = isWithin(addresses, offset + from)
        ? { opens: true, closes: true }
        : flanksOf(delimiter, source.charAt(from - 1), source.charAt(at));
      stacks[delimiter].add(offset + from, flanks);
    }
  }
  return stacks;
}
