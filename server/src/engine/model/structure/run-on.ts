import { hasLetterOrDigit } from "../../letters.ts";
import { LONGEST_PARAGRAPH } from "../../line.ts";
import { type Span, spanOf } from "../../span.ts";
import type { SectionRole } from "../../vocabulary.ts";
import { type HeadingReading, isKnown, readHeadingWords } from "./heading-grammar.ts";
import { labelRoles, trimmed } from "./label-candidate.ts";
import { FIELD_ROLES } from "./marks.ts";
import { type Ending, looksApart, standsApart } from "./mid-sentence.ts";
import { isCapital, isInCapitals, isSmall, isTitleCase, isWeighty } from "./name-forms.ts";
import { isNumber, type Word, wordsOf } from "./words.ts";

/** A heading or a label in the middle of a line whose breaks were lost; the name is a span of the plain text. */
export interface Part {
  readonly name: Span;
  readonly roles: readonly SectionRole[];
  /** Of a field, what stands behind the colon, up to the end of the sentence or the next part. */
  readonly value: Span | undefined;
}

/** A part before its value is known. */
interface Found extends Omit<Part, "value"> {
  readonly colon: boolean;
  /** Index behind its last word. */
  readonly end: number;
}

const LONGEST_NAME = 9;
/** In shorter texts only a colon, a question mark or a lost space show that a heading ends. */
const LOST_BREAKS = 600;

/** What ends a heading in a shorter text. */
const ENDING = /[:：?…]|\p{Ll}\p{Lu}/u;

/** Finds headings and labels in the middle of a text, in order, none inside another. */
export function partsOf(text: string): readonly Part[] {
  if (text.length > LONGEST_PARAGRAPH || (text.length < LOST_BREAKS && !ENDING.test(text))) return [];
  const words = wordsOf(text);
  const parts: Found[] = [];
  for (let at = 0; at < words.length; ) {
    const last = parts.at(-1);
    const follows = last?.end === at && text.slice(words[at - 1]!.end, words[at]!.start) === " ";
    const found = isCapital(text, words[at]!)
      ? partAt(text, words, at, follows || isBehindField(text, last, words[at]!))
      : undefined;
    if (found !== undefined) parts.push(found);
    at = found?.end ?? at + 1;
  }
  const headings = parts.filter((_, index) => !isOneOfMany(parts, index));
  return headings.map(({ name, roles, colon }, index) => {
    const isField = colon && FIELD_ROLES.has(roles[0]!);
    return { name, roles, value: isField ? valueBehind(text, name.end, headings[index + 1]?.name.start) : undefined };
  });
}

/** "Country: Wales Department: Bakery" */
function isBehindField(text: string, last: Found | undefined, { start }: Word): boolean {
  if (last?.colon !== true || start - last.name.end > LONGEST_VALUE) return false;
  return FIELD_ROLES.has(last.roles[0]!) && !/[.!?;]\s/.test(text.slice(last.name.end, start));
}

const LONGEST_VALUE = 60;

/** "PensionParental LeavePaid Time OffDaily Pay": what is offered, as a list that lost its breaks. */
function isOneOfMany(parts: readonly Found[], index: number): boolean {
  const isOffered = (at: number): boolean => OFFERED.has(parts[at]?.roles[0]) && !parts[at]!.colon;
  const isGlued = (at: number): boolean =>
    isOffered(at) && isOffered(at + 1) && parts[at]!.name.end === parts[at + 1]!.name.start;
  return (isGlued(index - 1) && (isGlued(index) || isGlued(index - 2))) || (isGlued(index) && isGlued(index + 1));
}

const OFFERED: ReadonlySet<SectionRole | undefined> = new Set(["benefits", "compensation"]);

/** What stands between the fields of one line: "Location: Leeds | Pay: £9", or a wide space. */
const BESIDE = /[|•·;] +|[ \t\u00a0]{2,}|\t/g;
const NAME_OF_FIELD = /^([^:|•·;]{2,40}):\s/;
const BOLD_NAME = /\*\*([^*:\s][^*:]{1,39}):?\*\*/g;

