/** A half-open range of a text, in UTF-16 code units: `text.slice(start, end)`. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** The text of `span` is replaced by `newText`. */
export interface Edit {
  readonly span: Span;
  readonly newText: string;
}

export const spanOf = (start: number, end: number): Span => ({ start, end });

export const shiftSpan = (span: Span, by: number): Span => ({ start: span.start + by, end: span.end + by });

/** True where the two spans share a character, or touch (an empty span touches its neighbours). */
export const touches = (a: Span, b: Span): boolean => a.start <= b.end && b.start <= a.end;

export const contains = (outer: Span, inner: Span): boolean => outer.start <= inner.start && inner.end <= outer.end;

/** True where applying both edits has no single meaning: they share a character, or insert at the same place. */
export const overlaps = (a: Edit, b: Edit): boolean =>
  a.span.start === b.span.start || (a.span.start < b.span.end && b.span.start < a.span.end);

/** Applies edits that do not overlap, in any order. */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  const inOrder = [...edits].sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
  let result = "";
  let at = 0;
  for (const { span, newText } of inOrder) {
    result += text.slice(at, span.start) + newText;
    at = span.end;
  }
  return result + text.slice(at);
}
