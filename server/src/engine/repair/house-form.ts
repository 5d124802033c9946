import type { Format, JobDescription } from "../job-description.ts";
import type { Line } from "../line.ts";
import { lineBreakOf } from "../line-break.ts";
import { read } from "../read.ts";
import { endOfLine } from "../readers/blocks.ts";
import { frontMatterOf } from "../readers/front-matter.ts";
import { applyEdits, contains, type Edit, type Span, spanOf } from "../span.ts";
import { harmlessTogether } from "./harmless-together.ts";
import { markChanges } from "./house-marks.ts";
import { skeletonOf } from "./skeleton.ts";

/** Edits that are made together or not at all. */
export type Change = readonly Edit[];

/** No more is parsed to try changes out; what nobody had the time to try is left. In characters. */
const MOST_PARSED = 2_000_000;

/**
 * The house form of a text, or of what of it lies `within` a span. A second run changes nothing.
 *
 * In Markdown: one blank line around headings, labels and lists and never more than one, `- ` for bullets, one space behind
 * numbers, `## ` before headings, no space at the ends of lines, one line break at the end. What is shown stays as it is,
 * but for this: lines that ran together around a heading or a label become paragraphs of their own, and lists that only
 * their marks kept apart become one. Tables, code, HTML and front matter stay as they are. In plain text only spaces at the
 * ends of lines and runs of blank lines go; YAML has no house form here.
 */
export function houseForm(text: string, format: Format, within?: Span): { text: string; edits: readonly Edit[] } {
  const changes = (
    format === "markdown" ? markdownChanges(text) : format === "plaintext" ? plainChanges(text) : []
  ).filter((change) => within === undefined || change.every(({ span }) => contains(within, span)));
  const edits = (format === "markdown" ? harmless(text, changes) : changes)
    .flat()
    .sort((a, b) => a.span.start - b.span.start);
  return { text: applyEdits(text, edits), edits };
}

function plainChanges(text: string): readonly Change[] {
  const lineBreak = lineBreakOf(text);
  return [...text.matchAll(/(?<![ \t])[ \t]+(?=[\r\n]|$)|(?:(?:\r\n|\n)[ \t]*){4,}/g)].flatMap(
    ({ index, 0: found }) => {
      const newText = /[\r\n]/.test(found) ? lineBreak.repeat(2) + /(?<![ \t])[ \t]*$/.exec(found)![0] : "";
      return [[{ span: spanOf(index, index + found.length), newText }]];
    },
  );
}

function markdownChanges(text: string): readonly Change[] {
  const bodyStart = frontMatterOf(text)?.bodyStart ?? 0;
  const job = read(text, "markdown");
  // A lone carriage return ends a line for some parsers only.
  if (job.problems.length > 0 || /\r(?!\n)/.test(text)) return [];
  const rows = withoutDoubt(text, rowsOf(job, bodyStart));
  const untouched = new Set(rows.flatMap(({ kind, start }) => (kind === "untouched" ? [start] : [])));
  const isUntouched = ({ span }: Edit) => untouched.has(text.lastIndexOf("\n", span.start - 1) + 1);
  const marks = markChanges(text, bodyStart).filter((change) => !change.some(isUntouched));
  return [...gapChanges(text, rows, bodyStart), ...marks];
}

/** Lines without words (items that are empty), and an address that has only begun. */
const PARSERS_DISAGREE = /^(?:\d{1,9}[.)]|[^\p{L}\p{N}])*$|www\.[ \t]*$/iu;

/** "{% for job in jobs %}": a blank line there may come out once for each job. */
const COMMAND = /^[ \t]*\{%.*%\}[ \t]*$/;

/** What makes parsers disagree about the lines up to the next blank one. */
const DOUBTFUL: readonly RegExp[] = [
  // A footnote: not all know them.
  /\[\^[^\]\n]*\]:/,
  // A link's definition in a list: what follows it goes on the item, for some.
  /^[ \t>]*(?:[-+*]|\d{1,9}[.)])[ \t]+\[[^\]\n]*\]:/m,
  // A quote that goes on without its mark.
  /^[ \t]*>[^\n]*\n(?![ \t]*>)/m,
  // A list that begins in another's first line.
  /^[ \t>]*[-+*][ \t]+\d{1,9}[.)]/m,
  // One tilde on either side strikes out, for some.
  /(?<!~)~(?!~)[^~]*~(?!~)/,
  /\*{4}|_{4}|~[*_]|[*_]~/,
];

/** A table right below a list item or a quote. */
const MARKED = /^[ \t]*(?:[-+*>]|\d{1,9}[.)])/m;
const DELIMITER_ROW = /^[ \t]*[|:-][-|: \t]*$/m;

/** A bracket that stays open keeps what is behind it from becoming a link, for some. */
const hasOpenBracket = (block: string): boolean => {
  const bare = block.replace(/\\./g, "");
  return bare.split("[").length !== bare.split("]").length;
};

const isDoubtful = (block: string): boolean =>
  hasOpenBracket(block) ||
  (MARKED.test(block) && DELIMITER_ROW.test(block)) ||
  hasLooseMarks(block) ||
  DOUBTFUL.some((pattern) => pattern.test(block));

/** What pairs inside its line, what can't pair, and the marks of lists. */
const SETTLED = [/\\./g, /^[ \t]*\*[ \t]/gm, /(\*{1,3})(?![*\s])[^*\n]+\1/g, /(_{1,3})(?![_\s])[^_\n]+\1/g];

