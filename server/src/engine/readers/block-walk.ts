import type { LineForm } from "../line.ts";
import { afterLineBreak, endOfLine } from "./blocks.ts";
import type { Marks, Segment } from "./segments.ts";

/** A source line while the tree is walked: where its content begins, and what its block makes of it. */
export interface RawLine {
  readonly start: number;
  readonly end: number;
  form: LineForm;
  level: number;
  contentStart: number;
  contentEnd: number;
  /** Not the first line of its paragraph. */
  later: boolean;
  embedded: Segment["embedded"];
  segments: Segment[] | undefined;
}

/** A stretch of a block, as the tree has it. */
interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** The lines and marks of a Markdown block, as its tree is walked from the beginning to the end. */
export class BlockWalk {
  readonly lines: readonly RawLine[];
  readonly marks: Marks = { hidden: [], strong: [], italic: [] };
  /** How deep the list item is nested that the walk is in; -1 outside of lists. */
  itemDepth = -1;
  /** Of the table's cell that comes next. */
  column = 0;
  /** The line that was asked for last: the next one is near. */
  #row = 0;

  constructor(readonly block: string) {
    this.lines = splitLines(block);
  }

  lineAt(offset: number): RawLine {
    const { lines } = this;
    while (this.#row + 1 < lines.length && lines[this.#row + 1]!.start <= offset) this.#row += 1;
    while (this.#row > 0 && lines[this.#row]!.start > offset) this.#row -= 1;
    return lines[this.#row]!;
  }

  /** The lines that a node stands on. */
  linesOf({ from, to }: Stretch): readonly RawLine[] {
    this.lineAt(from);
    let end = this.#row;
    while (end < this.lines.length && this.lines[end]!.start < to) end += 1;
    return this.lines.slice(this.#row, end);
  }

  /** What follows a marker is its line's content. */
  beginContent({ from, to }: Stretch): RawLine {
    const line = this.lineAt(from);
    if (from <= line.contentStart) line.contentStart = skipSpace(this.block, to, line.end);
    return line;
  }

  /** Makes two lines of one for the reader, before and behind a node. */
  split({ from, to }: Stretch): void {
    const line = this.lineAt(from);
    line.segments ??= [segmentOf(line)];
    const last = line.segments.at(-1)!;
    if (from < last.from || from >= last.to) return;
    line.segments.splice(-1, 1, { ...last, to: from }, { ...last, from: Math.min(to, last.to) });
  }

  /** Nothing is shown of what stands there. */
  hide(from: number, to: number): void {
    this.marks.hidden.push({ from, to, shown: "" });
  }
}

/** A line that is one to the reader, too. */
export const segmentOf = ({ contentStart, contentEnd, form, level, embedded }: RawLine): Segment => ({
  from: contentStart,
  to: contentEnd,
  form,
  level,
  embedded,
});

function splitLines(block: string): RawLine[] {
  const lines: RawLine[] = [];
  for (let start = 0; start < block.length; ) {
    const end = endOfLine(block, start);
    const contentStart = skipSpace(block, start, end);
    const form = contentStart === end ? "blank" : "text";
    lines.push({
      start,
      end,
      form,
      level: 0,
      contentStart,
      contentEnd: end,
      later: false,
      embedded: undefined,
      segments: undefined,
    });
    start = afterLineBreak(block, end);
  }
  return lines;
}

export function skipSpace(text: string, from: number, to: number): number {
  let at = from;
  while (at < to && (text[at] === " " || text[at] === "\t")) at += 1;
  return at;
}
