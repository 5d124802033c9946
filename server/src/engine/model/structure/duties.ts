import { type Line, rememberedByLine } from "../../line.ts";
import { beginsWithDuty, roleOfBeginning } from "./contents.ts";
import { JOBS } from "./job-names.ts";
import { type Word, wordsOf } from "./words.ts";

/**
 * How many duties a line names: an entry that begins with one, or those of a text ("Lead the team; you write the menu.",
 * "As our cook, you'll run the kitchen, order food and train others.", "The cook runs the kitchen and orders food.").
 */
export const dutiesIn = (line: Line): number =>
  line.facts.form === "text" ? dutiesInText(line.facts).count : beginsWithDuty(line) ? 1 : 0;

/** Whether an entry names what is done: "Baking bread", "Planning the week". */
export const namesDuty = rememberedByLine(({ form, plain }): boolean => {
  const [first, ...rest] = form === "item" ? wordsOf(plain.text.slice(0, LONGEST_CLAUSE)) : [];
  return first !== undefined && infinitivesOf(first.norm).some((norm) => isDuty([{ ...first, norm }, ...rest]));
});

/** "baking" → "bak", "bake"; "planning" → "plann", "planne", "plan". One of them is a word, if any is. */
function infinitivesOf(gerund: string): readonly string[] {
  if (!gerund.endsWith("ing")) return [];
  const stem = gerund.slice(0, -3);
  return [stem, `${stem}e`, stem.replace(/(.)\1$/, "$1")];
}

const dutiesInText = rememberedByLine(({ plain }) => ({
  count: plain.text.split(/[.;] /).reduce((sum, sentence) => sum + dutiesInSentence(sentence), 0),
}));

function dutiesInSentence(sentence: string): number {
  const [first = [], ...others] = sentence
    .replace(BEHIND_YOU_WILL, "")
    .split(/, (?:and )?| and /)
    .map((clause) => wordsOf(clause.slice(0, LONGEST_CLAUSE)));
  if (isDuty(first)) return 1 + others.filter(isDuty).length;
  const isSomebodys = (words: readonly Word[]): boolean => isDuty(inFirstPerson(words));
  const isOfJob = endsOfJob(first).some((end) => isSomebodys(first.slice(end)));
  return isOfJob ? 1 + others.filter(isSomebodys).length : 0;
}

/** So much of a clause is looked at. In characters. */
const LONGEST_CLAUSE = 80;

/** Up to what somebody is told to do: "You will …", "The post holder will …", "They'll …". */
const BEHIND_YOU_WILL = /^.*?\b(?:(?:you|they)(?:['’]ll| will)|(?:role|post|job)[- ]?holder will) /i;

/** "Bake bread", "you bake bread"; but "you have …" is a demand. */
const isDuty = (words: readonly Word[]): boolean =>
  (roleOfBeginning(words, 0) ?? roleOfBeginning(words, words[0]?.norm === "you" ? 1 : 0)) === "responsibilities";

/** Where the name of a job may end: "The head baker runs …". */
const endsOfJob = (words: readonly Word[]): readonly number[] =>
  words.flatMap((_, at) => JOBS.matches(words, at).map(({ end }) => end));

/** "runs the kitchen", "will run the kitchen" → "run the kitchen", "teaches" → "teach" */
function inFirstPerson(words: readonly Word[]): readonly Word[] {
  const [verb, ...rest] = words;
  if (verb?.norm === "will") return rest;
  if (verb === undefined || !verb.norm.endsWith("s")) return [];
  const norm = verb.norm.replace(/(?<=ch|sh|ss|x)es$|s$/, "");
  return [{ ...verb, norm }, ...rest];
}
