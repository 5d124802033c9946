import { tooDeepIn } from "./crowded.ts";
import { parseMarkdown, readMarkdownBlock } from "./markdown.ts";
import { type BlockLine, lineOf, NO_MARKS } from "./segments.ts";

/**
 * A line of plain text. Writers use Markdown's signs there too (`- item`, `## Duties`, `**Location:** Berlin`), so they
 * are read the same way, but every line stands for itself: indentation is no code, and dashes below a line no heading.
 */
export function readPlainTextLine(line: string): readonly BlockLine[] {
  const indentation = line.length - line.trimStart().length;
  const text = line.slice(indentation);
  if (tooDeepIn(text) !== undefined) return [asItStands(text, indentation)];
  return readMarkdownBlock(text, parseMarkdown(text)).map(({ facts }) => ({ offset: indentation, facts }));
}

/** A line of more bullets than anybody nests, which would cost the parser their square. */
function asItStands(text: string, offset: number): BlockLine {
  const { facts } = lineOf(text, 0, text.length, { from: 0, to: text.length, form: "text", level: 0 }, NO_MARKS, false);
  return { offset, facts };
}
