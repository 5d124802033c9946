import type { Position, Range, TextDocument, TextDocumentContentChangeEvent } from "vscode-languageserver-textdocument";
import { firstIndex, linesOf, replaced } from "../engine/index.ts";

/** The next place is hardly ever more lines behind. */
const NEAR = 16;

/**
 * A text document that is kept by its lines: a change makes only its own lines anew, where the library's document copies the
 * whole text at every key press. The lines of a version stay as they are, so a reader may compare them with the next ones.
 */
export class LineDocument
  implements Pick<TextDocument, "uri" | "languageId" | "version" | "lineCount" | "getText" | "positionAt" | "offsetAt">
{
  #version: number;
  /** Each with its break. An empty last line has no string. */
  #lines: readonly string[];
  /** Where the lines begin; those up to `#known` are up to date, as few ask for what is far behind a change. */
  readonly #starts: number[] = [0];
  #known = 0;
  /** The line that was looked for last: places are asked for in the order of the text, mostly. */
  #near = 0;
  #text: string | undefined;

  constructor(
    readonly uri: string,
    readonly languageId: string,
    version: number,
    text: string,
  ) {
    this.#version = version;
    this.#lines = linesOf(text);
    this.#text = text;
  }

  get version(): number {
    return this.#version;
  }

  get lines(): readonly string[] {
    return this.#lines;
  }

  get lineCount(): number {
    return this.#lines.length + (endsLine(this.#lines.at(-1)) ? 1 : 0);
  }

  getText(range?: Range): string {
    if (range === undefined) {
      this.#text ??= this.#lines.join("");
      return this.#text;
    }
    const { start, end } = this.#ordered(range);
    if (start.line === end.line) return this.#line(start.line).slice(start.character, end.character);
    const between = this.#lines.slice(start.line + 1, end.line).join("");
    return this.#line(start.line).slice(start.character) + between + this.#line(end.line).slice(0, end.character);
  }

  positionAt(offset: number): Position {
    const at = Math.max(0, offset);
    while (this.#known < this.#lines.length && this.#starts[this.#known]! <= at) this.#learnNextStart();
    const end = Math.min(this.#known + 1, this.lineCount);
    const from = this.#starts[this.#near]! <= at ? this.#near + 1 : 1;
    const isNear = from + NEAR < end && this.#starts[from + NEAR]! > at;
    const line = firstIndex(this.#starts, (start) => start > at, from, isNear ? from + NEAR : end) - 1;
    this.#near = line;
    return { line, character: Math.min(at - this.#starts[line]!, contentLength(this.#line(line))) };
  }

  offsetAt(position: Position): number {
    const { line, character } = this.#clamped(position);
    while (this.#known < line) this.#learnNextStart();
    return this.#starts[line]! + character;
  }

  /** Takes a change over. Positions outside of the text are moved to its nearest end. */
  change(change: TextDocumentContentChangeEvent, version: number): void {
    this.#version = version;
    this.#text = undefined;
    this.#near = 0;
    if (!("range" in change)) {
      this.#lines = linesOf(change.text);
      this.#known = 0;
      return;
    }
    const { start, end } = this.#ordered(change.range);
    // What comes behind a lone carriage return may make one break with it.
    const first = this.#lines[start.line - 1]?.endsWith("\r") ? start.line - 1 : start.line;
    const head = (first < start.line ? this.#lines[first]! : "") + this.#line(start.line).slice(0, start.character);
    const middle = linesOf(head + change.text + this.#line(end.line).slice(end.character));
    this.#lines = replaced(this.#lines, first, end.line + 1, middle);
    this.#known = Math.min(this.#known, first);
  }

  #line(line: number): string {
    return this.#lines[line] ?? "";
  }

  #ordered({ start, end }: Range): Range {
    const [from, to] = [this.#clamped(start), this.#clamped(end)];
    return from.line > to.line || (from.line === to.line && from.character > to.character)
      ? { start: to, end: from }
      : { start: from, end: to };
  }

  #clamped({ line, character }: Position): Position {
    if (line < 0) return { line: 0, character: 0 };
    const last = this.lineCount - 1;
    if (line > last) return { line: last, character: this.#line(last).length };
    return { line, character: Math.max(0, Math.min(character, contentLength(this.#line(line)))) };
  }

  #learnNextStart(): void {
    this.#starts[this.#known + 1] = this.#starts[this.#known]! + this.#line(this.#known).length;
    this.#known += 1;
  }
}

const endsLine = (line: string | undefined): boolean => line === undefined || /[\r\n]$/.test(line);

/** Without the break. */
function contentLength(line: string): number {
  let length = line.length;
  if (line.charCodeAt(length - 1) === 10) length -= 1;
  if (line.charCodeAt(length - 1) === 13) length -= 1;
  return length;
}
