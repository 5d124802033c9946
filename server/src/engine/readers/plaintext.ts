import { parseMarkdown, readMarkdownBlock } from "./markdown.ts";
import type { BlockLine } from "./segments.ts";

/**
 * A line of plain text. Writers use Markdown's signs there too (`- item`, `## Duties`, `**Location:** Berlin`), so they
 * are read the same way, but every line stands for itself: indentation is no code, and dashes below a line no heading.
 */
export function readPlainTextLine(line: string): readonly BlockLine[] {
  const indentation = line.length - line.trimStart().length;
  const text = line.slice(indentation);
  return readMarkdownBlock(text, parseMarkdown(text)).map(({ facts }) => ({ offset: indentation, facts }));
}
