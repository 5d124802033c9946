import jobTitles from "../../knowledge/en/job-titles.txt?by-word";
import { rememberedByText } from "../../readers/memory.ts";
import { PhraseBook } from "./phrase-book.ts";
import { type Word, wordsOf } from "./words.ts";

/** The words that job titles end with. */
export const JOBS = new PhraseBook(jobTitles, () => true);

/** Longer lines are no titles. */
const LONGEST_TITLE = 16;

/** Whether a word that job titles end with is among the words. */
export const namesJob = rememberedByText((text): boolean => {
  const words = wordsOf(text);
  if (words.length > LONGEST_TITLE) return false;
  return words.some((word, at) => word.capital && JOBS.matches(words, at).length > 0);
});

/** "nurses", at the end of "Key skills for veterinary nurses" */
export const namesJobs = (word: Word): boolean =>
  word.norm.endsWith("s") && JOBS.wholly([{ ...word, norm: word.norm.slice(0, -1) }]) !== undefined;

/** "Head of Bread and Cakes", and not "We look for a Head Baker": its small words only join the others. */
export const isNameOfJob = (text: string): boolean => !SMALL_WORD.test(text) && namesJob(text);

const SMALL_WORD = /(?<!\S)(?!(?:of|and|for|in|at|to|the|or|on|with)\s)\p{Ll}/u;
