import { type Edit, spanOf } from "../../span.ts";
import type { Detector } from "./detector.ts";
import { TRAIT } from "./traits.ts";

const ATTRIBUTES = String.raw`\{(?:[.#][\w-]+[ \t]*)+\}`;
const MARKED = new RegExp(String.raw`\[([^\]\[\r\n\\]{1,200})\]${ATTRIBUTES}`, "g");
const BEHIND_HEADING = new RegExp(String.raw`(?<=^ {0,3}#{1,6}[ \t][^\r\n]{0,200}\S)[ \t]+${ATTRIBUTES}[ \t]*$`, "gm");

/** What Pandoc writes beside words, such as `[text]{.underline}` and `# Heading {#anchor}`; other programs show it. */
export const converterAttribute: Detector = {
  kind: "converter-attribute",
  needs: TRAIT.brace,
  mayOccur: /\{[.#]/,
  *find({ text, format, isLiteral, harmless }) {
    if (format !== "markdown") return;
    const edits: Edit[] = [];
    for (const { index, 0: whole, 1: words } of text.matchAll(MARKED)) {
      if (!isLiteral(index)) edits.push({ span: spanOf(index, index + whole.length), newText: words! });
    }
    for (const { index, 0: whole } of text.matchAll(BEHIND_HEADING)) {
      if (!isLiteral(index)) edits.push({ span: spanOf(index, index + whole.length), newText: "" });
    }
    const safe = harmless(edits);
    for (const edit of edits) {
      yield { span: edit.span, replacement: edit.newText, remedy: safe.has(edit) ? "structure" : "choice" };
    }
  },
};
