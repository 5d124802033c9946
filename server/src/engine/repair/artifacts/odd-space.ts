import { type Edit, spanOf } from "../../span.ts";
import type { Detector } from "./detector.ts";
import { mayBeGarbled } from "./mojibake.ts";
import { TRAIT } from "./traits.ts";

/** No-break spaces and other spaces that no keyboard types, with the ordinary space behind them. */
const RUN = /[\u00a0\u2000-\u200a\u202f\u205f\u3000][ \t\u00a0\u2000-\u200a\u202f\u205f\u3000]*/g;
/** French sets a no-break space before these signs. */
const FRENCH = /^[;:!?»%€]/;

/** Spaces that look like a space and are none to a program. */
export const oddSpace: Detector = {
  kind: "nbsp",
  needs: TRAIT.foreign,
  mayOccur: /[\u00a0\u2000-\u200a\u202f\u205f\u3000]/,
  *find({ text, format, isLiteral, harmless }) {
    const edits: Edit[] = [];
    for (const { index, 0: run } of text.matchAll(RUN)) {
      // Ordinary spaces at the end of a line may be a line break.
      const end =
        index + (isLineEnd(text.charAt(index + run.length)) ? run.replace(/(?<![ \t])[ \t]+$/, "") : run).length;
      if (isLiteral(index) || mayBeGarbled(text, index) || isMeant(text, index, end)) continue;
      if (format === "yaml" && isSignOfYaml(text, index, end)) continue;
      const atEdge = /^[ \t\r\n]?$/.test(text.charAt(index - 1)) || isLineEnd(text.charAt(index + run.length));
      edits.push({ span: spanOf(index, end), newText: atEdge ? "" : " " });
    }
    const safe = harmless(edits);
    for (const edit of edits) {
      yield { span: edit.span, replacement: edit.newText, remedy: safe.has(edit) ? "safe" : "structure" };
    }
  },
};

const isLineEnd = (character: string): boolean => /^[\r\n]?$/.test(character);

/** A single one that keeps the digits of a number, or French punctuation, on one line. */
function isMeant(text: string, start: number, end: number): boolean {
  if (end - start !== 1 || !/[\u00a0\u202f\u2009]/.test(text.charAt(start))) return false;
  const before = text.charAt(start - 1);
  const behind = text.charAt(end);
  return FRENCH.test(behind) || before === "«" || (/\d/.test(before) && /\d/.test(behind));
}

/** Whether an ordinary space would begin a comment, or a list behind a key, where none may be. */
const isSignOfYaml = (line: string, start: number, end: number): boolean =>
  line.charAt(end) === "#" || /:[ \t][-?]$/.test(line.slice(Math.max(0, start - 3), start));
