import { type Edit, spanOf } from "../../span.ts";
import type { Detector } from "./detector.ts";
import { TRAIT } from "./traits.ts";

/** Hyphens that no keyboard types, between letters or digits. */
export const oddHyphen: Detector = {
  kind: "hyphen",
  needs: TRAIT.foreign,
  mayOccur: /[\u2010\u2011]/,
  *find({ text, isLiteral, harmless }) {
    const edits: Edit[] = [];
    for (const { index } of text.matchAll(/(?<=[\p{L}\p{N}])[\u2010\u2011](?=[\p{L}\p{N}])/gu)) {
      if (!isLiteral(index)) edits.push({ span: spanOf(index, index + 1), newText: "-" });
    }
    for (const { span, newText } of harmless(edits)) yield { span, replacement: newText };
  },
};
