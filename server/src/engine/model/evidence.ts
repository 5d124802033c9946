import missingSections from "../knowledge/en/missing-sections.txt";
import { type LineFacts, rememberedByLine } from "../line.ts";
import type { SectionRole } from "../vocabulary.ts";

/** "£30,000", "$25/hour", "90k": a sum of money stands for the section about pay. */
const MONEY = /[$£€₹]\s?\d|\b\d{2,3}(?:[.,]\d{3}|k)\b/g;

/**
 * How often the phrases that stand for a section occur in a line, by the section's role. They are looked for one by one: an
 * expression of them all takes longer to make than most texts to read.
 */
const COUNTS: ReadonlyMap<string, (facts: LineFacts) => number> = new Map(
  [...missingSections].map(([role, phrases]) => [
    role,
    rememberedByLine(({ plain }) => {
      const text = plain.text.toLowerCase();
      const money = role === "compensation" ? (text.match(MONEY)?.length ?? 0) : 0;
      return money + countOf(phrases.flatMap((phrase) => placesOf(phrase, text)));
    }),
  ]),
);

/** How often what stands for a section without a heading occurs in a line. */
export const evidenceOf = (role: SectionRole, facts: LineFacts): number => COUNTS.get(role)?.(facts) ?? 0;

type Place = readonly [start: number, end: number];

/** Where a phrase stands in a text in small letters, as whole words; a `*` at its end stands for any ending. */
function placesOf(phrase: string, text: string): readonly Place[] {
  const isOpen = phrase.endsWith("*");
  const words = isOpen ? phrase.slice(0, -1) : phrase;
  const places: Place[] = [];
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) {
    const end = at + words.length;
    if (!isOfWord(text, at - 1) && (isOpen || !isOfWord(text, end))) places.push([at, end]);
  }
  return places;
}

const isOfWord = (text: string, at: number): boolean => /^\w/.test(text.charAt(at));

/** Of places that overlap, the first counts. */
function countOf(places: readonly Place[]): number {
  let count = 0;
  let behind = 0;
  for (const [start, end] of [...places].sort(([a], [b]) => a - b)) {
    if (start < behind) continue;
    count += 1;
    behind = end;
  }
  return count;
}
