import { spanOf } from "../../span.ts";
import type { Detector } from "./detector.ts";

/** No-break spaces and other spaces that no keyboard types, with the ordinary space around them. */
const RUN = /[ \t]*[\u00a0\u2000-\u200a\u202f\u205f\u3000][ \t\u00a0\u2000-\u200a\u202f\u205f\u3000]*/g;
const ODD = /[^ \t]/;
/** French sets a no-break space before these signs and inside quotation marks, and many write one between digits. */
const FRENCH = /^[;:!?»%€]/;

/** Spaces that look like a space and are none to a program. */
export const oddSpace: Detector = {
  kind: "nbsp",
  mayOccur: /[\u00a0\u2000-\u200a\u202f\u205f\u3000]/,
  *find({ text, isLiteral, harmless }) {
    const edits = [...text.matchAll(RUN)].flatMap(({ index, 0: run }) => {
      const first = index + run.search(ODD);
      const end = index + run.length;
      if (isLiteral(first) || isMeant(text, first, end)) return [];
      const atEdge =
        /^(?:$|[\r\n])/.test(text.slice(end, end + 1)) || /(?:^|[\r\n])$/.test(text.slice(0, index).slice(-1));
      const newText = atEdge || first > index ? "" : " ";
      return [{ span: spanOf(first, end), newText }];
    });
    const safe = harmless(edits);
    for (const edit of edits) {
      yield { span: edit.span, replacement: edit.newText, remedy: safe.has(edit) ? "safe" : "choice" };
    }
  },
};

/** A single one that keeps a number and its unit, or French punctuation, on one line. */
function isMeant(text: string, start: number, end: number): boolean {
  if (end - start !== 1 || !/[\u00a0\u202f\u2009]/.test(text[start]!)) return false;
  const before = text.charAt(start - 1);
  return FRENCH.test(text.slice(end)) || before === "«" || (/\d/.test(before) && /\d/.test(text.charAt(end)));
}
