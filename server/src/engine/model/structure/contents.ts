import contents from "../../knowledge/en/section-contents.txt";
import { parseTable } from "../../knowledge/table.ts";
import type { Line } from "../../line.ts";
import type { SectionRole } from "../../vocabulary.ts";
import { hasWords } from "./line-reading.ts";
import { PhraseBook } from "./phrase-book.ts";
import { wordsOf } from "./words.ts";

const FIRST_WORDS = " by first word";
/** What entries begin with, and what they have in them. */
const BEGINNINGS = new PhraseBook<SectionRole>();
const CUES = new PhraseBook<SectionRole>();
for (const [name, phrases] of parseTable(contents)) {
  const book = name.endsWith(FIRST_WORDS) ? BEGINNINGS : CUES;
  for (const phrase of phrases) book.add(phrase, name.replace(FIRST_WORDS, "") as SectionRole);
}

/** So many entries are looked at, and that many at least, of which most must agree. */
const SAMPLE = { fewest: 3, most: 8, share: 0.7 } as const;
/** The beginning of an entry tells what it is. In words. */
const BEGINNING = 12;

/** What the entries of the lines `from`…`to` say that a section is about; undefined where they don't agree. */
export function roleByContents(lines: readonly Line[], from: number, to: number): SectionRole | undefined {
  const counts = new Map<SectionRole, number>();
  let entries = 0;
  for (let at = from; at < to && entries < SAMPLE.most; at += 1) {
    const { facts } = lines[at]!;
    if (facts.form !== "item" || !hasWords(lines[at]!)) continue;
    entries += 1;
    const role = roleOfEntry(facts.plain.text);
    if (role !== undefined) counts.set(role, (counts.get(role) ?? 0) + 1);
  }
  if (entries < SAMPLE.fewest) return undefined;
  return [...counts].find(([, count]) => count >= SAMPLE.share * entries)?.[0];
}

function roleOfEntry(text: string): SectionRole | undefined {
  const words = wordsOf(text).slice(0, BEGINNING);
  const beginning = BEGINNINGS.matches(words, 0)[0];
  if (beginning !== undefined) return beginning.value;
  for (let at = 0; at < words.length; at += 1) {
    const cue = CUES.matches(words, at)[0];
    if (cue !== undefined) return cue.value;
  }
  return undefined;
}
