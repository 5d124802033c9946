import type { Edit } from "./span.ts";

/** How the lines of a text are broken: what is added to it is to be broken alike. */
export const lineBreakOf = (text: string): "\r\n" | "\n" => (text.includes("\r\n") ? "\r\n" : "\n");

/** The edits, breaking lines as the whole text does: not all that mends a line can know how the others are broken. */
export function brokenAs(text: string, edits: readonly Edit[]): readonly Edit[] {
  const lineBreak = lineBreakOf(text);
  if (lineBreak === "\n") return edits;
  return edits.map(({ span, newText }) => ({ span, newText: newText.replace(/\r?\n/g, lineBreak) }));
}
