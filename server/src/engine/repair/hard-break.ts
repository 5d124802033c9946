import { type Edit, spanOf } from "../span.ts";

/**
 * Takes away the backslash that breaks the line above the one that begins at `start` ("Cook lunch.\", as Pandoc writes it),
 * if there is one. Where a line comes to begin a block, nothing is left to break above it, and the backslash would be shown.
 */
export function withoutBreakAbove(text: string, start: number): readonly Edit[] {
  let end = start;
  if (text[end - 1] === "\n") end -= 1;
  if (text[end - 1] === "\r") end -= 1;
  return end === start ? [] : withoutBreakAt(text, end);
}

/** The same for the line that ends at `end`, which is to be a block. */
export function withoutBreakAt(text: string, end: number): readonly Edit[] {
  let from = end;
  while (text[from - 1] === "\\") from -= 1;
  // Two of them are one that is shown.
  return (end - from) % 2 === 0 ? [] : [{ span: spanOf(end - 1, end), newText: "" }];
}
