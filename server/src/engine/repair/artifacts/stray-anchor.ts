import { type Edit, spanOf } from "../../span.ts";
import { withoutBreakAbove } from "../hard-break.ts";
import type { Block, Damage, Detector } from "./detector.ts";
import { TRAIT } from "./traits.ts";

const ID = '(?:id|name)="[^"<>\\r\\n]{0,200}"';
const ANCHOR = `(?:<a ${ID}></a>|<span ${ID}></span>)`;
const RUN = new RegExp(`${ANCHOR}+`, "g");
const LONGEST_GAP = 80;
const LINE_START = /^[ \t]*$/;
const ITEM_START = /^[ \t]*(?:(?:[-+*]|\d{1,9}[.)])[ \t]+)?$/;
const HEADING = /^[ \t]*(?=#{1,6}[ \t]+\S)/;
const WORD = /^[ \t]*(?=(?!www\.|\w+:|[\w.+-]+@)\p{L})/iu;
const REST_OF_BLOCK = /^[ \t]*(?:\r?\n|$)(?=[ \t]*(?:[\r\n#]|$))/;

/** Places without words that links could point to, as converters write them: `<a id="_Toc123"></a># Duties`. */
export const strayAnchor: Detector = {
  kind: "stray-anchor",
  needs: TRAIT.angle,
  mayOccur: new RegExp(ANCHOR),
  *find(block) {
    const { text, format, tree, harmless } = block;
    if (format !== "markdown" || tree === undefined) return;
    const edits: Edit[] = [];
    for (const { index, 0: run } of text.matchAll(RUN)) {
      const end = index + run.length;
      if (tree.resolveInner(index, 1).name !== "HTMLTag") continue;
      const damage = atStart(block, index, end);
      if (damage !== undefined) yield damage;
      else edits.push({ span: spanOf(index, end), newText: "" });
    }
    const safe = harmless(edits);
    for (const edit of edits) {
      yield { span: edit.span, replacement: "", remedy: safe.has(edit) ? "structure" : "choice" };
    }
  },
};

/** Anchors before a heading's mark make words of it, those alone in a block are a paragraph without words. */
function atStart({ text }: Block, start: number, end: number): Damage | undefined {
  const lineStart = text.lastIndexOf("\n", start - 1) + 1;
  const before = text.slice(lineStart, start);
  const behind = text.slice(end, end + LONGEST_GAP);
  const gap =
    (LINE_START.test(before) ? HEADING.exec(behind) : null) ??
    (ITEM_START.test(before) ? WORD.exec(behind) : null) ??
    (start === 0 ? REST_OF_BLOCK.exec(behind) : null);
  if (gap === null) return undefined;
  const also = HEADING.test(behind) ? withoutBreakAbove(text, lineStart) : [];
  return { span: spanOf(start, end + gap[0].length), replacement: "", also, remedy: "structure" };
}
