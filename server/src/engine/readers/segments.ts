import { decodeHTML } from "../entities.ts";
import { firstIndex } from "../first-index.ts";
import { hasLetterOrDigit } from "../letters.ts";
import type { Emphasis, LineFacts, LineForm } from "../line.ts";
import { type Plain, PlainBuilder, plainOf, sourceSpan } from "../plain.ts";
import { type Span, spanOf } from "../span.ts";

/** A piece of a source line that is a line of its own to the reader: a table cell, what stands between two `<br>`. */
export interface Segment {
  readonly from: number;
  readonly to: number;
  readonly form: LineForm;
  readonly level: number;
  readonly embedded?: LineFacts["embedded"];
}

/** Source characters that are shown otherwise: not at all (""), as `shown`, or decoded where they are an entity. */
export interface Hidden {
  readonly from: number;
  readonly to: number;
  readonly shown: string | undefined;
}

/** What the inline markup of a block does to its characters, each list in the order of the text. */
export interface Marks {
  readonly hidden: Hidden[];
  readonly strong: Span[];
  readonly italic: Span[];
}

/** A line and where it begins in its block. */
export interface BlockLine {
  readonly offset: number;
  readonly facts: LineFacts;
}

export const NO_MARKS: Marks = { hidden: [], strong: [], italic: [] };

/** Bullets that word processors and exports leave in the text, as ordinary characters. */
const FOREIGN_BULLET = /^(?:[•·▪▫◦○●■□►▸➢➤❖✓✔✦–—‣⁃∙]|[o](?=\s+[A-Z])|[*+-](?=\s))\s*(?=\S)/u;
/** A character that is not shown as it stands in the source, or that may belong to stray markup. */
const ODD_CHARACTER = /[*_\u00a0\u00ad\u2000-\u200f\u2010\u2011\u2028\u2029\u202f\u205f\u2060\u3000\ufeff]/;

/** Reads one segment of a source line; all spans of `marks` and `segment` are of `block`. */
export function lineOf(
  block: string,
  lineStart: number,
  lineEnd: number,
  segment: Segment,
  marks: Marks,
  later: boolean,
): BlockLine {
  const source = block.slice(lineStart, lineEnd);
  const to = trimEnd(block, segment.from, segment.to);
  const from = trimStart(block, segment.from, to);
  const strays = segment.form === "code" ? [] : straysIn(block, from, to, marks);
  let plain =
    segment.form === "code" ? plainOf("", to - lineStart) : plainText(block, lineStart, from, to, marks, strays);
  let { form, level } = segment;
  let content = spanOf(from - lineStart, to - lineStart);
  if (form === "text") {
    const bullet = /^[a-np-z]/i.test(plain.text) ? null : FOREIGN_BULLET.exec(plain.text);
    if (bullet !== null) {
      form = "item";
      level = 0;
      content = spanOf(sourceSpan(plain, 0, bullet[0].length).end, content.end);
      plain = dropStart(plain, bullet[0].length);
    }
  }
  const begin = lineStart + content.start;
  const facts: LineFacts = {
    source,
    form,
    level,
    content,
    plain,
    emphasis: emphasisOf(block, begin, to, marks, strays),
    lead: marks === NO_MARKS ? undefined : leadOf(block, lineStart, begin, to, marks, plain),
    embedded: segment.embedded,
    continues: later && form === "text" && continuesProse(previousLine(block, lineStart), plain.text),
  };
  return { offset: lineStart, facts };
}

function trimEnd(text: string, from: number, to: number): number {
  let at = to;
  while (at > from && isSpace(text.charCodeAt(at - 1))) at -= 1;
  return at;
}

function trimStart(text: string, from: number, to: number): number {
  let at = from;
  while (at < to && isSpace(text.charCodeAt(at))) at += 1;
  return at;
}

/** As `\s`; most characters are decided by the first comparison. */
const isSpace = (code: number): boolean =>
  code === 32 || (code >= 9 && code <= 13) || (code >= 160 && /\s/.test(String.fromCharCode(code)));

