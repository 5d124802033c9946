import { type Span, spanOf } from "../../span.ts";
import type { SectionRole } from "../../vocabulary.ts";
import { readHeadingWords } from "./heading-grammar.ts";
import { labelRoles } from "./label-candidate.ts";
import { type Word, wordsOf } from "./words.ts";

/** A heading or a label in the middle of a line whose breaks were lost; the name is a span of the plain text. */
export interface Part {
  readonly name: Span;
  readonly roles: readonly SectionRole[];
}

const LONGEST_NAME = 9;
const KNOWN = 0.94;

/** What stands behind a run of words: how plainly it ends a heading there. */
type Ending = "colon" | "question" | "glued" | "capital" | "none";

/** Finds headings and labels in the middle of a text, in order, none inside another. */
export function partsOf(text: string): readonly Part[] {
  const words = wordsOf(text);
  const parts: Part[] = [];
  for (let at = 0; at < words.length; ) {
    const found = words[at]!.capital ? partAt(text, words, at) : undefined;
    if (found !== undefined) parts.push(found.part);
    at = found?.end ?? at + 1;
  }
  return parts;
}

function partAt(text: string, words: readonly Word[], at: number): { part: Part; end: number } | undefined {
  const opened = beginsSentence(text, words[at]!.start);
  for (let end = Math.min(words.length, at + LONGEST_NAME); end > at; end -= 1) {
    const ending = endingAt(text, words, end);
    if (ending === "none" || (!opened && ending !== "colon" && ending !== "question")) continue;
    const name = words.slice(at, end);
    if (!isUnbroken(text, name)) continue;
    const roles = rolesOf(text, name, ending, opened);
    if (roles.length === 0) continue;
    return { part: { name: spanOf(name[0]!.start, name.at(-1)!.end), roles }, end };
  }
  return undefined;
}

/** A sentence ended before, or a lost line break glued two words together. */
function beginsSentence(text: string, start: number): boolean {
  const before = text.slice(Math.max(0, start - 3), start);
  return before.trim() === "" ? start < 3 : /[^\p{L}\p{N},&/(–-]\s*$/u.test(before.trimEnd()) || !/\s$/.test(before);
}

function endingAt(text: string, words: readonly Word[], end: number): Ending {
  const last = words[end - 1]!;
  const next = words[end];
  const between = text.slice(last.end, next?.start ?? text.length);
  if (/^\s?[:：]/.test(between)) return "colon";
  if (/^\s?[?…]/.test(between)) return "question";
  if (next === undefined) return "none";
  if (between === "") return next.capital ? "glued" : "none";
  return next.capital && /^\s+[^\p{L}\p{N},.;&/(–-]{0,3}$/u.test(between) ? "capital" : "none";
}

/** No sentence ends inside. */
const isUnbroken = (text: string, name: readonly Word[]): boolean =>
  !/[.!?;:|]|\s{3}/.test(text.slice(name[0]!.start, name.at(-1)!.end));

function rolesOf(text: string, name: readonly Word[], ending: Ending, opened: boolean): readonly SectionRole[] {
  if (ending === "colon" && name.length <= 5 && (opened || isTitleCase(name))) {
    const roles = labelRoles(text.slice(name[0]!.start, name.at(-1)!.end));
    if (roles.length > 0) return roles;
  }
  const reading = readHeadingWords(name);
  if (reading === undefined || reading.certainty < KNOWN) return [];
  if (ending === "question" && name.length < 3) return [];
  if (ending === "capital" && !(isTitleCase(name) && isWeighty(name))) return [];
  if (ending === "glued" && name.length === 1 && !isWeighty(name)) return [];
  return reading.roles.length > 1 ? reading.roles : [reading.proseRole];
}

/** Small words apart, every word begins with a capital. */
const isTitleCase = (name: readonly Word[]): boolean => name.every((word) => word.capital || word.norm.length <= 3);

/** Two words, or a long one: "Benefits", not "Team". */
const isWeighty = (name: readonly Word[]): boolean => name.length > 1 || name[0]!.norm.length >= 8;
