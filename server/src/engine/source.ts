import type { Reading } from "./job-description.ts";
import type { Line } from "./line.ts";
import type { Piece, PlacedPiece } from "./piece.ts";
import type { Problem } from "./problem.ts";
import { shiftSpan } from "./span.ts";

/** A stretch of text, taken apart into lines. */
export interface Source extends Pick<Reading, "lines" | "damaged" | "problems"> {
  /** What the text is put together from. */
  readonly texts: readonly string[];
  readonly length: number;
}

/** A source that was made of one text, cut before these lines; the first of them is the first of all. */
export function partsOf(source: Source, firstLines: readonly number[]): readonly Source[] {
  if (firstLines.length === 1) return [source];
  const text = source.texts.join("");
  const starts = firstLines.map((line, part) => (part === 0 ? 0 : source.lines[line]!.start));
  return firstLines.map((line, part) => {
    const [start, end] = [starts[part]!, starts[part + 1] ?? text.length];
    const isInside = (at: number): boolean => at >= start && (at < end || end === text.length);
    return {
      texts: [text.slice(start, end)],
      length: end - start,
      lines: source.lines
        .slice(line, firstLines[part + 1])
        .map(({ start: at, facts }) => ({ start: at - start, facts })),
      damaged: source.damaged
        .filter((each) => isInside(each.start))
        .map((each) => ({ ...each, start: each.start - start })),
      problems: source.problems
        .filter(({ span }) => isInside(span.start))
        .map((problem) => ({ ...problem, span: shiftSpan(problem.span, -start) })),
    };
  });
}

/** A source under construction. */
export class SourceBuilder implements Source {
  readonly texts: string[] = [];
  readonly lines: Line[] = [];
  readonly damaged: PlacedPiece[] = [];
  readonly problems: Problem[] = [];
  length = 0;

  /** Adds pieces behind what is there. */
  addPieces(pieces: readonly Piece[]): this {
    for (const piece of pieces) {
      this.#addContents(piece);
      this.texts.push(piece.text);
      this.length += piece.text.length;
    }
    return this;
  }

  /** Adds pieces that lie side by side from `start` on, in a text that is there already. */
  addDamageOf(pieces: readonly Piece[], start: number): this {
    let at = start;
    for (const piece of pieces) {
      if (piece.artifacts.length > 0) this.damaged.push({ start: at, piece });
      at += piece.text.length;
    }
    return this;
  }

  #addContents(piece: Piece): void {
    const start = this.length;
    for (const { offset, facts } of piece.lines) this.lines.push({ start: start + offset, facts });
    if (piece.artifacts.length > 0) this.damaged.push({ start, piece });
    for (const problem of piece.problems) this.problems.push({ ...problem, span: shiftSpan(problem.span, start) });
  }

  /** Adds what stands before everything else. */
  addSource({ texts, lines, damaged, problems, length }: Source): this {
    for (const text of texts) this.texts.push(text);
    for (const line of lines) this.lines.push(line);
    for (const piece of damaged) this.damaged.push(piece);
    for (const problem of problems) this.problems.push(problem);
    this.length += length;
    return this;
  }

  /** Adds a text that was taken apart in another way; its places count from its start, and it is the first. */
  addText(text: string, lines: readonly Line[], problems: readonly Problem[]): this {
    for (const line of lines) this.lines.push(line);
    this.problems.push(...problems);
    this.texts.push(text);
    this.length += text.length;
    return this;
  }
}
