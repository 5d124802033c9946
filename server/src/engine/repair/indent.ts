import { afterLineBreak, endOfLine } from "../readers/blocks.ts";
import { type Edit, spanOf } from "../span.ts";

/** As deep as code is, by Markdown's count. */
const DEEP = /^(?: {4}| {0,3}\t)[ \t]*$/;
const INDENT = /[ \t]*(?=[^ \t\r\n])/y;

/** What white space before lines is as deep as code and the same for all of them: so much may go. */
export function commonIndent(indents: readonly string[]): string {
  const shortest = indents.reduce((a, b) => (b.length < a.length ? b : a), indents[0] ?? "");
  return DEEP.test(shortest) && indents.every((indent) => indent.startsWith(shortest)) ? shortest : "";
}

/**
 * Takes the indent away that the lines right below the one that ends at `end` have in common. Within a paragraph it means
 * nothing; below a line that comes to be a heading, and has no indent itself, it would make code of them.
 */
export function withoutIndentBelow(text: string, end: number): readonly Edit[] {
  const lines: { readonly start: number; readonly indent: string }[] = [];
  for (
    let start = afterLineBreak(text, end);
    start < text.length;
    start = afterLineBreak(text, endOfLine(text, start))
  ) {
    INDENT.lastIndex = start;
    const indent = INDENT.exec(text)?.[0];
    if (indent === undefined || !DEEP.test(indent)) break;
    lines.push({ start, indent });
  }
  const { length } = commonIndent(lines.map(({ indent }) => indent));
  return length === 0 ? [] : lines.map(({ start }) => ({ span: spanOf(start, start + length), newText: "" }));
}
