import type { SyntaxNode, Tree } from "@lezer/common";
import type { Format } from "../../job-description.ts";
import { lineBreakOf } from "../../line-break.ts";
import { spanOf } from "../../span.ts";
import type { Damage, Detector } from "./detector.ts";
import { TRAIT } from "./traits.ts";

/** One or more `<br>`, with the white space around them. */
const RUN =
  /(?<![ \t])[ \t]*(?:\r?\n[ \t]*)?<br[ \t]*\/?>(?:[ \t]*(?:\r?\n[ \t]*)?<br[ \t]*\/?>)*[ \t]*(?:\r?\n[ \t]*)?/gi;
const ONE = /<br/gi;
/** Would make a heading of the line above. */
const UNDERLINE = /^[-=]+[ \t]*(?:[\r\n<]|$)/;

/** `<br>` where Markdown and plain text have line breaks of their own. Tables and HTML have none, so it stays there. */
export const htmlBreak: Detector = {
  kind: "html-break",
  needs: TRAIT.angle,
  mayOccur: /<br/i,
  *find({ text, format, tree }) {
    if (format === "yaml") return;
    const lineBreak = lineBreakOf(text);
    for (const { index, 0: run } of text.matchAll(RUN)) {
      const isLast = /^[\r\n]/.test(text.charAt(index + run.length));
      const end = index + (isLast ? run.trimEnd() : run).length;
      const tag = index + run.indexOf("<");
      const isAlone = beginsHtml(tree, tag) && (/\n[ \t]*$/.test(run) || index + run.length === text.length);
      if (format === "markdown" && !isAlone && !isInParagraph(tree, tag)) continue;
      if (UNDERLINE.test(text.slice(end, end + 80))) continue;
      const damage: Damage = { span: spanOf(index, end), replacement: "", remedy: "structure" };
      const several = isAlone || run.match(ONE)!.length > 1;
      if (index === 0 || isLast || end === text.length) yield damage;
      else yield { ...damage, replacement: (several ? lineBreak : breakIn(format)) + lineBreak };
    }
  },
};

/** What is to stand at the end of a line, for the line break there to be shown. */
const breakIn = (format: Format): string => (format === "markdown" ? "  " : "");

/** Alone on its line a tag makes HTML of all lines up to the next blank one. */
function beginsHtml(tree: Tree | undefined, at: number): boolean {
  const node = tree?.resolveInner(at, 1);
  return node?.name === "HTMLBlock" && node.from === at && node.parent?.name === "Document";
}

/** In a paragraph of its own, where a new line needs neither marks nor an indent before it. */
function isInParagraph(tree: Tree | undefined, at: number): boolean {
  const tag = tree?.resolveInner(at, 1);
  const paragraph: SyntaxNode | null | undefined = tag?.name === "HTMLTag" ? tag.parent : undefined;
  return paragraph?.name === "Paragraph" && paragraph.parent?.name === "Document";
}
