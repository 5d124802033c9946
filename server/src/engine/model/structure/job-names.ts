import jobTitles from "../../knowledge/en/job-titles.txt?by-word";
import { PhraseBook } from "./phrase-book.ts";
import { wordsOf } from "./words.ts";

/** The words that job titles end with. */
export const JOBS = new PhraseBook(jobTitles, () => true);

/** Longer lines are no titles. */
const LONGEST = 16;

/** Whether a word that job titles end with is among the words. */
export function namesJob(text: string): boolean {
  const words = wordsOf(text);
  if (words.length > LONGEST) return false;
  return words.some((word, at) => word.capital && JOBS.matches(words, at).length > 0);
}
