import runOn from "../../knowledge/en/run-on.txt";
import type { Word } from "./words.ts";

/** Signs and numbers count as capitals in a word, here they don't. */
export const isCapital = (text: string, word: Word): boolean => word.capital && /\p{Lu}/u.test(text[word.start]!);

/** "WHO WE ARE" */
export function isInCapitals(text: string, name: readonly Word[]): boolean {
  const letters = text.slice(name[0]!.start, name.at(-1)!.end).replace(/[^\p{L}]/gu, "");
  return letters.length > 1 && letters === letters.toUpperCase();
}

/** Small words apart, every word begins with a capital. */
export const isTitleCase = (name: readonly Word[]): boolean => name.every((word) => word.capital || isSmall(word));

/** What has no weight in a name. */
export const isSmall = ({ norm }: Word): boolean => SMALL.has(norm);

const SMALL = new Set(runOn.get("small"));

/** Two words, or a long one: "Benefits", not "Team". */
export const isWeighty = (name: readonly Word[]): boolean => name.length > 1 || name[0]!.norm.length >= 8;
