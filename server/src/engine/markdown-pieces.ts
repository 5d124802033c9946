import { firstIndex } from "./first-index.ts";
import type { LineFacts } from "./line.ts";
import { aloneLinePiece, blankLinePiece, labelledPiece, markdownPiece, type Piece } from "./piece.ts";
import { standingOf } from "./readers/alone.ts";
import { BlockCutter, type CutLine, cutLineOf, withoutBreak } from "./readers/blocks.ts";
import { endedBefore, type Kept, LineMap } from "./readers/line-map.ts";
import { rememberedByText } from "./readers/memory.ts";
import { continuesProse } from "./readers/segments.ts";
import { mayDefineLabels } from "./repair/escapes.ts";

/** A line of Markdown, and what is known of it by itself. */
interface MarkdownLine extends CutLine {
  /** With its break. */
  readonly text: string;
  readonly mayDefineLabels: boolean;
  /** A template's comment may begin in it. */
  readonly mayOpenComment: boolean;
  /** What is in it, where that does not depend on the lines around it. */
  readonly alone: Piece | undefined;
  /** It does depend on a line that goes on its paragraph. */
  readonly isOpen: boolean;
  /** The same, where it goes on the sentence of the line above; made when it is asked for. */
  continuing: Piece | undefined;
}

const markdownLine = rememberedByText((text): MarkdownLine => {
  const { content, isBlank, isIndented, opened } = cutLineOf(withoutBreak(text));
  const standing = isBlank ? "alone" : standingOf(text);
  return {
    text,
    content,
    isBlank,
    isIndented,
    opened,
    mayDefineLabels: mayDefineLabels(text),
    mayOpenComment: text.includes("{%"),
    alone: isBlank ? blankLinePiece(text) : standing === "not alone" ? undefined : aloneLinePiece(text),
    isOpen: standing === "open",
    continuing: undefined,
  };
});

/** Lines that nothing reaches across. */
export interface Block {
  readonly pieces: readonly Piece[];
}

/** The blocks of a text, and the lines that they begin with. */
interface Blocks {
  readonly blocks: readonly Block[];
  readonly starts: readonly number[];
}

const NO_BLOCKS: Blocks = { blocks: [], starts: [] };

/**
 * Takes a Markdown text apart into blocks of pieces, and remembers those of the text before: the next one costs what
 * changed, and is the same as if it were the first.
 */
export class MarkdownPieces {
  readonly #lines = new LineMap(markdownLine);
  #last = NO_BLOCKS;
  /** How many lines may define labels, and how many may open a template's comment. */
  #labels = 0;
  #comments = 0;

  /** The blocks of a text that is given by its lines, each with its break; and whether it may have comments. */
  of(texts: readonly string[]): { readonly blocks: readonly Block[]; readonly mayHaveComments: boolean } {
    const { made: lines, kept, removed, added } = this.#lines.of(texts);
    const hadLabels = this.#labels > 0;
    this.#labels += countOf(added, mayDefine) - countOf(removed, mayDefine);
    this.#comments += countOf(added, mayOpen) - countOf(removed, mayOpen);
    const hasLabels = this.#labels > 0;
    const known = hasLabels === hadLabels ? this.#last : NO_BLOCKS;
    this.#last = blocksOf(lines, known, kept, added.length - removed.length, hasLabels);
    return { blocks: this.#last.blocks, mayHaveComments: this.#comments > 0 };
  }
}

const mayDefine = (line: MarkdownLine): boolean => line.mayDefineLabels;
const mayOpen = (line: MarkdownLine): boolean => line.mayOpenComment;
const countOf = (lines: readonly MarkdownLine[], isCounted: (line: MarkdownLine) => boolean): number =>
  lines.filter(isCounted).length;

/**
 * The blocks of a text's lines, of which the first and the last are as they were when the text, shorter by `grown` lines, had
 * the blocks `known`. Whether a block ends depends on the line behind it, so that line must be the same too.
 */
function blocksOf(
  lines: readonly MarkdownLine[],
  known: Blocks,
  { head, tail }: Kept,
  grown: number,
  hasLabels: boolean,
): Blocks {
  if (grown === 0 && head === lines.length) return known;
  const inHead = endedBefore(head, known.starts);
  const blocks = known.blocks.slice(0, inHead);
  const starts = known.starts.slice(0, inHead);
  const add = (from: number, to: number): void => {
    blocks.push(blockOf(lines.slice(from, to), hasLabels));
    starts.push(from);
  };
  let start = known.starts[inHead] ?? 0;
  let cutter = new BlockCutter();
  for (let at = start; at < lines.length; at += 1) {
    if (!cutter.beginsBlock(lines[at]!)) continue;
    add(start, at);
    start = at;
    const inTail = firstIndex(known.starts, (line) => line >= at - grown);
    if (lines.length - at <= tail && known.starts[inTail] === at - grown) {
      const moved = known.starts.slice(inTail).map((line) => line + grown);
      return { blocks: blocks.concat(known.blocks.slice(inTail)), starts: starts.concat(moved) };
    }
    cutter = new BlockCutter();
    cutter.beginsBlock(lines[at]!);
  }
  if (start < lines.length) add(start, lines.length);
  return { blocks, starts };
}

/** A block all of whose lines stand alone is read line by line, any other as a whole. */
function blockOf(lines: readonly MarkdownLine[], hasLabels: boolean): Block {
  if (lines.some((line, at) => !standsAlone(line, lines[at + 1]))) {
    const text = lines.map((line) => line.text).join("");
    return { pieces: [(hasLabels ? labelledPiece : markdownPiece)(text)] };
  }
  return { pieces: lines.map((line, at) => pieceBelow(line, lines[at - 1])) };
}

const standsAlone = ({ alone, isOpen }: MarkdownLine, below: MarkdownLine | undefined): boolean =>
  alone !== undefined && !(isOpen && below?.alone !== undefined && formOf(below.alone) === "text");

function pieceBelow(line: MarkdownLine, above: MarkdownLine | undefined): Piece {
  const piece = line.alone!;
  if (above === undefined || !goesOn(above, formOf(piece))) return piece;
  if (!continuesProse(above.content.trimEnd(), piece.lines[0]!.facts.plain.text)) return piece;
  line.continuing ??= continuing(piece);
  return line.continuing;
}

const formOf = (piece: Piece): LineFacts["form"] => piece.lines[0]!.facts.form;

/** A line of text below another, or below a bullet, belongs to the same paragraph. */
const goesOn = (above: MarkdownLine, form: LineFacts["form"]): boolean =>
  form === "text" && (formOf(above.alone!) === "text" || formOf(above.alone!) === "item");

const continuing = (piece: Piece): Piece => ({
  ...piece,
  lines: piece.lines.map(({ offset, facts }) => ({ offset, facts: { ...facts, continues: true } })),
});
