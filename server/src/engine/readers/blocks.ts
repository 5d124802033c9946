/** Lines that open something which blank lines don't end, and what ends it (CommonMark 0.31, 4.5 and 4.6). */
const FENCE = /^( {0,3})(`{3,}(?=[^`]*$)|~{3,})/;
const HTML_OPENERS: readonly (readonly [RegExp, RegExp])[] = [
  [/^ {0,3}<(?:script|pre|style|textarea)(?=[\s>]|$)/i, /<\/(?:script|pre|style|textarea)>/i],
  [/^ {0,3}<!--/, /-->/],
  [/^ {0,3}<\?/, /\?>/],
  [/^ {0,3}<!\[CDATA\[/, /\]\]>/],
  [/^ {0,3}<![a-z]/i, />/],
];
/** Only these characters begin one of the above; all other lines are passed over at once. */
const OPENING_CHARACTER = /^ {0,3}[`~<]/;

/** What the cutter has to know of a line. */
export interface CutLine {
  readonly isBlank: boolean;
  /** A list item's content is indented by two columns or more; a line with less can't belong to it after a blank line. */
  readonly isIndented: boolean;
  /** What ends the fence or the raw HTML that the line opens and does not close itself. */
  readonly opened: RegExp | undefined;
  /** Without its break. */
  readonly content: string;
}

/**
 * Cuts a Markdown text where nothing can reach across: before an unindented line that follows a blank one, outside of
 * fences, comments and raw HTML. Every block can be parsed alone, and what is found in it depends on it alone. Takes the
 * lines one after the other, from the beginning of the text or of a block.
 */
export class BlockCutter {
  #afterBlank = false;
  #until: RegExp | undefined;

  /** Whether a block begins with the next line. */
  beginsBlock(line: CutLine): boolean {
    if (this.#until !== undefined) {
      if (this.#until.test(line.content)) this.#until = undefined;
      return false;
    }
    if (line.isBlank) {
      this.#afterBlank = true;
      return false;
    }
    const begins = this.#afterBlank && !line.isIndented;
    this.#afterBlank = false;
    this.#until = line.opened;
    return begins;
  }
}

/** What `BlockCutter` has to know of a line, without its break. */
export const cutLineOf = (content: string): CutLine => ({
  content,
  isBlank: /^[ \t]*$/.test(content),
  isIndented: /^(?:\t| [ \t])/.test(content),
  opened: openedBy(content),
});

function openedBy(line: string): RegExp | undefined {
  if (!OPENING_CHARACTER.test(line)) return undefined;
  const [, indent, fence] = FENCE.exec(line) ?? [];
  // In a list's item a fence that is indented less is another one, as the item has ended.
  if (fence !== undefined) return new RegExp(`^ {${indent!.length},3}${fence[0]}{${fence.length},}[ \\t]*$`);
  const html = HTML_OPENERS.find(([opener]) => opener.test(line));
  return html !== undefined && !html[1].test(line) ? html[1] : undefined;
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

/** The lines of a text, each with its break. */
export function linesOf(text: string): string[] {
  const lines: string[] = [];
  for (let start = 0; start < text.length; ) {
    const next = afterLineBreak(text, endOfLine(text, start));
    lines.push(text.slice(start, next));
    start = next;
  }
  return lines;
}

/** The line without its break. */
export function withoutBreak(line: string): string {
  const end = endOfLine(line, 0);
  return end === line.length ? line : line.slice(0, end);
}
