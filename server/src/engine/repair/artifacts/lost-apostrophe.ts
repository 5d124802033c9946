import words from "../../knowledge/en/lost-characters.txt";
import { type Edit, spanOf } from "../../span.ts";
import type { Detector } from "./detector.ts";
import { TRAIT } from "./traits.ts";

/** One pattern for each ending: the words that it may belong to, a space, the ending as a word of its own. */
const PATTERNS = [...words].flatMap(([name, list]) => {
  const ending = /^before (\w+)$/.exec(name)?.[1];
  if (ending === undefined) return [];
  return [new RegExp(`(?<![\\p{L}\\p{N}'’.@/-])(${list.join("|")}) ${ending}(?=[ \\t\\r\\n,.;:!?)]|$)`, "giu")];
});

/** Words that lost their apostrophe, and fell in two: `Bachelor s degree`. */
export const lostApostrophe: Detector = {
  kind: "lost-apostrophe",
  needs: TRAIT.ending,
  // A letter before the space is not asked for: looking for the space alone is quicker.
  mayOccur: / (?:s|t|re|ll|ve|m)\b/i,
  *find({ text, format, isLiteral, harmless }) {
    const edits: Edit[] = [];
    for (const pattern of PATTERNS) {
      for (const { index, 1: word } of text.matchAll(pattern)) {
        const at = index + word!.length;
        if (isLiteral(at)) continue;
        const isCurved = format === "yaml" || lineAround(text, at).includes("’");
        edits.push({ span: spanOf(at, at + 1), newText: isCurved ? "’" : "'" });
      }
    }
    for (const { span, newText } of harmless(edits)) yield { span, replacement: newText };
  },
};

function lineAround(text: string, at: number): string {
  const end = text.indexOf("\n", at);
  return text.slice(text.lastIndexOf("\n", at) + 1, end < 0 ? text.length : end);
}
