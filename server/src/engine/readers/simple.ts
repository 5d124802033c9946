import { afterLineBreak, endOfLine } from "./blocks.ts";
import { type BlockLine, lineOf, NO_MARKS } from "./segments.ts";

/**
 * A line that Markdown has nothing to say about but its first mark: a heading, a bullet, or words; no character in it can
 * begin anything inline, and none before its words can make it code, a quote, a table or an underline.
 */
const SIMPLE_LINE = /(?:#{1,6} |- )?[\p{L}£$€(“"'‘][^\\`*_[\]<>&!~|\t\r\n]*/uy;

/**
 * The lines of a block that needs no parser, or undefined. Most blocks of a job description are headings, bullets and
 * paragraphs without any markup; reading them this way gives what `readMarkdownBlock` gives, several times as fast.
 */
export function readSimpleBlock(block: string): readonly BlockLine[] | undefined {
  const lines: BlockLine[] = [];
  let inParagraph = false;
  for (let start = 0; start < block.length; ) {
    const end = endOfLine(block, start);
    if (end > start) {
      SIMPLE_LINE.lastIndex = start;
      if (!SIMPLE_LINE.test(block) || SIMPLE_LINE.lastIndex !== end) return undefined;
    }
    const { length, form, level } = markAt(block, start, end);
    if (form === "heading" && /#[ \t]*$/.test(block.slice(start, end))) return undefined;
    const segment = { from: start + length, to: end, form, level };
    lines.push(lineOf(block, start, end, segment, NO_MARKS, form === "text" && inParagraph));
    inParagraph = form === "item" || form === "text";
    start = afterLineBreak(block, end);
  }
  return lines;
}

function markAt(block: string, start: number, end: number) {
  if (start === end) return { length: 0, form: "blank", level: 0 } as const;
  if (block[start] === "-") return { length: 2, form: "item", level: 0 } as const;
  if (block[start] !== "#") return { length: 0, form: "text", level: 0 } as const;
  const level = block.indexOf(" ", start) - start;
  return { length: level + 1, form: "heading", level } as const;
}
