import type { Chapter, NextHeading, Section } from "../../job-description.ts";
import { beginsWithMarkup, holdsLink, type Line } from "../../line.ts";
import { ASKING_ROLES } from "../../vocabulary.ts";
import { isEntryOf } from "./bare-list.ts";
import { isValue } from "./bare-value.ts";
import { isLikely, readHeading } from "./heading-grammar.ts";
import { readingOf } from "./line-reading.ts";

/** Whether there is nothing below a heading that promises something, not even headings that its content may stand below. */
export const isEmptySection = (chapter: Chapter, index: number): boolean =>
  isEmpty(chapter, index) &&
  isPromise(chapter, chapter.sections[index]!) &&
  !isMenuEntry(chapter, index) &&
  !goesOnBelow(chapter, index);

/** Whether what a section announces may stand below the next heading: one of a lower level, or one of a part. */
export const goesOnBelow = (chapter: Chapter, index: number): boolean =>
  isOverDeeper(chapter, index) ||
  isOverPart(chapter, index) ||
  isOverEntry(chapter, index) ||
  isOverContent(chapter, index);

/**
 * A heading by its words alone with nothing below it, and another line right above or below: an entry of a menu, or a
 * button, that was copied with the page.
 */
export function isMenuEntry(chapter: Chapter, index: number): boolean {
  const { heading } = chapter.sections[index]!;
  const { form, emphasis, plain } = chapter.lines[heading.line]!.facts;
  if (form !== "text" || plain.text.endsWith(":")) return false;
  if (!isEmpty(chapter, index) || isOverPart(chapter, index)) return false;
  const isText = (line: number): boolean => chapter.lines[line]?.facts.form === "text";
  const [above, below] = [isText(heading.line - 1), isText(heading.line + 1)];
  // Many links may be bold together.
  return emphasis === "none" ? above || below : above && below;
}

/** "We are an equal opportunity employer.", "#LI-Remote" */
const SENTENCE_OR_TAG = /[.!]$|^#/;

/**
 * Whether a heading names what has to stand below it. A link does not, nor a sentence, nor a value ("Full time"), nor
 * what only the heading above says what it is about ("Integrity" below "Our values").
 */
function isPromise({ lines }: Chapter, { heading: { line, text } }: Section): boolean {
  const own = lines[line]!;
  if (beginsWithMarkup(own) || holdsLink(own) || SENTENCE_OR_TAG.test(own.facts.plain.text)) return false;
  return !isValue(text) && isLikely(readHeading(text));
}

/**
 * Whether nothing stands below a heading without a mark up to the end, or up to a marked one that is about something else:
 * "Apply at Acme Careers" at the end of its section.
 */
export function leadsNowhere(chapter: Chapter, index: number): boolean {
  const next = headingBehind(chapter, index);
  const isOther = next?.heading.level !== undefined && next.role !== "other" && !isOverPart(chapter, index);
  return isEmpty(chapter, index) && (next === undefined || isOther);
}

function isEmpty({ lines, sections }: Chapter, index: number): boolean {
  const { heading, firstLine, endLine, role } = sections[index]!;
  const line = lines[heading.line]!;
  if (heading.inText || role === "other" || role === "title" || line.facts.form === "key") return false;
  const besides = line.facts.plain.text.length - heading.text.length;
  return (
    besides <= 3 &&
    lines.slice(firstLine, endLine).every(({ facts }) => facts.form === "blank" || isRule(facts.source)) &&
    !sharesLine(lines, sections[index + 1])
  );
}

/**
 * "We pay well. Benefits include: …": what stands before a heading in the middle of a line belongs to the section above. So
 * does a sentence that begins a section by what it says: "Acme is an equal opportunity employer.".
 */
function sharesLine(lines: readonly Line[], next: Section | undefined): boolean {
  if (next?.heading.inText !== true) return false;
  const { facts } = lines[next.heading.line]!;
  return facts.plain.text.indexOf(next.heading.text) > 0 || readingOf(facts).statement !== undefined;
}

const isRule = (source: string): boolean => /^\s*(?:[-=*_]\s*){3,}$/.test(source);

/** The next heading is of a lower level. */
function isOverDeeper(chapter: Chapter, index: number): boolean {
  const { level } = chapter.sections[index]!.heading;
  const next = headingBehind(chapter, index)?.heading.level;
  return next !== undefined && (level === undefined || next > level);
}

/** "In this role, you will", "The duties of this team are to": a sentence that goes on in the list below it. */
const LEADS_IN = /\b(?:(?:you|we)(?:['’]ll| will| have| are)?|to)$/i;

/** The next heading begins a part of the section, says the same again, or follows a "Job description" of sections. */
function isOverPart(chapter: Chapter, index: number): boolean {
  const { heading, role } = chapter.sections[index]!;
  const next = headingBehind(chapter, index);
  if (next === undefined) return false;
  const isPart = next.role === "other" || next.role === role || (ASKING_ROLES.has(role) && ASKING_ROLES.has(next.role));
  const leadsIn = next.heading.level === undefined && LEADS_IN.test(next.heading.text);
  return isPart || leadsIn || role === "summary" || next.heading.text.endsWith(heading.text);
}

/** "Benefits" and "Equity" below it, neither of them with a level: the second may be what the first names. */
function isOverEntry(chapter: Chapter, index: number): boolean {
  const { heading, role } = chapter.sections[index]!;
  const next = headingBehind(chapter, index);
  if (heading.level !== undefined || next === undefined || next.heading.level !== undefined) return false;
  return isEntryOf(role, next.role, next.heading.text);
}

/**
 * The next heading is an entry of a list, a share of the duties, or all that there is to say: "**100% Remote**" below
 * "Benefits", "Being yourself."; or it leads in: "The candidate:" below "## Duties".
 */
function isOverContent({ lines, sections }: Chapter, index: number): boolean {
  const next = sections[index + 1]?.heading;
  if (next === undefined || next.level !== undefined) return false;
  const { form, emphasis, plain } = lines[next.line]!.facts;
  const leadsIn = emphasis === "none" && plain.text.endsWith(":") && sections[index]!.heading.level !== undefined;
  return form === "item" || leadsIn || /[.!]$|\(\d+ ?%\)/.test(plain.text) || isValue(next.text);
}

const headingBehind = ({ sections, next }: Chapter, index: number): NextHeading | undefined =>
  sections[index + 1] ?? next;
