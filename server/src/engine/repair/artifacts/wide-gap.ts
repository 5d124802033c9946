import type { Tree } from "@lezer/common";
import { type Edit, spanOf } from "../../span.ts";
import type { Detector } from "./detector.ts";
import { TRAIT } from "./traits.ts";

const GAP = /^([ \t]*(?:[-+*]|\d{1,9}[.)]))[ \t]{2,}(?=\S)/gm;

/** So much space behind the bullets or numbers of a list that the words are shown as code. One find for each block. */
export const wideGap: Detector = {
  kind: "wide-gap",
  needs: TRAIT.gap | TRAIT.tab,
  mayOccur: /(?:^|[\r\n])[ \t]*(?:[-+*]|\d{1,9}[.)])(?: {4}[ \t]|[ \t]*\t[ \t])/,
  *find({ text, format, tree }) {
    if (format !== "markdown" || tree === undefined) return;
    const [first, ...also] = [...text.matchAll(GAP)].flatMap(({ index, 0: whole, 1: mark }): readonly Edit[] => {
      const end = index + whole.length;
      return beginsItem(tree, end) ? [{ span: spanOf(index + mark!.length, end), newText: " " }] : [];
    });
    if (first !== undefined) yield { span: first.span, replacement: first.newText, also, remedy: "structure" };
  },
};

/** Whether code is the first thing in a list item. */
function beginsItem(tree: Tree, at: number): boolean {
  let node = tree.resolveInner(at, 1);
  while (node.name !== "CodeBlock") {
    if (node.parent === null) return false;
    node = node.parent;
  }
  return node.parent?.name === "ListItem" && node.prevSibling?.name === "ListMark";
}