/** The fields that follow on the value of another one, on the same line; `source` is the line with its marks. */
export function fieldsBeside(text: string, source: string, from: number): readonly Part[] {
  const found: { readonly name: Span; readonly roles: readonly SectionRole[]; readonly end: number }[] = [];
  for (const start of startsBeside(text, source, from)) {
    const named = NAME_OF_FIELD.exec(text.slice(start, start + 45));
    const roles = named === null ? [] : labelRoles(named[1]!);
    if (roles.length > 0)
      found.push({ name: trimmed(text, start, start + named![1]!.length), roles, end: start + named![0].length });
  }
  return found.map(({ name, roles, end }, index) => ({
    name,
    roles,
    value: trimmed(text, end, found[index + 1]?.name.start ?? text.length),
  }));
}

/** Where further fields may begin: behind what keeps them apart, and where a name is bold. */
function startsBeside(text: string, source: string, from: number): readonly number[] {
  const starts = [...text.slice(from).matchAll(BESIDE)].map(({ index, 0: gap }) => from + index + gap.length);
  let at = from;
  for (const [, name] of source.matchAll(BOLD_NAME)) {
    const next = text.indexOf(name!, at);
    if (next < 0) continue;
    starts.push(next);
    at = next + name!.length;
  }
  return [...new Set(starts)].sort((a, b) => a - b);
}

function valueBehind(text: string, from: number, next = text.length): Span {
  const start = Math.min(next, from + /^\s*[:：]?\s*/.exec(text.slice(from, from + 8))![0].length);
  const end = Math.min(next, start + sentenceLength(text, start));
  return spanOf(start, start + text.slice(start, end).trimEnd().length);
}

/** The heading or label that begins with a word; it `follows` another one, or the value of a field. */
function partAt(text: string, words: readonly Word[], at: number, follows: boolean): Found | undefined {
  const opened = follows || beginsSentence(text, words[at]!.start);
  const furthest = unbroken(text, words, at);
  if (!opened && isInName(text, words, at, furthest)) return undefined;
  // "Applicants in Leeds: Duties of this position include: …" is one sentence.
  const goesOn = /:\s*$/.test(text.slice(Math.max(0, words[at]!.start - 3), words[at]!.start));
  for (let end = furthest; end > at; end -= 1) {
    const ending = endingAt(text, words, end);
    if (ending === "none" || ((ending === "capital" || ending === "bullet") && text.length < LOST_BREAKS)) continue;
    const run = { text, words, at, end, ending };
    if (!opened && !looksApart(run)) continue;
    const name = words.slice(at, end);
    const roles = goesOn && !isTitleCase(name) ? [] : rolesOf(text, name, ending, opened);
    if (roles.length === 0 || (!opened && !standsApart(run, roles[0]!))) continue;
    return { name: spanOf(name[0]!.start, name.at(-1)!.end), roles, colon: ending === "colon", end };
  }
  return undefined;
}

/** "Baking Knowledge: …", "Bakery Staff Hiring: …": one thing with its name, of which a part sounds like a heading. */
function isInName(text: string, words: readonly Word[], at: number, end: number): boolean {
  if (words[at - 1]?.capital !== true || text[words[at]!.start - 1] !== " ") return false;
  if (end === at + 1 && OF_THINGS.has(words[at]!.norm)) return true;
  return (
    text.length < LOST_BREAKS && at < LONGEST_BEFORE && unbroken(text, words, 0) > at && isTitleCase(words.slice(0, at))
  );
}

/** So many words of a name may stand before what sounds like a heading. */
const LONGEST_BEFORE = 4;

const OF_THINGS: ReadonlySet<string> = new Set(["skills", "knowledge", "expertise", "experience", "engagement"]);

/** A sentence ended before, or a lost line break glued two words together. */
function beginsSentence(text: string, start: number): boolean {
  const before = text.slice(Math.max(0, start - 3), start);
  const last = before.trimEnd().at(-1);
  if (last === undefined || /\s\s$/.test(before)) return true;
  return /\s$/.test(before)
    ? !hasLetterOrDigit(last) && !/[,&/(%–-]/.test(last)
    : hasLetterOrDigit(last) || /[.!?:;)\]"”*•·]/.test(last);
}

