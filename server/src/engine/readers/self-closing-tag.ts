import type { BlockContext, Line, MarkdownExtension } from "@lezer/markdown";

/** A tag that closes itself, alone on its line. */
const TAG = /^<[a-z][\w-]*(?:\s+[a-z:_][\w.:-]*(?:\s*=\s*(?:[^\s"'=<>`]+|'[^']*'|"[^"]*"))?)*\s*\/>\s*$/i;
/** Longer lines are not looked at. In characters. */
const LONGEST_TAG = 1000;

/**
 * HTML that `<br/>` begins: up to the next blank line, as for other tags (CommonMark 0.31.2, 4.6, the seventh kind). Lezer
 * knows the kind, but not the slash.
 */
export const SELF_CLOSING_TAG: MarkdownExtension = {
  parseBlock: [{ name: "SelfClosingTag", before: "HTMLBlock", parse: readBlock }],
};

function readBlock(cx: BlockContext, line: Line): boolean {
  // Where the end of a list or a quote ends it too is not for extensions to know.
  if (cx.depth > 1) return false;
  const rest = line.text.slice(line.pos, line.pos + LONGEST_TAG);
  if (line.next !== "<".charCodeAt(0) || !TAG.test(rest)) return false;
  const from = cx.lineStart + line.pos;
  while (line.text.trim() !== "" && cx.nextLine());
  cx.addElement(cx.elt("HTMLBlock", from, cx.prevLineEnd()));
  return true;
}