/** The index of the first item that begins at `from` or behind it. */
const indexFrom = <T>(list: readonly T[], startOf: (item: T) => number, from: number): number =>
  firstIndex(list, (item) => startOf(item) >= from);

/** The items of a sorted list that begin in a range. */
function within<T>(list: readonly T[], startOf: (item: T) => number, from: number, to: number): T[] {
  const first = indexFrom(list, startOf, from);
  let end = first;
  while (end < list.length && startOf(list[end]!) < to) end += 1;
  return list.slice(first, end);
}

const startOfSpan = (span: Span): number => span.start;
const startOfHidden = (hidden: Hidden): number => hidden.from;

/** The spans that begin in a range, and the one before them where it reaches into the range. */
function reaching(spans: readonly Span[], from: number, to: number): Span[] {
  const inside = within(spans, startOfSpan, from, to);
  const before = spans[indexFrom(spans, startOfSpan, from) - 1];
  return before !== undefined && before.end > from ? [before, ...inside] : inside;
}

/** Runs of `*` that Markdown left as text although they touch a word: markers that lost their partner. */
function straysIn(block: string, from: number, to: number, marks: Marks): Hidden[] {
  if (marks === NO_MARKS) return [];
  const source = block.slice(from, to);
  if (!source.includes("*")) return [];
  const marked = new Set<number>();
  for (const { from: start, to: end } of within(marks.hidden, startOfHidden, from, to)) {
    for (let at = start; at < end; at += 1) marked.add(at);
  }
  const strays: Hidden[] = [];
  for (const { index, 0: run } of source.matchAll(/\*+/g)) {
    const loose = /^\s?$/.test(source.charAt(index - 1)) && /^\s?$/.test(source.charAt(index + run.length));
    for (let at = from + index; at < from + index + run.length && !loose; at += 1) {
      if (!marked.has(at)) strays.push({ from: at, to: at + 1, shown: "" });
    }
  }
  return strays;
}

/** A label whose markers have no partner at all: `Position:** x`, `**Position: x`. */
const STRAY_LABEL = /^(\*{0,2})([^*:]{1,40}:?)(\*{0,2})(?=:?\s|:?$)/;

/** The content as it is read; in step with the source wherever nothing is hidden or odd. */
function plainText(
  block: string,
  lineStart: number,
  from: number,
  to: number,
  marks: Marks,
  strays: readonly Hidden[],
): Plain {
  const inside = within(marks.hidden, startOfHidden, from, to);
  const hidden = strays.length > 0 ? inside.concat(strays) : inside;
  const source = block.slice(from, to);
  if (hidden.length === 0 && !ODD_CHARACTER.test(source)) return plainOf(source, from - lineStart);
  hidden.sort((a, b) => a.from - b.from);
  const builder = new PlainBuilder();
  let at = from;
  const copyTo = (end: number) => {
    while (at < end) {
      const next = endOfAscii(block, at, end);
      if (next > at) builder.copy(block.slice(at, next), at - lineStart);
      else builder.put(shownCharacter(block[at]!), at - lineStart, at + 1 - lineStart);
      at = Math.max(next, at + 1);
    }
  };
  for (const piece of hidden) {
    if (piece.from < at) continue;
    copyTo(piece.from);
    const end = Math.min(piece.to, to);
    const shown = piece.shown ?? decodeHTML(block.slice(piece.from, end)).replace(/\u00a0/g, " ");
    builder.put(shown, piece.from - lineStart, end - lineStart);
    at = end;
  }
  copyTo(to);
  return builder.done(from - lineStart);
}

/** The end of a run of characters that are shown as they stand. */
function endOfAscii(text: string, from: number, to: number): number {
  let at = from;
  while (at < to && text.charCodeAt(at) < 128) at += 1;
  return at;
}