/** Index behind the last word before a sentence ends or a break was lost. */
function unbroken(text: string, words: readonly Word[], at: number): number {
  const limit = Math.min(words.length, at + LONGEST_NAME);
  for (let end = at + 1; end < limit; end += 1) {
    const between = text.slice(words[end - 1]!.end, words[end]!.start);
    if (between === " ") continue;
    if (/^[–—-]$/.test(between) && end - at > 2 && isPhrase(words.slice(at, end))) return end;
    if (/[.!?:;|…@•·▪◦●✓✔*]|\s{2}/.test(between) || (between === "" && isLostBreak(text, words, end))) return end;
  }
  return limit;
}

const isGlued = (text: string, next: Word): boolean => /[\p{Lu}\p{N}]/u.test(text[next.start]!);

/** "PayPal": what stands in the text again, not far from there, is no lost break; but "RoleWe" is one each time. */
function isOneName(text: string, last: Word, next: Word): boolean {
  if (isSmall(next) || next.norm === "you" || isNumber(next)) return false;
  const name = text.slice(last.start, next.end);
  const [before, behind] = [
    text.slice(Math.max(0, last.start - NEAR), last.start),
    text.slice(next.end, next.end + NEAR),
  ];
  return before.includes(name) || behind.includes(name);
}

const NEAR = 2000;

/** "DutiesBake", but not "Duties/Tasks". */
const isLostBreak = (text: string, words: readonly Word[], next: number): boolean =>
  isGlued(text, words[next]!) &&
  hasLetterOrDigit(text[words[next - 1]!.start]!) &&
  !isOneName(text, words[next - 1]!, words[next]!);

