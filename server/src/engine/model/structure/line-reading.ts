import { hasLetterOrDigit, isForeign } from "../../letters.ts";
import { hasColumns, type Line, type LineFacts, rememberedByLine } from "../../line.ts";
import { type Span, spanOf } from "../../span.ts";
import type { SectionRole } from "../../vocabulary.ts";
import { headingAtEnd } from "./heading-at-end.ts";
import {
  type HeadingReading,
  isKnown,
  isLikely,
  isPageWord,
  LONGEST_HEADING,
  readHeadingWords,
  withoutBrackets,
} from "./heading-grammar.ts";
import { fieldRoles, type LabelCandidate, labelOf, trimmed, withValue } from "./label-candidate.ts";
import { fieldsBeside, type Part, partsOf } from "./run-on.ts";
import { statementOf } from "./statement.ts";
import { type Word, wordsOf } from "./words.ts";

/** A line that may be a heading, by itself. */
export interface HeadingCandidate {
  /** The words without markers, emoji and the colon, as a span of the plain text. */
  readonly words: Span;
  readonly reading: HeadingReading | undefined;
  /** What it says as the name of a field, the value of which stands on the next line. */
  readonly field: readonly SectionRole[];
  /** How much speaks for a heading. */
  readonly evidence: number;
  /** The line is marked as a heading, or all bold, or ends with a colon: not just words. */
  readonly marked: boolean;
  /** Most of its words begin with a capital. */
  readonly titleCase: boolean;
}

/** What one line can be, whatever stands around it. */
export interface LineReading {
  readonly heading: HeadingCandidate | undefined;
  readonly label: LabelCandidate | undefined;
  /** Headings and labels in the middle of a long line. */
  readonly parts: readonly Part[];
  /** A heading at the end of a text. */
  readonly atEnd: Part | undefined;
  /** The beginning of a sentence that says what a section would say. */
  readonly statement: Part | undefined;
  /** A button or a link of the page that the text was copied from: "Show more". */
  readonly isOfPage: boolean;
  /** Letters or numbers, not only signs. */
  readonly hasWords: boolean;
}

/** Longer lines are no headings. */
const LONGEST_HEADING_LINE = 140;
const LONGEST_PLAIN_HEADING = 80;
/** In longer lines headings may stand mid-line. */
const SHORTEST_RUN_ON = { text: 160, cell: 160, heading: 160, item: 600 } as const;

const NOTHING: LineReading = {
  heading: undefined,
  label: undefined,
  parts: [],
  atEnd: undefined,
  statement: undefined,
  isOfPage: false,
  hasWords: false,
};

const A_KEY: LineReading = { ...NOTHING, hasWords: true };
const OF_PAGE: LineReading = { ...NOTHING, isOfPage: true, hasWords: true };

/** What a line can be. */
export const readingOf: (facts: LineFacts) => LineReading = rememberedByLine((facts) => readLine(facts));

/** Whether a line has letters or numbers, and is no code. */
export const hasWords = ({ facts }: Line): boolean => readingOf(facts).hasWords;

function readLine(facts: LineFacts): LineReading {
  const { text } = facts.plain;
  if (facts.form === "key") return A_KEY;
  if (facts.form === "blank" || facts.form === "code" || text === "") return NOTHING;
  if (!hasLetterOrDigit(text) || isTemplate(facts)) return NOTHING;
  const isRest = isRestOfSentence(facts);
  const isLong = text.length >= SHORTEST_RUN_ON[facts.form];
  const atEnd = headingAtEnd(facts);
  if (atEnd !== undefined && !isLong) return { ...NOTHING, atEnd, hasWords: true };
  const whole = isRest ? undefined : labelOf(facts);
  const parts = isLong ? partsOf(text) : fieldsBehind(facts, whole);
  const label = cutOff(text, whole, parts);
  const heading = label === undefined && !isRest && !/^[,.;:)]/.test(text) ? headingOf(facts) : undefined;
  if (heading === "button") return OF_PAGE;
  return {
    heading,
    label,
    parts: label === undefined ? parts : parts.filter(({ name }) => name.start >= label.value.end),
    atEnd: parts.some(({ name }) => name.end > (atEnd?.name.start ?? 0)) ? undefined : atEnd,
    statement: facts.form === "text" ? statementOf(text) : undefined,
    isOfPage: false,
    hasWords: true,
  };
}

