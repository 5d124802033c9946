import labels from "../../knowledge/en/labels.txt?by-word";
import type { LineFacts } from "../../line.ts";
import { type Span, spanOf } from "../../span.ts";
import type { SectionRole } from "../../vocabulary.ts";
import { bareValueRole } from "./bare-value.ts";
import { type HeadingReading, isKnown, readHeadingWords, withoutBrackets } from "./heading-grammar.ts";
import { isNameOfJob } from "./job-names.ts";
import { PhraseBook } from "./phrase-book.ts";
import { type Word, wordsOf } from "./words.ts";

/** A name with its value behind it on the same line; spans of the plain text. */
export interface LabelCandidate {
  readonly name: Span;
  readonly value: Span;
  readonly roles: readonly SectionRole[];
  /** Whether the name is one that is known. */
  readonly known: boolean;
  readonly marked: boolean;
}

const LABELS = new PhraseBook(labels, (role) => role as SectionRole);

const LONGEST_NAME = 60;
/** Behind the name of a field stands a short value. */
const LONGEST_FIELD = 120;
/** An unknown name is a label only where name and value are short. */
const LONGEST_UNKNOWN = { words: 4, value: 80 } as const;

/** The roles of a label's name; empty where it is none that is known. */
export function labelRoles(name: string, valueLength = 0, isSentence = false): readonly SectionRole[] {
  const words = wordsOf(withoutBrackets(name));
  const field = fieldRoleOf(words);
  // "Role: Teacher" names the job, but with a text behind it the word is a heading.
  const isText = valueLength > LONGEST_FIELD || (isSentence && field === "title");
  if (field !== undefined && !isText) return [field];
  const roles = rolesBeforeText(readHeadingWords(words));
  return roles.length > 0 || field === undefined ? roles : [field];
}

/** The roles of a heading's words as the name of a field. */
export function fieldRoles(words: readonly Word[], reading: HeadingReading | undefined): readonly SectionRole[] {
  const field = fieldRoleOf(words);
  return field === undefined ? rolesBeforeText(reading) : [field];
}

function fieldRoleOf(words: readonly Word[]): SectionRole | undefined {
  const named = words.length <= 6 ? LABELS.wholly(words) : undefined;
  // "The role: you will …", "Our commitment: we …": names of fields have no article.
  return named?.skipped === 0 ? named.value : undefined;
}

const rolesBeforeText = (heading: HeadingReading | undefined): readonly SectionRole[] =>
  isKnown(heading) && !heading.hasGap ? [heading.proseRole, ...heading.roles.slice(1)] : [];

/** "**Location:** Berlin", "*Location:** Berlin", "Location: Berlin", "**Location** – Berlin". */
export function labelOf(facts: LineFacts): LabelCandidate | undefined {
  const { text } = facts.plain;
  const name = nameSpan(facts);
  if (name === undefined) return undefined;
  const value = valueSpan(text, name);
  const words = text.slice(name.start, name.end);
  const said = text.slice(value.start, value.end);
  if (said === "" || !/\p{L}/u.test(words) || PLACEHOLDER.test(said)) return undefined;
  const roles = rolesBefore(words, said);
  const known = roles.length > 0;
  if (!known && !(name.marked && name.colon && isShort(words, value))) return undefined;
  return {
    name: spanOf(name.start, name.end),
    value,
    roles: known ? roles : ["other"],
    known,
    marked: name.marked,
  };
}

/** "Berlin", or the line to write on that a template left: "______". */
function valueSpan(text: string, { end, valueStart }: Name): Span {
  const value = trimmed(text, valueStart, text.length);
  const blank = value.start < value.end ? null : BLANK.exec(text.slice(end));
  return blank === null ? value : spanOf(end + blank.index, end + blank.index + blank[0].length);
}

const BLANK = /(?<!_)_{3,}(?=\s*$)/;

/** The same label with less behind it: what it is depends on how long its value is. */
export function withValue(text: string, label: LabelCandidate, value: Span): LabelCandidate {
  const roles = rolesBefore(text.slice(label.name.start, label.name.end), text.slice(value.start, value.end));
  return { ...label, value, roles: roles.length > 0 ? roles : label.roles };
}