/** Stars and underscores without a partner in their line may find one in another line, for some parsers. */
const hasLooseMarks = (block: string): boolean =>
  /[*_]/.test(block) &&
  /(?<![\s\w])_|_(?![\s\w])|\*\S|\S\*/.test(SETTLED.reduce((left, settled) => left.replace(settled, ""), block));

/** What a source line is to the layout; a `value` stands below the name of its field. */
type Kind = "blank" | "heading" | "label" | "value" | "item" | "continuation" | "text" | "command" | "untouched";

interface Row {
  readonly start: number;
  /** Without white space at the end, where that may be touched. */
  readonly end: number;
  readonly kind: Kind;
}

/** What stands between lines: line breaks, blank lines, and spaces at the ends of lines. */
function gapChanges(text: string, rows: readonly Row[], bodyStart: number): readonly Change[] {
  const lineBreak = lineBreakOf(text);
  const changes: Change[] = [];
  const change = (start: number, end: number, count: number) => {
    const gap = text.slice(start, end);
    const newText = (/\r?\n/.exec(gap)?.[0] ?? lineBreak).repeat(count);
    if (gap !== newText) changes.push([{ span: spanOf(start, end), newText }]);
  };
  let above: Row | undefined;
  let blanks = 0;
  for (const row of rows) {
    if (row.kind === "blank") {
      blanks += 1;
      continue;
    }
    if (row.kind === "untouched" || above?.kind === "untouched" || text[row.start] === "\ufeff") {
      // On the first line dashes would begin front matter, and an invisible character be a mark of the byte order.
    } else if (above === undefined) change(bodyStart, row.start, bodyStart === 0 ? 0 : 1);
    else {
      change(above.end, row.start, 1 + blankLinesBetween(above.kind, row.kind, blanks));
    }
    above = row;
    blanks = 0;
  }
  if (above !== undefined) change(above.end, text.length, 1);
  return changes;
}

/** The source lines of the body, each with what it is. */
function rowsOf({ text, lines, labels, sections, title }: JobDescription, bodyStart: number): readonly Row[] {
  const labelLines = new Set(labels.map(({ line }) => line));
  const valueStarts = new Set(labels.map(({ valueSpan }) => text.lastIndexOf("\n", valueSpan.start - 1) + 1));
  const headingLines = new Set([...sections.map(({ heading }) => heading.line), title?.line]);
  const rows: Row[] = [];
  let start = -1;
  for (const [index, line] of lines.entries()) {
    if (line.start < bodyStart || line.start === start) continue;
    start = line.start;
    const own = kindOf(line, labelLines.has(index), headingLines.has(index));
    const kind = own === "text" && valueStarts.has(start) ? "value" : own;
    const { source } = line.facts;
    const length = kind === "untouched" ? source.length : source.replace(/(?<![ \t])[ \t]+$/, "").length;
    rows.push({ start, end: start + length, kind });
  }
  return rows;
}

/** Blocks that parsers don't agree about are left untouched as a whole. */
function withoutDoubt(text: string, rows: readonly Row[]): readonly Row[] {
  let block: Row[] = [];
  const blocks = [block];
  for (const row of rows) {
    if ((row.kind === "blank") !== (block[0]?.kind === "blank")) {
      block = [];
      blocks.push(block);
    }
    block.push(row);
  }
  return blocks.flatMap((some) =>
    some.length > 0 && isDoubtful(text.slice(some[0]!.start, some.at(-1)!.end))
      ? some.map(({ start }): Row => ({ start, end: endOfLine(text, start), kind: "untouched" }))
      : some,
  );
}

function kindOf({ facts }: Line, isLabel: boolean, isHeading: boolean): Kind {
  if (facts.form === "code" || facts.form === "cell" || facts.form === "key") return "untouched";
  if (/^[ \t]*$/.test(facts.source)) return "blank";
  if (PARSERS_DISAGREE.test(facts.source)) return "untouched";
  if (COMMAND.test(facts.source)) return "command";
  if (facts.form === "item") return "item";
  if (/^\s{2,}\S/.test(facts.source)) return "continuation";
  if (facts.form === "heading" || (isHeading && facts.emphasis !== "none")) return "heading";
  // Stars without a partner may pair with those of the next line.
  return isLabel && facts.emphasis !== "broken" ? "label" : "text";
}

/** Blank lines are only taken away where another one stays. */
function blankLinesBetween(above: Kind, below: Kind, blanks: number): number {
  if ((above === "label" && below === "value") || above === "command" || below === "command")
    return Math.min(blanks, 1);
  if ([above, below].some((kind) => kind === "heading" || kind === "label" || kind === "value")) return 1;
  if (below === "continuation" || above === "continuation" || above === below) return Math.min(blanks, 1);
  return 1;
}

/** The changes that can be made together without anything else being shown. */
function harmless(text: string, changes: readonly Change[]): readonly Change[] {
  if (changes.length === 0) return [];
  const skeleton = skeletonOf(text);
  let parsed = 0;
  return harmlessTogether(changes, (some) => {
    parsed += text.length;
    if (parsed > Math.max(MOST_PARSED, 2 * text.length)) return false;
    const after = applyEdits(text, some.flat());
    return skeletonOf(after) === skeleton;
  });
}