/** One kind of space and of hyphen; nothing for what has no width. */
function shownCharacter(character: string): string {
  if (/[\u00ad\u200b-\u200f\u2028\u2029\u2060\ufeff]/.test(character)) return "";
  if (/[\u00a0\u2000-\u200a\u202f\u205f\u3000]/.test(character)) return " ";
  return character === "\u2010" || character === "\u2011" ? "-" : character;
}

function dropStart(plain: Plain, count: number): Plain {
  const text = plain.text.slice(count);
  if (plain.map === undefined) return plainOf(text, plain.start + count);
  const map = { starts: plain.map.starts.slice(count), ends: plain.map.ends.slice(count) };
  return { text, start: map.starts[0] ?? plain.start, map };
}

/** Whether the whole content is emphasised; punctuation and pictographs around the emphasis don't count. */
function emphasisOf(block: string, from: number, to: number, marks: Marks, strays: readonly Hidden[]): Emphasis {
  if (strays.length === 0 && marks.strong.length === 0 && marks.italic.length === 0) return "none";
  const strong = reaching(marks.strong, from, to);
  const italic = reaching(marks.italic, from, to);
  const touched = (stray: Hidden) =>
    [...strong, ...italic].some((span) => span.start === stray.to || span.end === stray.from);
  if (strays.some(touched) || (strays.length > 0 && endOfStrayLead(block, from, to) !== undefined)) return "broken";
  const covers = (span: Span) =>
    !hasLetterOrDigit(block.slice(from, Math.max(from, span.start)) + block.slice(Math.min(to, span.end), to));
  if (strong.some(covers)) return "bold";
  return italic.some(covers) ? "italic" : "none";
}

/** The emphasised words that the content begins with. */
function leadOf(
  block: string,
  lineStart: number,
  from: number,
  to: number,
  marks: Marks,
  plain: Plain,
): Span | undefined {
  const spans = [...reaching(marks.strong, from, to), ...reaching(marks.italic, from, to)];
  const first = spans.find((span) => !/[^*_\s]/.test(block.slice(from, span.start)));
  const end = first === undefined ? endOfStrayLead(block, from, to) : Math.min(first.end, to);
  if (end === undefined) return undefined;
  let length = 0;
  while (length < plain.text.length && sourceStart(plain, length) + lineStart < end) length += 1;
  return length === 0 ? undefined : spanOf(0, length);
}

function endOfStrayLead(block: string, from: number, to: number): number | undefined {
  const match = STRAY_LABEL.exec(block.slice(from, Math.min(to, from + 60)));
  if (match === null) return undefined;
  const [, before, words, behind] = match as unknown as [string, string, string, string];
  if (before === behind || !(words.endsWith(":") || (before !== "" && behind !== ""))) return undefined;
  return from + before.length + words.length;
}

const sourceStart = (plain: Plain, index: number): number => plain.map?.starts[index] ?? plain.start + index;

/** Words that a wrapped line may end with, and a line of a list hardly ever does. */
const OPEN_END =
  /(?:[,&(/–-]|\b(?:a|an|and|as|at|by|for|from|in|including|of|on|or|our|that|the|their|to|with|your))$/i;

/** Whether a later line of a paragraph goes on the sentence of the line before, rather than standing for itself. */
export function continuesProse(before: string, text: string): boolean {
  if (/[.!?:;]["')\]*_]*$/.test(before)) return false;
  // "Cook lunch; and": what is last in a list begins below.
  if (/;\s(?:and|or)$/i.test(before) && /^\p{Lu}/u.test(text)) return false;
  return /^[\p{Ll}(&]/u.test(text) || OPEN_END.test(before);
}

function previousLine(block: string, lineStart: number): string {
  let end = lineStart - 1;
  if (end > 0 && block[end] === "\n" && block[end - 1] === "\r") end -= 1;
  let start = end;
  while (start > 0 && block[start - 1] !== "\n" && block[start - 1] !== "\r") start -= 1;
  return block.slice(start, end).trimEnd();
}