/** "# {{ page.title }}": what a site writes there, the front matter says. */
export const isTemplate = ({ form, source }: LineFacts): boolean => form === "heading" && TEMPLATE.test(source);
const TEMPLATE = /^[\s#]*\{\{[^{}]*\}\}\s*$/;

const isRestOfSentence = ({ continues, plain, lead }: LineFacts): boolean =>
  continues && lead === undefined && /^\p{Ll}/u.test(plain.text);

const fieldsBehind = ({ form, plain, source }: LineFacts, label: LabelCandidate | undefined): readonly Part[] =>
  label?.known === true && form === "text" ? fieldsBeside(plain.text, source, label.value.start) : [];

/** A label's value ends where the next part of a run-on line begins. */
function cutOff(text: string, label: LabelCandidate | undefined, parts: readonly Part[]): LabelCandidate | undefined {
  const next = label && parts.find(({ name }) => name.start >= label.value.start);
  if (label === undefined || next === undefined) return label;
  return withValue(text, label, trimmed(text, label.value.start, next.name.start));
}

/** How much each trait of a line speaks for or against a heading. `HEADING` of them make one. */
const EVIDENCE = {
  heading: 6,
  bold: 3,
  italic: 1.5,
  broken: 2,
  colon: 1,
  known: 3,
  partlyKnown: 1.5,
  titleCase: 1,
  lowerCase: -2,
  sentenceEnd: -2.5,
  long: -1,
  veryLong: -2,
  item: -2.5,
  cell: -1,
} as const;

/** "1-2 years of experience": what is asked for, or an answer to choose, however much it sounds like a heading. */
const COUNTS_YEARS = /^\W*\d[\d\s–+-]*(?:to \d+ )?(?:or more )?(?:years?|yrs?|months?)\b/i;
/** "6% pension", "25 days of holiday": how much there is of something. */
const AMOUNT = /^\d[\d.,]*(?:\s?%|\s+\p{Ll})/u;
/** "A diploma; and" goes on below, "Recruitment #18-167" is a number to refer to. */
const NO_HEADING = /[;,] (?:and|or|and\/or)\W?$|#\s?\d/i;
/** "#LI-Hybrid": a tag. */
const TAG = /^[\s*_]*#[\p{L}\p{N}_]/u;
/** "This is a part-time post", "You bake at night. (On Mondays)": a sentence. But "This is a job for you if:" may lead into a list. */
const SENTENCE = /^\W*(?:this|it) (?:is|will be) an?\b.*[^:]$|\p{Ll}{4}\. \S/iu;
const NO_HEADINGS: readonly RegExp[] = [COUNTS_YEARS, AMOUNT, NO_HEADING, SENTENCE];
/** "Email*": a field of a form that must be filled in. */
const OF_FORM = /^[^*:]{2,40}\*\s*$/;

/** "[How we hire](hiring.md)": an entry of a menu, or a way to the text elsewhere. */
export const isLinkAlone = ({ form, source }: LineFacts): boolean => form === "text" && LINK.test(source);
const LINK = /^\s*\[[^\][]+\]\([^()\s]+\)\s*$/;
/** "We're looking for a": the sentence goes on. */
const ARTICLE = /\s(?:an?|the)$/i;

function headingOf(facts: LineFacts): HeadingCandidate | "button" | undefined {
  const { text } = facts.plain;
  const isPlain = facts.form !== "heading" && facts.emphasis === "none";
  if (text.length > (isPlain ? LONGEST_PLAIN_HEADING : LONGEST_HEADING_LINE)) return undefined;
  if (isPlain && ARTICLE.test(text)) return undefined;
  const endsSentence = /[.,]$/.test(text) && !text.endsWith("...");
  if (isPlain && (endsSentence || NO_HEADINGS.some((sign) => sign.test(text)))) return undefined;
  const isOfPage = facts.form === "text" && (OF_FORM.test(facts.source) || TAG.test(facts.source));
  if (isOfPage || isLinkAlone(facts)) return undefined;
  if (facts.emphasis === "none" && !/^\s*#/.test(facts.source) && hasColumns(facts)) return undefined;
  const span = wordSpanOf(text);
  if (span === undefined) return undefined;
  const core = text.slice(span.start, span.end);
  const words = wordsOf(withoutBrackets(core));
  if (words.length === 0 || words.length > LONGEST_HEADING + 4) return undefined;
  if (isPageWord(words)) return "button";
  const reading = readSurer(words, core);
  const colon = /^[\s*_]*[:：;]/.test(text.slice(span.end));
  const { form, emphasis } = facts;
  if (isPlain && !colon && reading?.asks && !core.endsWith("?")) return undefined;

  let evidence = 0;
  const field = words.length <= 4 && form !== "heading" ? fieldRoles(words, reading) : [];
  if (form === "heading") evidence += EVIDENCE.heading;
  else if (emphasis !== "none") evidence += EVIDENCE[emphasis];
  if (form === "item") evidence += EVIDENCE.item;
  if (form === "cell") evidence += EVIDENCE.cell;
  if (colon) evidence += EVIDENCE.colon;
  if (isKnown(reading) || field.length > 0) evidence += EVIDENCE.known;
  else if (isLikely(reading)) evidence += EVIDENCE.partlyKnown;
  const titleCase = isTitleCase(words);
  if (titleCase) evidence += EVIDENCE.titleCase;
  else if (/^\p{Ll}/u.test(core)) evidence += EVIDENCE.lowerCase;
  if (endsSentence) evidence += EVIDENCE.sentenceEnd;
  if (words.length > 12) evidence += EVIDENCE.veryLong;
  else if (words.length > 8) evidence += EVIDENCE.long;
  const marked = form === "heading" || emphasis !== "none" || colon;
  return { words: span, reading, field, evidence, marked, titleCase };
}

/** "Desired qualifications – a list that may be longer": what stands before the dash says it. */
function readSurer(words: readonly Word[], core: string): HeadingReading | undefined {
  const whole = readHeadingWords(words);
  const dash = isKnown(whole) ? -1 : core.search(/ [-–—] /);
  const before = dash > 0 ? readHeadingWords(wordsOf(withoutBrackets(core.slice(0, dash)))) : undefined;
  return isKnown(before) ? { ...before, certainty: BEFORE_DASH } : whole;
}

const BEFORE_DASH = 0.9;

/** From the first letter or number to the last, with the signs that belong to words. */
export function wordSpanOf(text: string): Span | undefined {
  let start = 0;
  while (start < text.length && !beginsWords(String.fromCodePoint(text.codePointAt(start)!))) start += 1;
  let end = text.length;
  // The bracket of "[ DUTIES ]" closes what is not among the words.
  const isClosed = text.slice(start).includes("[");
  while (end > start && (!endsWords(text[end - 1]!) || (text[end - 1] === "]" && !isClosed))) end -= 1;
  return end > start ? spanOf(start, end) : undefined;
}

const beginsWords = (character: string): boolean => hasLetterOrDigit(character) || /[("'“‘£$€]/.test(character);
const endsWords = (character: string): boolean =>
  hasLetterOrDigit(character) ||
  /[)?!"'”’%…+.\]]/.test(character) ||
  (isForeign(character) && /\p{M}/u.test(character));

/** Most words that carry a meaning begin with a capital. */
function isTitleCase(words: readonly Word[]): boolean {
  const weighty = words.filter((word) => word.norm.length > 3);
  const counted = weighty.length > 0 ? weighty : words;
  return counted.filter((word) => word.capital).length >= 0.75 * counted.length;
}
