import cues from "../../knowledge/en/lost-characters.txt";
import { spanOf } from "../../span.ts";
import type { Detector } from "./detector.ts";
import { TRAIT } from "./traits.ts";

const RANGE = /(?<![\d.,$£€+-])(\d{1,2}) (\d{1,2})(?=\+? ?(?:years?|yrs?)\b)/gi;
const CUE = new RegExp(`(?:^|[^\\p{L}])(?:${cues.get("before a range")!.join("|")})[ \\t]*$`, "iu");
/** At the start of a line or item, or behind a sign that begins something. */
const BEGIN = /(?:^|[\r\n])[ \t]*(?:[-*+•][ \t]+)?$|[:(,;|*][ \t]*$/;
/** Wider ranges are hardly meant. In years. */
const WIDEST = 10;

/** A range that lost its dash: `4 5 years`. */
export const lostDash: Detector = {
  kind: "lost-dash",
  needs: TRAIT.digit,
  mayOccur: /\d \d{1,2}\+? ?y/i,
  *find({ text, isLiteral }) {
    for (const { index, 0: range, 1: from, 2: to } of text.matchAll(RANGE)) {
      const width = Number(to) - Number(from);
      const before = text.slice(Math.max(0, index - 40), index);
      if (width <= 0 || width > WIDEST || isLiteral(index) || !(BEGIN.test(before) || CUE.test(before))) continue;
      // Only the writer knows whether a dash was lost, or a point, or one number too many was written.
      yield { span: spanOf(index, index + range.length), replacement: `${from}-${to}`, remedy: "choice" };
    }
  },
};
