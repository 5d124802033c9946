import words from "../../knowledge/en/lost-characters.txt";
import { type Edit, type Span, spanOf } from "../../span.ts";
import type { Detector } from "./detector.ts";
import { TRAIT } from "./traits.ts";

/** What conversions put where an apostrophe was. */
const STAND_IN = "[ ?\ufffdâ]|ï¿½";
/** One pattern for each ending: the words that it may belong to, what stands in for the apostrophe, the ending. */
const PATTERNS = [...words].flatMap(([name, list]) => {
  const ending = /^before (\w+)$/.exec(name)?.[1];
  if (ending === undefined) return [];
  return [
    new RegExp(`(?<![\\p{L}\\p{N}'’.@/-])(${list.join("|")})(${STAND_IN})${ending}(?=[ \\t\\r\\n,.;:!?)]|$)`, "giu"),
  ];
});

/** Words that lost their apostrophe: `Bachelor s degree`, `we?re`. */
export const lostApostrophe: Detector = {
  kind: "lost-apostrophe",
  needs: TRAIT.ending | TRAIT.foreign,
  // A letter before the space is not asked for: looking for the space alone is quicker.
  mayOccur: /[ ?\ufffdâ½](?:s|t|re|ll|ve|m)\b/i,
  *find({ text, format, isLiteral, harmless }) {
    const edits: Edit[] = [];
    for (const span of lostApostrophes(text)) {
      if (isLiteral(span.start)) continue;
      const isCurved = format === "yaml" || lineAround(text, span.start).includes("’");
      edits.push({ span, newText: isCurved ? "’" : "'" });
    }
    for (const { span, newText } of harmless(edits)) yield { span, replacement: newText };
  },
};

/** What stands where apostrophes were. */
export const lostApostrophes = (text: string): readonly Span[] =>
  PATTERNS.flatMap((pattern) =>
    [...text.matchAll(pattern)].map(({ index, 1: word, 2: standIn }) => {
      const at = index + word!.length;
      return spanOf(at, at + standIn!.length);
    }),
  );

function lineAround(text: string, at: number): string {
  const end = text.indexOf("\n", at);
  return text.slice(text.lastIndexOf("\n", at) + 1, end < 0 ? text.length : end);
}
