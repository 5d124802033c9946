import type { SyntaxNode, Tree } from "@lezer/common";
import { lineBreakOf } from "../../line-break.ts";
import { spanOf } from "../../span.ts";
import type { Damage, Detector } from "./detector.ts";
import { TRAIT } from "./traits.ts";

/** One or more `<br>`, with the white space around them. */
const RUN = /(?<![ \t])[ \t]*(?:\r?\n[ \t]*)?<br[ \t]*\/?>(?:[ \t]*<br[ \t]*\/?>)*[ \t]*(?:\r?\n[ \t]*)?/gi;
const ONE = /<br/gi;
/** Would make a heading of the line above, or break the line anyhow. */
const NO_LINE = /^(?:[-=]+[ \t]*(?:[\r\n<]|$)|[\r\n])/;

/** `<br>` where Markdown and plain text have line breaks of their own. Tables and HTML have none, so it stays there. */
export const htmlBreak: Detector = {
  kind: "html-break",
  needs: TRAIT.angle,
  mayOccur: /<br/i,
  *find({ text, format, tree }) {
    if (format === "yaml") return;
    const lineBreak = lineBreakOf(text);
    for (const { index, 0: run } of text.matchAll(RUN)) {
      const end = index + run.length;
      if (format === "markdown" && !isInParagraph(tree, index + run.indexOf("<"))) continue;
      if (NO_LINE.test(text.slice(end, end + 80))) continue;
      const damage: Damage = { span: spanOf(index, end), replacement: "", remedy: "structure" };
      if (index === 0 || end === text.length) yield damage;
      else yield { ...damage, replacement: breakFor(run, format === "markdown") + lineBreak };
    }

    function breakFor(run: string, isMarkdown: boolean): string {
      if (run.match(ONE)!.length > 1) return lineBreak;
      return isMarkdown ? "  " : "";
    }
  },
};

/** In a paragraph of its own, where a new line needs neither marks nor an indent before it. */
function isInParagraph(tree: Tree | undefined, at: number): boolean {
  const tag = tree?.resolveInner(at, 1);
  const paragraph: SyntaxNode | null | undefined = tag?.name === "HTMLTag" ? tag.parent : undefined;
  return paragraph?.name === "Paragraph" && paragraph.parent?.name === "Document";
}
