import jobTitles from "../../knowledge/en/job-titles.txt";
import { parseTable } from "../../knowledge/table.ts";
import type { Line, LineFacts } from "../../line.ts";
import { isKnown } from "./heading-grammar.ts";
import { readingOf, wordSpanOf } from "./line-reading.ts";
import { type Words, wordsIn } from "./marks.ts";
import { hasWords } from "./neighbours.ts";
import { PhraseBook } from "./phrase-book.ts";
import { wordsOf } from "./words.ts";

const TITLES = new PhraseBook<true>();
for (const names of parseTable(jobTitles).values()) for (const name of names) TITLES.add(name, true);

/** So many lines with words are looked at: a title stands at the top. */
const TOP = 12;
const LONGEST_TITLE = { characters: 120, words: 16 } as const;

/** The line that is the job's title, by its own look: index into `lines`, or -1. */
export function findTitleLine(lines: readonly Line[]): number {
  let seen = 0;
  for (let at = 0; at < lines.length && seen < TOP; at += 1) {
    const line = lines[at]!;
    if (!hasWords(line) || line.facts.form === "key") continue;
    seen += 1;
    if (isTitle(line.facts, seen === 1)) return at;
    if (seen > 1 && isLongText(line.facts)) return -1;
  }
  return -1;
}

const isLongText = ({ form, plain }: LineFacts): boolean => form === "text" && plain.text.length > 160;

function isTitle(facts: LineFacts, isFirst: boolean): boolean {
  const { text } = facts.plain;
  if (text.length > LONGEST_TITLE.characters || facts.form === "item" || facts.form === "cell") return false;
  const { heading, label } = readingOf(facts);
  if (label !== undefined || isKnown(heading?.reading) || /[.:?,]$/.test(text)) return false;
  if (heading?.field.length) return false;
  if (facts.form === "heading") return facts.level === 1 || namesJob(text);
  return (isFirst || facts.emphasis !== "none" || !/[\p{Ll}]\s\p{Ll}/u.test(text)) && namesJob(text);
}

/** Whether a word that job titles end with is among the words. */
function namesJob(text: string): boolean {
  const words = wordsOf(text);
  return (
    words.length <= LONGEST_TITLE.words &&
    words.some((word, at) => word.capital && TITLES.matches(words, at).length > 0)
  );
}

/** The title's words, without markers. */
export function titleWords(line: Line): Words {
  return wordsIn(line, wordSpanOf(line.facts.plain.text));
}