function rolesBefore(name: string, value: string): readonly SectionRole[] {
  const named = labelRoles(name, value.length, SENTENCE.test(value));
  if (isTitle(named, value)) return TITLE;
  // "Role: Full-time": no job is called that.
  const bare = named[0] === "title" ? bareValueRole(value) : undefined;
  return bare === "employment-type" ? [bare] : named;
}

/** "Job description: Head Baker" */
const isTitle = (roles: readonly SectionRole[], value: string): boolean =>
  roles[0] === "summary" && value.length <= LONGEST_UNKNOWN.value && isNameOfJob(value);

const TITLE: readonly SectionRole[] = ["title"];

/** "Bake bread and rolls for the whole harbour." */
const SENTENCE = /^\S+(?: \S+){5,}[.!]\s*$/;

/** "{{ page.title }}", "{{:}}": the value is filled in elsewhere. */
const PLACEHOLDER = /^(?:\{\{[^{}]*)?\}\}?$/;

const isShort = (name: string, value: Span): boolean =>
  value.end - value.start <= LONGEST_UNKNOWN.value && wordsOf(name).length <= LONGEST_UNKNOWN.words;

interface Name extends Span {
  readonly valueStart: number;
  readonly colon: boolean;
  readonly marked: boolean;
}

function nameSpan({ plain: { text }, lead }: LineFacts): Name | undefined {
  if (lead !== undefined && lead.end < text.length && lead.end - lead.start <= LONGEST_NAME) {
    const inner = trimmed(text, lead.start, lead.end);
    const rest = text.slice(lead.end, lead.end + 8);
    if (IN_ROW.test(rest) || GOES_ON.test(rest)) return undefined;
    const behind = SEPARATOR.exec(text.slice(inner.end, inner.end + 8))?.[0] ?? "";
    return {
      ...inner,
      valueStart: Math.max(lead.end, inner.end + behind.length),
      colon: behind.includes(":"),
      marked: true,
    };
  }
  if (text.startsWith("|")) return nameInRow(text);
  const colon = firstColon(text.slice(0, LONGEST_NAME));
  // "10:30", "https://": no name before it, or no space behind it.
  if (colon < 2 || /^(?:\d|\/\/)/.test(text.slice(colon + 1)) || /\d/.test(text[colon - 1]!)) return undefined;
  const inner = trimmed(text, 0, colon);
  return { ...inner, valueStart: colon + 1, colon: text[colon] !== ";", marked: false };
}

/** "| Department | Bakery |": a row of two cells in a plain text. */
function nameInRow(text: string): Name | undefined {
  const bar = text.indexOf("|", 1);
  const end = text.indexOf("|", bar + 1);
  if (bar < 0 || bar > LONGEST_NAME || (end >= 0 && end < text.length - 1)) return undefined;
  return { ...trimmed(text, 1, bar), valueStart: bar + 1, colon: true, marked: false };
}

/** Where the first colon stands, or a semicolon in its place; -1 where there is none. */
const firstColon = (text: string): number =>
  COLONS.reduce((first, colon) => {
    const at = text.indexOf(colon);
    return at < 0 || (first >= 0 && first < at) ? first : at;
  }, -1);

const COLONS = [":", "：", ";"];

/** "**Call** • **Interview** • **Offer**": one of a row. */
const IN_ROW = /^\s*[•·→›»]/;
/** "**Role title** and a short summary", "the subject *Head Baker*, with your CV": words of a sentence. */
const GOES_ON = /^(?:,| (?:and|or|is|are|will) )/;
const SEPARATOR = /^[\s*_]*[:：;–—-]?[\s*_]*/;

/** Without white space, stray marks, emoji, colons and what separates fields at both ends. */
export function trimmed(text: string, from: number, to: number): Span {
  let start = from;
  let end = to;
  while (start < end && IGNORED.test(text[start]!)) start += 1;
  while (end > start && IGNORED.test(text[end - 1]!)) end -= 1;
  return spanOf(start, end);
}

const IGNORED = /\s|[*_:：;|•·–—-]|\u{fe0f}|\u{200b}|[\u{d800}-\u{dfff}]/u;
