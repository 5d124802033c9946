import type { Line, LineFacts } from "../../line.ts";
import { ASKING_ROLES, type SectionRole } from "../../vocabulary.ts";
import { breaksOff, goesOn } from "./flow.ts";
import { type HeadingReading, isKnown, isLikely } from "./heading-grammar.ts";
import { isNameOfJob, namesJob } from "./job-names.ts";
import { type LabelCandidate, labelRoles } from "./label-candidate.ts";
import { hasWords, isLinkAlone, isTemplate, readingOf, wordSpanOf } from "./line-reading.ts";
import { type Words, wordsIn } from "./marks.ts";
import { keyRole } from "./yaml-keys.ts";

/** So many lines with words are looked at: a title stands at the top. */
export const TITLE_LINES = 12;
const LONGEST_TITLE = 120;
/** Lines of a wrapped paragraph are longer. */
const WRAPPED = 50;
/** Longer lines are text, and below the first text only what is marked can be a title. */
const LONG = 160;

/** What stands above a line. */
interface Above {
  /** The lines with words, and this one. */
  seen: number;
  before: LineFacts | undefined;
  belowText: boolean;
  hasTitleKey: boolean;
  /** What a key says that the title is, where it is the name of a job. */
  named: string | undefined;
}

/** The line that is the job's title, by its own look: index into `lines`, or -1. */
export function findTitleLine(lines: readonly Line[]): number {
  const above: Above = { seen: 0, before: undefined, belowText: false, hasTitleKey: false, named: undefined };
  for (let at = 0; at < lines.length && above.seen < TITLE_LINES; at += 1) {
    const { facts } = lines[at]!;
    if (facts.form === "key" && keyRole(facts.key ?? "", facts.plain.text) === "title") {
      above.hasTitleKey = true;
      if (isNameOfJob(facts.plain.text)) above.named ??= facts.plain.text;
    }
    // What stands in a value of front matter is no title by its place, nor where a key says what the title is.
    const isInValue = facts.embedded === "front matter" && (!looksLikeTitle(facts) || above.hasTitleKey);
    if (facts.form === "key" || isInValue || !hasWords(lines[at]!)) continue;
    above.seen += 1;
    if (isTitleBelow(lines, at, above)) return at;
    above.belowText ||= facts.form === "text" && facts.plain.text.length > LONG;
    above.before = facts;
  }
  return -1;
}

function isTitleBelow(lines: readonly Line[], at: number, above: Above): boolean {
  const { facts } = lines[at]!;
  const isFirst = above.seen === 1;
  if (above.before !== undefined && breaksOff(above.before)) return false;
  if (above.belowText && !looksLikeTitle(facts)) return false;
  // "title: Head Baker", and below it "## Your next challenge as Head Baker".
  if (above.named !== undefined && !isOfFirstLevel(facts) && facts.plain.text !== above.named) return false;
  if (isTemplate(facts)) return false;
  if (isPart(facts) && (!isFirst || above.hasTitleKey)) return false;
  return isTitle(facts, isFirst && !isWrapped(lines, at)) && !goesOnBelow(lines, at);
}

const isOfFirstLevel = ({ form, level }: LineFacts): boolean => form === "heading" && level === 1;

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
    const { facts } = lines[next]!;
    if (!hasWords(lines[next]!) || isLinkAlone(facts)) continue;
    // "Baker" and below it "time type": the name of a field, as recruiting systems write it.
    return facts.form === "text" && goesOn(facts) && labelRoles(facts.plain.text).length === 0;
  }
  return false;
}

/** "## Head Baker position overview" is a part of the text; "# Head Baker job description" is its name. */
function isPart(facts: LineFacts): boolean {
  const reading = readingOf(facts).heading?.reading;
  return facts.form === "heading" && facts.level > 1 && isLikely(reading) && PARTS.has(reading.roles[0]);
}

/** What no job is called after. */
const PARTS: ReadonlySet<SectionRole | undefined> = new Set([
  "summary",
  "responsibilities",
  "required-qualifications",
  "qualifications",
]);

function isTitle(facts: LineFacts, isFirst: boolean): boolean {
  const { text } = facts.plain;
  if (text.length > LONGEST_TITLE || facts.form === "item" || facts.form === "cell") return false;
  const { heading, label } = readingOf(facts);
  if ((label !== undefined && !namesJobBehind(facts, label)) || /[.:?,]$|\s=\s/.test(text)) return false;
  if (isKnown(heading?.reading) || (heading !== undefined && heading.field.length > 0)) return false;
  if (facts.form === "heading")
    return (facts.level === 1 && !asks(heading?.reading) && !OF_PAGE.test(text)) || namesJob(text);
  // An ordinary line is a title where it stands first, or where no two of its words are small.
  return (isFirst || facts.emphasis !== "none" || !/\p{Ll}\s\p{Ll}/u.test(text)) && namesJob(text);
}

/** What a page is called that lists jobs. */
const OF_PAGE =
  /^(?:(?:our|current|open|available|latest|all) )*(?:jobs?|careers?|vacanc(?:y|ies)|opportunities|(?:job )?(?:openings|positions|roles|listings))(?: (?:at|with) .+)?$/i;

/** "# Experience that you need to bake with us" is no name of a job, whatever its level. */
const asks = (reading: HeadingReading | undefined): boolean => isLikely(reading) && ASKING_ROLES.has(reading.roles[0]);

/** "# Volunteer: Head Gardener" is a title as a whole, "# Job title: Head Gardener" is a field with one. */
const namesJobBehind = ({ form, level, plain }: LineFacts, { roles, value }: LabelCandidate): boolean =>
  form === "heading" && level === 1 && roles[0] !== "title" && namesJob(plain.text.slice(value.start, value.end));

/** The title's words, without markers. */
export const titleWords = (line: Line): Words => wordsIn(line, wordSpanOf(line.facts.plain.text));
