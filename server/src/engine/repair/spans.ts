import type { Span } from "../span.ts";

/** The index of the first of ascending spans that ends after an offset; their number where none does. */
export function indexOfSpan(spans: readonly Span[], offset: number): number {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (spans[middle]!.end <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Whether one of ascending spans holds the character at an offset. */
export function isWithin(spans: readonly Span[], offset: number): boolean {
  const span = spans[indexOfSpan(spans, offset)];
  return span !== undefined && span.start <= offset;
}
