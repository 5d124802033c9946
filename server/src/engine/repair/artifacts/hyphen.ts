import { type Edit, spanOf } from "../../span.ts";
import type { Detector } from "./detector.ts";
import { mayBeGarbled } from "./mojibake.ts";
import { softHyphenAt } from "./soft-hyphen.ts";
import { TRAIT } from "./traits.ts";

const SPECIAL = /(?<=[\p{L}\p{N}])[\u00ad\u2010\u2011](?=[\p{L}\p{N}])/gu;
/** How Pandoc and typewriters write the dash of a range: `3--5`. */
const DOUBLE = /(?<=\d[%km]?)--(?=[£$€]?\d)/gi;

/** Hyphens that no keyboard types, between letters or digits, and two that stand for a dash. */
export const oddHyphen: Detector = {
  kind: "hyphen",
  needs: TRAIT.foreign | TRAIT.digit,
  mayOccur: /[\u00ad\u2010\u2011]|\d[%km]?--/i,
  *find({ text, isLiteral, harmless }) {
    const edits: Edit[] = [];
    for (const { index, 0: found } of [...text.matchAll(SPECIAL), ...text.matchAll(DOUBLE)]) {
      const newText = found === "--" ? "–" : "-";
      if (found === "\u00ad" && (softHyphenAt(text, index) !== "hyphen" || mayBeGarbled(text, index))) continue;
      if (!isLiteral(index)) edits.push({ span: spanOf(index, index + found.length), newText });
    }
    for (const { span, newText } of harmless(edits)) yield { span, replacement: newText };
  },
};
