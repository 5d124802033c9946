import type { Tree } from "@lezer/common";
import type { Artifact } from "./job-description.ts";
import { LONGEST_SHOWN, type Problem } from "./problem.ts";
import { readAloneLine } from "./readers/alone-line.ts";
import { endOfLine, linesOf, withoutBreak } from "./readers/blocks.ts";
import { crowdedParts, DEEPEST_LIST, MOST_MARKS, tooDeepIn } from "./readers/crowded.ts";
import { parseMarkdown, readMarkdownBlock } from "./readers/markdown.ts";
import { rememberedByText } from "./readers/memory.ts";
import { readPlainTextLine } from "./readers/plaintext.ts";
import { type BlockLine, lineOf, NO_MARKS } from "./readers/segments.ts";
import { artifactsIn } from "./repair/artifacts.ts";
import { type Span, spanOf } from "./span.ts";

/**
 * A stretch of a text that nothing reaches across: a line that stands alone, or a block of Markdown. What is known of it
 * depends on its text alone, so one object stands for it wherever it is met; offsets count from its start.
 */
export interface Piece {
  /** With the breaks of its lines. */
  readonly text: string;
  readonly lines: readonly BlockLine[];
  readonly artifacts: readonly Artifact[];
  readonly problems: readonly Problem[];
}

/** A piece at its place in a text. */
export interface PlacedPiece {
  readonly start: number;
  readonly piece: Piece;
}

const NONE: readonly never[] = [];

/** Pieces are made by the ten thousand, so they share what is empty. */
const pieceOf = (
  text: string,
  lines: readonly BlockLine[],
  artifacts: readonly Artifact[],
  problems: readonly Problem[] = NONE,
): Piece => ({ text, lines, artifacts: artifacts.length === 0 ? NONE : artifacts, problems });

/** A line of plain text. */
export const plainTextPiece = rememberedByText((text): Piece => {
  const line = withoutBreak(text);
  if (/^[ \t]*$/.test(line)) return blankLinePiece(text);
  return pieceOf(text, readPlainTextLine(line), artifactsIn(line, undefined, { format: "plaintext" }));
});

const yamlLine =
  (hasHtml: boolean) =>
  (text: string): Piece =>
    pieceOf(text, NONE, artifactsIn(withoutBreak(text), undefined, { format: "yaml", hasHtml }));

/** A line of YAML. What it says, only the whole text tells (readers/yaml.ts). */
export const yamlPiece = rememberedByText(yamlLine(false));
/** A line of YAML that has HTML somewhere, whose codes for characters belong there. */
export const htmlYamlPiece = rememberedByText(yamlLine(true));

/** A line of Markdown that stands alone. */
export function aloneLinePiece(text: string): Piece {
  const { line, tree } = readAloneLine(text);
  return pieceOf(text, [line], artifactsIn(text, tree, { format: "markdown" }), problemsIn(text, tree));
}

/** A blank line of Markdown or plain text. */
export function blankLinePiece(text: string): Piece {
  const end = endOfLine(text, 0);
  const blank = { from: end, to: end, form: "blank", level: 0 } as const;
  return pieceOf(text, [lineOf(text, 0, end, blank, NO_MARKS, false)], NONE);
}

const blockPiece =
  (hasLabels: boolean) =>
  (text: string): Piece => {
    const deep = tooDeepIn(text);
    if (deep !== undefined) return pieceOf(text, linesUnparsed(text), NONE, [deepProblem(deep)]);
    const tree = parseMarkdown(text);
    const artifacts = artifactsIn(text, tree, { format: "markdown", hasLabels });
    return pieceOf(text, readMarkdownBlock(text, tree), artifacts, problemsIn(text, tree));
  };

/** A block of Markdown. */
export const markdownPiece = rememberedByText(blockPiece(false));
/** A block of Markdown that defines links or footnotes somewhere, whose labels are compared as they are written. */
export const labelledPiece = rememberedByText(blockPiece(true));

/** Each line as if it stood in plain text. */
function linesUnparsed(text: string): readonly BlockLine[] {
  let start = 0;
  return linesOf(text).flatMap((line) => {
    const at = start;
    start += line.length;
    return readPlainTextLine(withoutBreak(line)).map(({ offset, facts }) => ({ offset: at + offset, facts }));
  });
}

const deepProblem = (span: Span): Problem => ({
  message: `This list is not checked: its bullets are nested more than ${DEEPEST_LIST} deep.`,
  span,
});

/** Where the markup was left unread. */
function problemsIn(text: string, tree: Tree | undefined): readonly Problem[] {
  const parts = tree === undefined ? NONE : crowdedParts(text, tree);
  return parts.length === 0 ? NONE : parts.map(({ start }) => crowdedProblem(text, start));
}

const crowdedProblem = (text: string, start: number): Problem => ({
  message: `Bold words and links are not checked here: more than ${MOST_MARKS.toLocaleString("en")} stars, brackets and the like stand in one paragraph.`,
  span: spanOf(start, Math.min(start + LONGEST_SHOWN, endOfLine(text, start))),
});
