import { hasLetterOrDigit } from "../../letters.ts";
import { type Span, spanOf } from "../../span.ts";
import type { SectionRole } from "../../vocabulary.ts";
import { type HeadingReading, isKnown, readHeadingWords } from "./heading-grammar.ts";
import { labelRoles, trimmed } from "./label-candidate.ts";
import { FIELD_ROLES } from "./marks.ts";
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

/** What stands behind a run of words: how plainly it ends a heading there. */
type Ending = "colon" | "question" | "glued" | "capital" | "none";

/** Finds headings and labels in the middle of a text, in order, none inside another. */
export function partsOf(text: string): readonly Part[] {
  if (text.length < LOST_BREAKS && !ENDING.test(text)) return [];
  const words = wordsOf(text);
  const parts: Found[] = [];
  for (let at = 0; at < words.length; ) {
    const found = isCapital(text, words[at]!) ? partAt(text, words, at) : undefined;
    if (found !== undefined) parts.push(found);
    at = found?.end ?? at + 1;
  }
  return parts.map(({ name, roles, colon }, index) => {
    const isField = colon && FIELD_ROLES.has(roles[0]!);
    return { name, roles, value: isField ? valueBehind(text, name.end, parts[index + 1]?.name.start) : undefined };
  });
}

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

function partAt(text: string, words: readonly Word[], at: number): Found | undefined {
  const opened = beginsSentence(text, words[at]!.start);
  const furthest = unbroken(text, words, at);
  if (!opened && isInName(text, words, at, furthest)) return undefined;
  // "Applicants in Leeds: Duties of this position include: …" is one sentence.
  const goesOn = /:\s*$/.test(text.slice(Math.max(0, words[at]!.start - 3), words[at]!.start));
  for (let end = furthest; end > at; end -= 1) {
    const ending = endingAt(text, words, end);
    if (ending === "none" || (!opened && ending !== "colon" && ending !== "question")) continue;
    if (ending === "capital" && text.length < LOST_BREAKS) continue;
    const name = words.slice(at, end);
    const roles = goesOn && !isTitleCase(name) ? [] : rolesOf(text, name, ending, opened);
    if (roles.length === 0) continue;
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
    ? !hasLetterOrDigit(last) && !/[,&/(–-]/.test(last)
    : hasLetterOrDigit(last) || /[.!?:;)\]"”*•·]/.test(last);
}

/** Index behind the last word before a sentence ends or a break was lost. */
function unbroken(text: string, words: readonly Word[], at: number): number {
  const limit = Math.min(words.length, at + LONGEST_NAME);
  for (let end = at + 1; end < limit; end += 1) {
    const between = text.slice(words[end - 1]!.end, words[end]!.start);
    if (between === " ") continue;
    if (/[.!?:;|…@•·▪◦●✓✔*]|\s{2}/.test(between) || (between === "" && isGlued(text, words[end]!))) return end;
  }
  return limit;
}

/** Small words are known by themselves; signs and numbers count as capitals there, here they don't. */
const isCapital = (text: string, word: Word): boolean => word.capital && /\p{Lu}/u.test(text[word.start]!);

const isGlued = (text: string, next: Word): boolean => /[\p{Lu}\p{N}]/u.test(text[next.start]!);

function endingAt(text: string, words: readonly Word[], end: number): Ending {
  const last = words[end - 1]!;
  const next = words[end];
  const between = text.slice(last.end, next?.start ?? text.length);
  if (between === " " && next !== undefined) return last.capital && isCapital(text, next) ? "capital" : "none";
  if (/^\s?[:：]/.test(between)) return "colon";
  if (/^\s?[?…]/.test(between)) return "question";
  if (next === undefined) return "none";
  if (between === "") return isGlued(text, next) ? "glued" : "none";
  if (!last.capital) return "none";
  return isCapital(text, next) && /^\s+[^\p{L}\p{N},.;&/(–-]{0,3}$/u.test(between) ? "capital" : "none";
}

function rolesOf(text: string, name: readonly Word[], ending: Ending, opened: boolean): readonly SectionRole[] {
  if (name.some(isNumber)) return [];
  if (ending === "colon" && name.length <= 5 && (opened || isTitleCase(name))) {
    const end = name.at(-1)!.end;
    const roles = labelRoles(text.slice(name[0]!.start, end), sentenceLength(text, end));
    if (roles.length === 1 || (opened && roles.length > 0)) return roles;
  }
  const reading = readHeadingWords(name);
  if (!isKnown(reading) || (NOT_LAST.has(name.at(-1)!.norm) && !isListed(reading))) return [];
  if (ending !== "colon" && reading.roles.every((role) => NEEDS_COLON.has(role))) return [];
  if (ending === "question" && name.length < 3) return [];
  if (ending === "capital" && !(isTitleCase(name) && isWeighty(name))) return [];
  // "Life at e" is no heading of "Life at eHarbour means …".
  if (ending === "glued" && name.at(-1)!.norm.length === 1) return [];
  if (ending === "glued" && !(isTitleCase(name) ? isWeighty(name) : name.length > 1 && isListed(reading))) return [];
  return reading.roles.length > 1 ? reading.roles : [reading.proseRole];
}

/** Whether a phrase of the table is just these words: "What you'll work on". */
const isListed = ({ certainty }: HeadingReading): boolean => certainty === 1;

/** "Join us at The", "Benefits Of": a heading does not end before what it is about. */
const NOT_LAST = new Set(["and", "or", "of", "at", "the", "a", "an", "our", "your", "by", "on"]);

const LONGEST_SENTENCE = 200;

function sentenceLength(text: string, from: number): number {
  const length = text.slice(from, from + LONGEST_SENTENCE).search(/[.!?](?:\s|$)|[:;]\s/);
  return length < 0 ? LONGEST_SENTENCE : length;
}

/** "Full Time", "Remote Work" and the like stand in any sentence. */
const NEEDS_COLON: ReadonlySet<SectionRole> = new Set(["location", "employment-type", "other"]);

/** Small words apart, every word begins with a capital. */
const isTitleCase = (name: readonly Word[]): boolean => name.every((word) => word.capital || word.norm.length <= 3);

/** Two words, or a long one: "Benefits", not "Team". */
const isWeighty = (name: readonly Word[]): boolean => name.length > 1 || name[0]!.norm.length >= 8;
