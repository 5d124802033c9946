import contents from "../../knowledge/en/section-contents.txt?by-word";
import { type Line, rememberedByLine } from "../../line.ts";
import { ASKING_ROLES, type SectionRole } from "../../vocabulary.ts";
import { isLikely, readHeading } from "./heading-grammar.ts";
import { hasWords } from "./line-reading.ts";
import { PhraseBook } from "./phrase-book.ts";
import { type Word, wordsOf } from "./words.ts";

/** What entries begin with, what they have in them, and what prose has in it. */
const [CUES, BEGINNINGS, IN_PROSE] = ["", "by first word", "in prose"].map(
  (wanted) =>
    new PhraseBook(contents, (name) => {
      const [role, where = ""] = name.split(/ (?=by first word$|in prose$)/);
      return where === wanted ? (role as SectionRole) : undefined;
    }),
) as [PhraseBook<SectionRole>, PhraseBook<SectionRole>, PhraseBook<SectionRole>];

/** So many entries are looked at, and that many at least, of which most must agree. */
const SAMPLE = { fewest: 3, most: 8, share: 0.7 } as const;
/** The beginning of an entry tells what it is. In words. */
const BEGINNING = 12;

/** So much of the first paragraph is looked at. In characters. */
const OPENING = 400;

/** What the lines below a heading are about: their entries, or the paragraph that they begin with. */
export function roleByContents(lines: readonly Line[], from: number, to: number): SectionRole | undefined {
  let first = from;
  while (first < to && !hasWords(lines[first]!)) first += 1;
  const isProse = first < to && lines[first]!.facts.form === "text";
  const role = isProse ? saidBy(lines[first]!.facts).role : undefined;
  return role ?? roleByEntries(lines, first, to);
}

const saidBy = rememberedByLine(({ plain }) => ({ role: firstIn(IN_PROSE, wordsOf(plain.text.slice(0, OPENING))) }));

/** What the entries of the lines `from`…`to` say that a section is about; undefined where they don't agree. */
function roleByEntries(lines: readonly Line[], from: number, to: number): SectionRole | undefined {
  const counts = new Map<SectionRole, number>();
  let entries = 0;
  for (let at = from; at < to && entries < SAMPLE.most; at += 1) {
    const { facts } = lines[at]!;
    if (!mayBeEntry(lines[at]!)) continue;
    entries += 1;
    const { role } = entryOf(facts);
    if (role !== undefined) counts.set(role, (counts.get(role) ?? 0) + 1);
  }
  if (entries < SAMPLE.fewest) return undefined;
  return [...counts].find(([, count]) => count >= SAMPLE.share * entries)?.[0];
}

/** An item, or a line that may have lost its bullet. */
const mayBeEntry = (line: Line): boolean =>
  hasWords(line) &&
  (line.facts.form === "item" || (line.facts.form === "text" && line.facts.plain.text.length <= LONGEST_BARE));

/** Longer lines are paragraphs. In characters. */
const LONGEST_BARE = 120;

/** Whether a line begins with what somebody is to do: "Bake bread …". */
export const beginsWithDuty = ({ facts }: Line): boolean =>
  (facts.form === "item" || facts.form === "text") && entryOf(facts).role === "responsibilities";

/** Whether a line is an entry that says what somebody needs to bring: "Fluent in French". */
export const beginsWithDemand = ({ facts }: Line): boolean =>
  facts.form === "item" && entryOf(facts).role === "qualifications";

/** What the words from one on say to be, as the beginning of an entry. */
export const roleOfBeginning = (words: readonly Word[], at: number): SectionRole | undefined =>
  BEGINNINGS.matches(words, at)[0]?.value;

/** Whether a line begins like an entry that stands for itself: "Strong communication", "Lead the team". */
export const beginsEntry = ({ facts }: Line): boolean => entryOf(facts).begins;

const entryOf = rememberedByLine((facts): { readonly role: SectionRole | undefined; readonly begins: boolean } => {
  const words = wordsOf(facts.plain.text).slice(0, BEGINNING);
  const beginning = BEGINNINGS.matches(words, 0)[0];
  return beginning === undefined
    ? { role: namedAsked(facts.plain.text) ?? behindName(facts.plain.text) ?? firstIn(CUES, words), begins: false }
    : { role: beginning.value, begins: true };
});

/** "Mentorship: strong ability to teach": what stands behind the name. */
function behindName(text: string): SectionRole | undefined {
  const name = NAME.exec(text)?.[0];
  return name === undefined ? undefined : roleOfBeginning(wordsOf(text.slice(name.length)).slice(0, BEGINNING), 0);
}

/** "Technical expertise: ovens of all kinds": one thing that is asked for, with its name. */
function namedAsked(text: string): SectionRole | undefined {
  const name = NAME.exec(text)?.[1];
  const reading = name === undefined ? undefined : readHeading(name);
  return isLikely(reading) && ASKING_ROLES.has(reading.roles[0]) ? "qualifications" : undefined;
}

const NAME = /^([^:.]{4,40}):\s/;

function firstIn(book: PhraseBook<SectionRole>, words: readonly Word[]): SectionRole | undefined {
  for (let at = 0; at < words.length; at += 1) {
    const match = book.matches(words, at)[0];
    if (match !== undefined) return match.value;
  }
  return undefined;
}
