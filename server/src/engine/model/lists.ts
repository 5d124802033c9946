import { type Line, type LineFacts, rememberedByLine } from "../line.ts";
import { beginsEntry } from "./structure/contents.ts";

/** A short line without a sentence's end: "Node.js", "Spring Boot", "cash handling". */
export function isFragment({ facts }: Line): boolean {
  const { text } = facts.plain;
  return text.length <= 40 && text.split(/\s+/).length <= 5 && !/[.!?:;]$/.test(text);
}

/** A sentence about somebody or something: "We have offices …", "There is a pension …"; or several of any kind. */
export const isSentence: (facts: LineFacts) => boolean = rememberedByLine(({ plain: { text } }) => isProse(text));

/** The same of words that may stand in several lines. */
export const isProse = (text: string): boolean =>
  text.length > SHORTEST_SENTENCE && /[.!]$/.test(text) && (SUBJECT.test(text) || VERB.test(text) || isSeveral(text));

const isSeveral = (text: string): boolean => text.length > SHORTEST_OF_SEVERAL && /\p{Ll}[.!] +\p{Lu}/u.test(text);

const SHORTEST_OF_SEVERAL = 120;
const SHORTEST_SENTENCE = 50;
// The letters of all scripts without regard to case (`\p{L}` with `i`) would cost a start some milliseconds. So a word is what
// has none of the signs that stand between words, but for & ' . and -.
const SUBJECT = /^(?:we|you|they|it|i|our|your|there|this|these|that)(?:['’][a-z]+)?\s/i;
const VERB =
  /^(?:[^\s!-%(-,/:-@[-`{-~\u2010-\u2018\u201a-\u2bff]+\s){1,4}(?<!\b(?:who|that|which)\s)(?:is|are|was|were|will|has|have|can|offers|provides)\s/i;

/** A line that announces a list: "… such as:". */
export const isLeadIn = ({ facts }: Line): boolean => facts.plain.text.endsWith(":");

/**
 * The lines that a lead-in announces, as a range of `lines`: deeper items, or where the structure was lost, the short
 * fragments that follow. Blank lines, and tags of HTML, may stand between.
 */
export function announcedBy(lines: readonly Line[], leadIn: number, end: number): { first: number; end: number } {
  const own = lines[leadIn]!.facts;
  const first = skipGaps(lines, leadIn + 1, end);
  const next = lines[first];
  if (first >= end || next === undefined) return { first, end: first };
  const nested = next.facts.form === "item" && (own.form !== "item" || next.facts.level > own.level);
  const level = next.facts.level;
  // "Strong communication" behind "AWS" and "Azure" is none of the clouds that were announced.
  const mayBeEntries = beginsEntry(next);
  let at = first;
  while (at < end) {
    const line = lines[at]!;
    const { form } = line.facts;
    const belongs = nested
      ? (form === "item" && line.facts.level >= level) || (form === "text" && line.facts.continues)
      : form === own.form && isFragment(line) && (mayBeEntries || !beginsEntry(line));
    if (!belongs && !isGap(line)) break;
    at += 1;
  }
  while (at > first && isGap(lines[at - 1]!)) at -= 1;
  return { first, end: at };
}

/** A blank line, if only to the eye, or one of nothing but a tag of HTML such as `<ul>`. */
const isGap = ({ facts }: Line): boolean =>
  facts.form === "blank" ||
  (facts.form === "text" && facts.plain.text.trim() === "") ||
  (facts.form === "code" && /^\s*<[^<>]*>\s*$/.test(facts.source));

function skipGaps(lines: readonly Line[], from: number, end: number): number {
  let at = from;
  while (at < end && isGap(lines[at]!)) at += 1;
  return at;
}
