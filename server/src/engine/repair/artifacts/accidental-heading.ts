import { COLUMNS } from "../../line.ts";
import { lineBreakOf } from "../../line-break.ts";
import { spanOf } from "../../span.ts";
import type { Detector } from "./detector.ts";
import { TRAIT } from "./traits.ts";

/** A heading is shorter and does not end like a sentence; a short one may ask or call: "Interested?" */
const LONGEST_HEADING = 100;
const SENTENCE = /[.;,]["”’)*_]*$/;
const LONGEST_CALL = 40;
const CALL = /[!?]["”’)*_]*$/;
/** Dashes as long as the words are meant to underline them. */
const isUnderlined = (words: string, dashes: string): boolean => dashes.length > 5 && dashes.length >= words.length - 2;

/** A line of dashes right below a paragraph, not below a table: meant as a rule, it makes the paragraph a heading. */
export const accidentalHeading: Detector = {
  kind: "accidental-heading",
  needs: TRAIT.severalLines,
  mayOccur: /[\r\n] {0,3}-+[ \t]*(?:$|[\r\n])/,
  *find({ text, format, tree }) {
    if (format !== "markdown" || tree === undefined) return;
    for (let node = tree.topNode.firstChild; node !== null; node = node.nextSibling) {
      const mark = node.name === "SetextHeading2" ? node.getChild("HeaderMark") : null;
      if (mark === null) continue;
      const words = text.slice(node.from, mark.from).trim();
      if (COLUMNS.test(words)) continue;
      if (isParagraph(words, text.slice(mark.from, mark.to)))
        yield {
          span: spanOf(mark.from, mark.to),
          replacement: `${lineBreakOf(text)}${text.slice(mark.from, mark.to)}`,
          remedy: "structure",
        };
    }
  },
};

function isParagraph(words: string, dashes: string): boolean {
  if (/[\r\n]/.test(words)) return true;
  if (isUnderlined(words, dashes)) return false;
  return words.length > LONGEST_HEADING || SENTENCE.test(words) || (words.length > LONGEST_CALL && CALL.test(words));
}
