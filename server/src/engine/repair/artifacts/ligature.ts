import { type Edit, spanOf } from "../../span.ts";
import type { Detector } from "./detector.ts";
import { TRAIT } from "./traits.ts";

/** Letters that a font joins, as one character: `ﬁ` for "fi". Copies of PDF files have them. */
export const ligature: Detector = {
  kind: "ligature",
  needs: TRAIT.foreign,
  mayOccur: /[\ufb00-\ufb06]/,
  *find({ text, isLiteral, harmless }) {
    const edits: Edit[] = [];
    for (const { index, 0: run } of text.matchAll(/[\ufb00-\ufb06]+/g)) {
      if (!isLiteral(index)) edits.push({ span: spanOf(index, index + run.length), newText: run.normalize("NFKC") });
    }
    for (const { span, newText } of harmless(edits)) yield { span, replacement: newText };
  },
};