function endingAt(text: string, words: readonly Word[], end: number): Ending {
  const last = words[end - 1]!;
  const next = words[end];
  const between = text.slice(last.end, next?.start ?? text.length);
  if (between === " " && next !== undefined) return last.capital && isCapital(text, next) ? "capital" : "none";
  const behind = text.slice(last.end, last.end + LONGEST_BRACKET);
  if (COLON.test(behind)) return "colon";
  if (/^\s?[?…]/.test(between)) return "question";
  if (next === undefined) return "none";
  if (BULLET.test(behind)) return "bullet";
  if (between === "") return isLostBreak(text, words, end) ? "glued" : "none";
  if (!last.capital) return "none";
  return isCapital(text, next) && /^\s+[^\p{L}\p{N},.;&/(–-]{0,3}$/u.test(between) ? "capital" : "none";
}

/** What stands in brackets belongs to the heading before it: "Minimum Qualifications (MQs): …". */
const LONGEST_BRACKET = 70;
const COLON = /^(?: \([^()]*\))?\s?[:：]/;
const BULLET =
  /^(?: \([^()]*\))?(?:\s?[•·▪◦●✓✔*]|\s[–—-]\s?(?=[\p{Lu}\p{N}])|[–—-](?=\p{Lu}|\s[\p{Lu}\p{N}])|\+(?=\s\p{Lu}))/u;

function rolesOf(text: string, name: readonly Word[], ending: Ending, opened: boolean): readonly SectionRole[] {
  if (name.some(isNumber)) return [];
  if (ending === "colon" && name.length <= 5 && (opened || isTitleCase(name))) {
    const end = name.at(-1)!.end;
    const roles = labelRoles(text.slice(name[0]!.start, end), sentenceLength(text, end));
    if (roles.length === 1 || (opened && roles.length > 0)) return roles;
  }
  const reading = readHeadingWords(name);
  if (!isKnown(reading) || (NOT_LAST.has(name.at(-1)!.norm) && !isListed(reading))) return [];
  if (ending !== "colon" && (ARTICLES.has(name.at(-1)!.norm) || changesToSmall(text, name))) return [];
  if (ending !== "colon" && reading.roles.every((role) => NEEDS_COLON.has(role)) && !isNamedOther(name, reading))
    return [];
  if (ending === "question" && name.length < 3) return [];
  if (ending === "capital" && !(isInCapitals(text, name) ? isWeighty(name) : endsAtCapital(name, reading))) return [];
  if (ending === "bullet" && !endsAtBullet(text, name, reading)) return [];
  // "Life at e" is no heading of "Life at eHarbour means …".
  if (ending === "glued" && name.at(-1)!.norm.length === 1) return [];
  const isApart = isWeighty(name) || isGluedOnBothSides(text, name[0]!);
  if (ending === "glued" && !(isTitleCase(name) ? isApart : name.length > 1 && isListed(reading))) return [];
  return reading.roles.length > 1 ? reading.roles : [reading.proseRole];
}

/** "Key Duties Bake bread", but not "Required Oven Clearance" or "The Bread Vision Group", where the name goes on. */
function endsAtCapital(name: readonly Word[], reading: HeadingReading): boolean {
  if (!isTitleCase(name) || !isWeighty(name)) return false;
  const [first] = name;
  if (name.length === 1) return !ADJECTIVE.test(first!.norm);
  // "Working with Business Experts, you …" is the beginning of a sentence.
  return !(first!.norm === "the" || (reading.hasGap && first!.norm.endsWith("ing"))) || isListed(reading);
}

/** "Essential", "Required", "Minimum" */
const ADJECTIVE = /(?:able|al|ed|um)$/;

/** "to bakeSkillsBaking": a word of some length. */
const isGluedOnBothSides = (text: string, { norm, start }: Word): boolean =>
  norm.length >= 6 && /\S/.test(text[start - 1] ?? " ");

/** "Duties • Bake bread", "What you will do-Bake bread", but not "Benefits-Related" or "What It Takes-Skills-Pay". */
function endsAtBullet(text: string, name: readonly Word[], reading: HeadingReading): boolean {
  const isBullet = /^\s?[•·▪◦●✓✔]/.test(text.slice(name.at(-1)!.end));
  // "Pension*Paid Time Off*Bread": one of a list.
  if (/[•·▪◦●✓✔*]\s?$/.test(text.slice(Math.max(0, name[0]!.start - 2), name[0]!.start))) return false;
  if (reading.hasGap || !(isTitleCase(name) || isListed(reading) || (isBullet && name.length > 1))) return false;
  return /^[–—-]/.test(text.slice(name.at(-1)!.end)) ? name.length > 2 : isWeighty(name) || isInCapitals(text, name);
}

/** "What is in it for you", before "-Free bread". */
const isPhrase = (name: readonly Word[]): boolean => {
  const reading = readHeadingWords(name);
  return reading !== undefined && isListed(reading) && !reading.hasGap;
};

/** Whether a phrase of the table is just these words, articles apart: "What you'll work on". */
const isListed = ({ certainty }: HeadingReading): boolean => certainty > 0.99;

/** "Join us at The", "Benefits Of": a heading does not end before what it is about. */
const NOT_LAST = new Set(["and", "or", "of", "at", "the", "a", "an", "our", "your", "by", "on"]);

const ARTICLES = new Set(["the", "a", "an"]);

/** "WHO WE ARE Our": what is no more in capitals begins the text. */
const changesToSmall = (text: string, name: readonly Word[]): boolean =>
  name.length > 2 && isInCapitals(text, name.slice(0, 2)) && !isInCapitals(text, name);

const LONGEST_SENTENCE = 200;

function sentenceLength(text: string, from: number): number {
  const length = text.slice(from, from + LONGEST_SENTENCE).search(/[.!?](?:\s|$)|[:;]\s/);
  return length < 0 ? LONGEST_SENTENCE : length;
}

/** "Full Time", "Remote Work" and the like stand in any sentence. */
const NEEDS_COLON: ReadonlySet<SectionRole> = new Set(["location", "employment-type", "other"]);

/** "Physical Requirements" */
const isNamedOther = (name: readonly Word[], reading: HeadingReading): boolean =>
  reading.roles[0] === "other" && isListed(reading) && name.length > 1 && isTitleCase(name);
