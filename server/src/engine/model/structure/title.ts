import type { Line, LineFacts } from "../../line.ts";
import { breaksOff, goesOn } from "./flow.ts";
import { isKnown } from "./heading-grammar.ts";
import { namesJob } from "./job-names.ts";
import type { LabelCandidate } from "./label-candidate.ts";
import { hasWords, readingOf, wordSpanOf } from "./line-reading.ts";
import { type Words, wordsIn } from "./marks.ts";

/** So many lines with words are looked at: a title stands at the top. */
export const TITLE_LINES = 12;
const LONGEST_TITLE = 120;
/** Lines of a wrapped paragraph are longer. */
const WRAPPED = 50;
/** Longer lines are text, and below the first text only what is marked can be a title. */
const LONG = 160;

/** The line that is the job's title, by its own look: index into `lines`, or -1. */
export function findTitleLine(lines: readonly Line[]): number {
  let seen = 0;
  let before: LineFacts | undefined;
  let belowText = false;
  for (let at = 0; at < lines.length && seen < TITLE_LINES; at += 1) {
    const { facts } = lines[at]!;
    const isMarked = looksLikeTitle(facts);
    // What stands in a value of front matter is no title by its place.
    if (facts.form === "key" || (facts.embedded === "front matter" && !isMarked) || !hasWords(lines[at]!)) continue;
    seen += 1;
    const standsAlone = before === undefined || !breaksOff(before);
    if (
      standsAlone &&
      (isMarked || !belowText) &&
      isTitle(facts, seen === 1 && !isWrapped(lines, at)) &&
      !goesOnBelow(lines, at)
    )
      return at;
    belowText ||= facts.form === "text" && facts.plain.text.length > LONG;
    before = facts;
  }
  return -1;
}

/** A title that looks like one wherever it stands. */
export const looksLikeTitle = (facts: LineFacts): boolean => facts.form === "heading" || facts.emphasis === "bold";

/** Whether a line and the one right below it are as long as a paragraph that an editor wrapped. */
const isWrapped = (lines: readonly Line[], at: number): boolean =>
  [lines[at], lines[at + 1]].every(
    (line) => line?.facts.form === "text" && line.facts.plain.text.length > WRAPPED && !isLabelled(line.facts),
  );

const isLabelled = (facts: LineFacts): boolean => readingOf(facts).label !== undefined;

function goesOnBelow(lines: readonly Line[], at: number): boolean {
  for (let next = at + 1; next < lines.length && next <= at + TITLE_LINES; next += 1) {
    if (hasWords(lines[next]!)) return lines[next]!.facts.form === "text" && goesOn(lines[next]!.facts);
  }
  return false;
}

function isTitle(facts: LineFacts, isFirst: boolean): boolean {
  const { text } = facts.plain;
  if (text.length > LONGEST_TITLE || facts.form === "item" || facts.form === "cell") return false;
  const { heading, label } = readingOf(facts);
  if ((label !== undefined && !namesJobBehind(facts, label)) || /[.:?,]$|\s=\s/.test(text)) return false;
  if (isKnown(heading?.reading) || (heading !== undefined && heading.field.length > 0)) return false;
  if (facts.form === "heading") return facts.level === 1 || namesJob(text);
  // An ordinary line is a title where it stands first, or where no two of its words are small.
  return (isFirst || facts.emphasis !== "none" || !/\p{Ll}\s\p{Ll}/u.test(text)) && namesJob(text);
}

/** "# Volunteer: Head Gardener" is a title as a whole, "# Job title: Head Gardener" is a field with one. */
const namesJobBehind = ({ form, level, plain }: LineFacts, { roles, value }: LabelCandidate): boolean =>
  form === "heading" && level === 1 && roles[0] !== "title" && namesJob(plain.text.slice(value.start, value.end));

/** The title's words, without markers. */
export const titleWords = (line: Line): Words => wordsIn(line, wordSpanOf(line.facts.plain.text));
