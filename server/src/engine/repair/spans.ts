import { firstIndex } from "../first-index.ts";
import type { Span } from "../span.ts";

/** The index of the first of ascending spans that ends after an offset; their number where none does. */
export const indexOfSpan = (spans: readonly Span[], offset: number): number =>
  firstIndex(spans, ({ end }) => end > offset);

/** Whether one of ascending spans holds the character at an offset. */
export function isWithin(spans: readonly Span[], offset: number): boolean {
  const span = spans[indexOfSpan(spans, offset)];
  return span !== undefined && span.start <= offset;
}
