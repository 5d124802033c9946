import type { Span } from "../../span.ts";
import type { IsEscaped } from "./bare.ts";

/** What the characters of a line may mean by their place in it. Offsets are of the bare text. */
export interface BareLine extends Span {
  /**
   * Up to here, an escaped character would make the line a list item, a quote, a heading, a fence, a task, a rule or a
   * table's delimiter row. Where the first of them keeps its backslash, the rest of the line is prose.
   */
  readonly proseStart: number;
  /** Where the closing run of a heading's `#` would begin; the line's end where it can have none. */
  readonly closingStart: number;
  /** A bar may part the line into a table's cells. */
  readonly inTable: boolean;
  /** Some parsers may read the line as raw HTML or as code. */
  readonly inDoubt: boolean;
}

/** One marker with the space around it. */
const MARKER = /[ \t]*(?:>|(?:[-+*]|\d{1,9}[.)])(?=[ \t\r]|$)|\[[ \txX]\](?=[ \t\r]|$))[ \t]*/y;
const SPACE = /[ \t]*/y;
const BLOCK_OPENER = /[ \t]*(?:#{1,6}(?=[ \t\r]|$)|`{3,}|~{3,})?/y;
/** Nothing but characters that rules, underlines and delimiter rows are made of. */
const RULE = /^[-=*_:|+ \t\r]*$/;
/** Every delimiter row in whatever container, and some lines more. */
const DELIMITER_ROW = /^(?=.*-)[-:|>+*\d.) \t\r]+$/;
const FENCE = /(?:`{3}|~{3})/;
const INDENTED = /^(?: {4}| {0,3}\t)/;
const HTML = /^<[a-z/!?]/i;
/** A line that a paragraph may begin with although a tag comes first; any other may open a block of raw HTML. */
const PHRASE =
  /^<\/?(?:a|abbr|b|br|code|del|em|font|i|img|ins|mark|s|small|span|strong|sub|sup|u)\b[^<>]*>[ \t]*[^\s<]/i;

/** The lines of a bare text. */
export function bareLines(text: string, isEscaped: IsEscaped): readonly BareLine[] {
  const sources = text.split("\n");
  const lines: BareLine[] = [];
  let start = 0;
  let reach: Reach = { table: false, html: false, fence: false, emptyItem: "none" };
  for (const [index, source] of sources.entries()) {
    const [contentStart, opened] = markersOf(source);
    const content = source.slice(contentStart);
    reach = nextReach(reach, source, content, opensHtml(content) && !isEscaped(start + contentStart));
    const marked = RULE.test(source.slice(opened)) ? source.length : opened;
    lines.push({
      start,
      end: start + source.length,
      proseStart: proseStart(start, start + marked, isEscaped),
      closingStart: start + (source[opened - 1] === "#" ? closingStart(source) : source.length),
      inTable: reach.table || DELIMITER_ROW.test(sources[index + 1] ?? ""),
      inDoubt: reach.html || reach.fence || reach.emptyItem === "over" || (reach.table && INDENTED.test(source)),
    });
    start += source.length + 1;
  }
  return lines;
}

/** Whether some parsers may read a line of the text as raw HTML or as code, and others not. */
export const isInDoubt = (text: string): boolean => bareLines(text, () => false).some(({ inDoubt }) => inDoubt);

const opensHtml = (content: string): boolean => HTML.test(content) && !PHRASE.test(content);

/** What reaches from line to line, for one parser or another. */
interface Reach {
  /** From a delimiter row to the next blank line. */
  readonly table: boolean;
  /** From a tag to the next blank line. */
  readonly html: boolean;
  /** From a fence in what may be raw HTML: whether it is one decides about everything below. */
  readonly fence: boolean;
  /** Begun, or over at a blank line: then what is indented below it is code, or still belongs to it. */
  readonly emptyItem: "none" | "begun" | "over";
}

function nextReach(before: Reach, source: string, content: string, beginsHtml: boolean): Reach {
  const blank = source.trim() === "";
  return {
    table: DELIMITER_ROW.test(source) || (before.table && !blank),
    html: beginsHtml || (before.html && !blank),
    fence: before.fence || (before.html && FENCE.test(source)),
    emptyItem: nextEmptyItem(before.emptyItem, source, blank, content.trim() === ""),
  };
}

function nextEmptyItem(before: Reach["emptyItem"], source: string, blank: boolean, empty: boolean): Reach["emptyItem"] {
  if (blank) return before === "begun" ? "over" : before;
  if (before === "over" && /^[ \t]/.test(source)) return "over";
  return empty ? "begun" : "none";
}

/** Where a line's content begins behind the marks of lists, quotes and tasks, and behind those of a heading or a fence. */
function markersOf(source: string): [contentStart: number, opened: number] {
  let at = 0;
  for (let next = match(MARKER, source, at); next > at; next = match(MARKER, source, at)) at = next;
  return [match(SPACE, source, at), match(BLOCK_OPENER, source, at)];
}

function match(pattern: RegExp, line: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.test(line) ? pattern.lastIndex : at;
}

/** Behind the first escaped character among the marks. */
function proseStart(start: number, end: number, isEscaped: IsEscaped): number {
  for (let at = start; at < end; at += 1) if (isEscaped(at)) return at + 1;
  return end;
}

/** Where the `#` at the end of a heading begin, if they are set off from its words. */
function closingStart(line: string): number {
  let at = line.trimEnd().length;
  while (line[at - 1] === "#") at -= 1;
  return /[ \t]/.test(line[at - 1] ?? "") ? at : line.length;
}
