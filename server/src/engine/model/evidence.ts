import { withoutJoinedLetters } from "../joined-letters.ts";
import missingSections from "../knowledge/en/missing-sections.txt";
import { type Line, rememberedByLine } from "../line.ts";
import type { SectionRole } from "../vocabulary.ts";

/** A phrase that stands for a section without a heading. */
interface Phrase {
  readonly role: string;
  readonly words: string;
  /** Its last word may have any ending. */
  readonly isOpen: boolean;
}

const PHRASES: readonly Phrase[] = [...missingSections].flatMap(([role, phrases]) =>
  phrases.map((phrase) => ({ role, words: phrase.replace(/\*$/, ""), isOpen: phrase.endsWith("*") })),
);
/** So many characters tell which phrases may begin at a place; none is shorter. */
const BEGINNING = 3;
const BY_BEGINNING = new Map<string, Phrase[]>();
for (const phrase of PHRASES) {
  const beginning = phrase.words.slice(0, BEGINNING);
  const others = BY_BEGINNING.get(beginning);
  if (others === undefined) BY_BEGINNING.set(beginning, [phrase]);
  else others.push(phrase);
}

/** "£30,000", "$25/hour", "90k": a sum of money stands for the section about pay. */
const MONEY = /[$£€₹]\s?\d|\b\d{2,3}(?:[.,]\d{3}|k)\b/g;
const PAY: SectionRole = "compensation";

/** Shorter lines are no sentences. */
const SHORTEST_SENTENCE = 30;

/** Whom to write to, or to call. */
const MAIL_ADDRESS = /[\w.+-]@[\w-]+\.\w/;
const CALL = /\b(?:call|phone|ring|text|tel|telephone|whatsapp)\b[^!?\d]{0,40}\d[\d ()-]{6}/i;
const APPLY: SectionRole = "how-to-apply";

/** "Acme is a small software company": what stands for the section about the company. */
const COMPANY =
  /\b(?:is|are) (?:primarily )?(?:an?|the) [^.!?]{0,60}\b(?:company|agency|firm|consultancy|start-?up|charity|non-?profit|organi[sz]ation|provider|university|school|hospital|bank|retailer)\b/;
const ABOUT: SectionRole = "about-company";

const NONE: ReadonlyMap<string, number> = new Map();

/** How often what stands for a section without a heading occurs in lines, by the section's role. */
export function evidenceIn(lines: readonly Line[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { facts } of lines) {
    const own = countsOf(facts);
    if (own !== NONE) for (const [role, count] of own) counts.set(role, (counts.get(role) ?? 0) + count);
  }
  return counts;
}

/** The same of one line. Of phrases of a role that overlap, the first counts. */
const countsOf = rememberedByLine(({ plain, source }): ReadonlyMap<string, number> => {
  const text = withoutJoinedLetters(plain.text.toLowerCase());
  const found = new Map<string, { count: number; end: number }>();
  const add = (role: string, start: number, end: number) => {
    const before = found.get(role);
    if (before === undefined) found.set(role, { count: 1, end });
    else if (start >= before.end) found.set(role, { count: before.count + 1, end });
  };
  for (let at = 0; at < text.length; at += 1) {
    if (isOfWord(text, at - 1)) continue;
    for (const { role, words, isOpen } of BY_BEGINNING.get(text.slice(at, at + BEGINNING)) ?? []) {
      const end = at + words.length;
      if (text.startsWith(words, at) && (isOpen || !isOfWord(text, end))) add(role, at, end);
    }
  }
  for (const { index, 0: money } of text.matchAll(MONEY)) add(PAY, index, index + money.length);
  const company = text.length > SHORTEST_SENTENCE ? COMPANY.exec(text) : null;
  if (company !== null) add(ABOUT, company.index, company.index + company[0].length);
  // The address of a link is not among the words.
  if ((source.includes("@") && MAIL_ADDRESS.test(source)) || CALL.test(source)) found.set(APPLY, { count: 1, end: 0 });
  if (found.size === 0) return NONE;
  return new Map([...found].map(([role, { count }]) => [role, count]));
});

const isOfWord = (text: string, at: number): boolean => IS_OF_WORD[text.charCodeAt(at)] === true;
const IS_OF_WORD = Array.from({ length: 128 }, (_, code) => /\w/.test(String.fromCharCode(code)));
