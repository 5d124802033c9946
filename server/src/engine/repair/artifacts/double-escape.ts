import { type Edit, spanOf } from "../../span.ts";
import type { Detector } from "./detector.ts";
import { TRAIT } from "./traits.ts";

const DOUBLE = /(?<!\\)\\\\([-+|&.#*_()[\]!~<>])/g;
/** Of a network path or a regular expression. */
const MEANT = /^["'(]?\\\\\w|\\[a-z]/i;

/** An escape that was escaped once more: one of its backslashes is shown. */
export const doubleEscape: Detector = {
  kind: "double-escape",
  needs: TRAIT.backslash,
  mayOccur: /\\\\[-+|&.#*_()[\]!~<>]/,
  *find({ text, format, isLiteral, harmless }) {
    // Elsewhere every backslash is shown, and found as a stray one.
    if (format !== "markdown") return;
    // Parsers don't agree where an address begins and ends, and some go by the brackets and stars before it.
    if (/www\.|:\/\/|@/i.test(text)) return;
    const edits: Edit[] = [];
    for (const { index, 0: all, 1: character } of text.matchAll(DOUBLE)) {
      const word =
        /\S*$/.exec(text.slice(Math.max(0, index - 80), index))![0] + /^\S*/.exec(text.slice(index, index + 80))![0];
      if (isLiteral(index) || MEANT.test(word) || mayPair(character!, text)) continue;
      edits.push({ span: spanOf(index, index + all.length), newText: `\\${character}` });
    }
    for (const { span, newText } of harmless(edits)) yield { span, replacement: newText };
  },
};

/** The sign behind two backslashes is at work, and would not be behind one: it may have a partner elsewhere. */
const mayPair = (character: string, text: string): boolean =>
  /[*_~]/.test(character) && text.indexOf(character) !== text.lastIndexOf(character);
