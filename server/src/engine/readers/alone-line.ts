import type { Tree } from "@lezer/common";
import { endOfLine } from "./blocks.ts";
import { parseMarkdown, readMarkdownBlock } from "./markdown.ts";
import { type BlockLine, type Hidden, lineOf, type Marks, NO_MARKS } from "./segments.ts";

const EMPHASIS = /[*_]/;
/** In an address a backslash may be none, and an ampersand begin no entity. */
const ADDRESS = /www|https?|:\/\/|@/i;
/** Escapes and entities, as the parser knows them. */
const SHOWN_OTHERWISE = /\\[!-/:-@[-`{-~]|&(?:#\d+|#x[a-f\d]+|\w+);/gi;

/**
 * A line that stands alone (alone.ts), with its break: what `readMarkdownBlock` gives of it, mostly without a parser,
 * and the tree where one was needed.
 */
export function readAloneLine(line: string): { readonly line: BlockLine; readonly tree: Tree | undefined } {
  const end = endOfLine(line, 0);
  if (EMPHASIS.test(line) || (/[\\&]/.test(line) && ADDRESS.test(line))) {
    const tree = parseMarkdown(line);
    return { line: readMarkdownBlock(line, tree)[0]!, tree };
  }
  const { length, form, level } = markOf(line);
  const segment = { from: length, to: end, form, level };
  return { line: lineOf(line, 0, end, segment, marksOf(line), false), tree: undefined };
}

function markOf(line: string) {
  if (/^[-+*] /.test(line)) return { length: 2, form: "item", level: 0 } as const;
  if (line[0] !== "#") return { length: 0, form: "text", level: 0 } as const;
  const level = line.indexOf(" ");
  return { length: level + 1, form: "heading", level } as const;
}

function marksOf(line: string): Marks {
  if (!line.includes("\\") && !line.includes("&")) return NO_MARKS;
  const hidden: Hidden[] = [];
  for (const { index, 0: sign } of line.matchAll(SHOWN_OTHERWISE)) {
    hidden.push({ from: index, to: index + sign.length, shown: sign[0] === "&" ? undefined : sign[1] });
  }
  return hidden.length === 0 ? NO_MARKS : { hidden, strong: [], italic: [] };
}
