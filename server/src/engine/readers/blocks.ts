import type { Span } from "../span.ts";

/** Lines that open something which blank lines don't end, and what ends it (CommonMark 0.31, 4.5 and 4.6). */
const FENCE = /^ {0,3}(`{3,}(?=[^`]*$)|~{3,})/;
const HTML_OPENERS: readonly (readonly [RegExp, RegExp])[] = [
  [/^ {0,3}<(?:script|pre|style|textarea)(?=[\s>]|$)/i, /<\/(?:script|pre|style|textarea)>/i],
  [/^ {0,3}<!--/, /-->/],
  [/^ {0,3}<\?/, /\?>/],
  [/^ {0,3}<!\[CDATA\[/, /\]\]>/],
  [/^ {0,3}<![a-z]/i, />/],
];
/** Only these characters begin one of the above; all other lines are passed over at once. */
const OPENING_CHARACTER = /^ {0,3}[`~<]/;

/**
 * Cuts a Markdown text where nothing can reach across: before an unindented line that follows a blank one, outside of
 * fences, comments and raw HTML. Every block can be parsed alone, and what is found in it depends on it alone.
 * The spans cover the whole text.
 */
export function splitBlocks(text: string, from = 0): Span[] {
  const blocks: Span[] = [];
  let blockStart = from;
  let afterBlank = false;
  let untilMatch: RegExp | undefined;
  for (let start = from; start < text.length; ) {
    const end = endOfLine(text, start);
    const first = text.charCodeAt(start);
    if (untilMatch !== undefined) {
      if (untilMatch.test(text.slice(start, end))) untilMatch = undefined;
      afterBlank = false;
    } else if (isBlank(text, start, end)) {
      afterBlank = true;
    } else {
      if (afterBlank && !isIndented(text, start, first)) {
        blocks.push({ start: blockStart, end: start });
        blockStart = start;
      }
      afterBlank = false;
      if (first === 32 || first === 96 || first === 126 || first === 60)
        untilMatch = endOfOpened(text.slice(start, end));
    }
    start = afterLineBreak(text, end);
  }
  if (blockStart < text.length) blocks.push({ start: blockStart, end: text.length });
  return blocks;
}

/** What ends the fence or the raw HTML that this line opens and does not close itself. */
function endOfOpened(line: string): RegExp | undefined {
  if (!OPENING_CHARACTER.test(line)) return undefined;
  const fence = FENCE.exec(line)?.[1];
  if (fence !== undefined) return new RegExp(`^ {0,3}${fence[0]}{${fence.length},}[ \\t]*$`);
  const html = HTML_OPENERS.find(([opener]) => opener.test(line));
  return html !== undefined && !html[1].test(line) ? html[1] : undefined;
}

/** A list item's content is indented by two columns or more; a line with less can't belong to it after a blank line. */
function isIndented(text: string, start: number, first: number): boolean {
  return first === 9 || (first === 32 && (text.charCodeAt(start + 1) === 32 || text.charCodeAt(start + 1) === 9));
}

function isBlank(text: string, start: number, end: number): boolean {
  for (let at = start; at < end; at += 1) {
    const code = text.charCodeAt(at);
    if (code !== 32 && code !== 9) return false;
  }
  return true;
}

const REST_OF_LINE = /[^\r\n]*/y;

/** Where the line that holds `at` ends, without its line break (`\n`, `\r\n` or `\r`). */
export function endOfLine(text: string, at: number): number {
  REST_OF_LINE.lastIndex = at;
  REST_OF_LINE.test(text);
  return REST_OF_LINE.lastIndex;
}

/** Where the next line begins. */
export function afterLineBreak(text: string, end: number): number {
  if (text.charCodeAt(end) === 13 && text.charCodeAt(end + 1) === 10) return end + 2;
  return end + 1;
}
