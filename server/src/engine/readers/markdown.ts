import type { SyntaxNodeRef, Tree } from "@lezer/common";
import { GFM, parser } from "@lezer/markdown";
import type { LineForm } from "../line.ts";
import { endOfAttributes } from "./attributes.ts";
import { afterLineBreak, endOfLine } from "./blocks.ts";
import { CROWDED } from "./crowded.ts";
import { readHtmlTags } from "./html.ts";
import { type BlockLine, lineOf, type Marks, type Segment } from "./segments.ts";
import { SELF_CLOSING_TAG } from "./self-closing-tag.ts";

const markdownParser = parser.configure([GFM, CROWDED, SELF_CLOSING_TAG]);

/** The syntax tree of a Markdown block, or of any Markdown text. */
export const parseMarkdown = (text: string): Tree => markdownParser.parse(text);

/** A source line while the tree is walked: where its content begins, and what its block makes of it. */
interface RawLine {
  readonly start: number;
  readonly end: number;
  form: LineForm;
  level: number;
  contentStart: number;
  contentEnd: number;
  /** Not the first line of its paragraph. */
  later: boolean;
  segments: Segment[] | undefined;
}

/** The lines of one Markdown block, with offsets from the block's start. */
export function readMarkdownBlock(block: string, tree: Tree): readonly BlockLine[] {
  const lines = splitLines(block);
  const marks: Marks = { hidden: [], strong: [], italic: [] };
  walk(block, tree, lines, marks);
  return lines.flatMap((line) => {
    const segments = line.segments ?? [
      { from: line.contentStart, to: line.contentEnd, form: line.form, level: line.level },
    ];
    return segments.map((segment, index) =>
      lineOf(block, line.start, line.end, segment, marks, line.later && index === 0),
    );
  });
}

function splitLines(block: string): RawLine[] {
  const lines: RawLine[] = [];
  for (let start = 0; start < block.length; ) {
    const end = endOfLine(block, start);
    const contentStart = skipSpace(block, start, end);
    const form = contentStart === end ? "blank" : "text";
    lines.push({ start, end, form, level: 0, contentStart, contentEnd: end, later: false, segments: undefined });
    start = afterLineBreak(block, end);
  }
  return lines;
}

function skipSpace(text: string, from: number, to: number): number {
  let at = from;
  while (at < to && (text[at] === " " || text[at] === "\t")) at += 1;
  return at;
}

/** Block structures none of whose lines are prose. */
const NOT_PROSE = new Set([
  "FencedCode",
  "HorizontalRule",
  "LinkReference",
  "CommentBlock",
  "ProcessingInstructionBlock",
]);
/** Inline structures of which nothing is shown. */
const HIDDEN = new Set(["EmphasisMark", "StrikethroughMark", "CodeMark", "HTMLTag", "Comment"]);
/** The tags that begin a new line inside a paragraph or a table cell. */
const BREAKING_TAG = /^<\/?(?:br|p|div|li|ul|ol|h[1-6])\b/i;

/** One pass over the tree, which tells every line what it is and collects what is not shown. */
function walk(block: string, tree: Tree, lines: RawLine[], marks: Marks): void {
  let row = 0;
  let itemDepth = -1;
  let column = 0;
  const lineAt = (offset: number): RawLine => {
    while (row + 1 < lines.length && lines[row + 1]!.start <= offset) row += 1;
    while (row > 0 && lines[row]!.start > offset) row -= 1;
    return lines[row]!;
  };
  const eachLine = (node: SyntaxNodeRef, visit: (line: RawLine, index: number) => void) => {
    let index = 0;
    lineAt(node.from);
    for (let at = row; at < lines.length && lines[at]!.start < node.to; at += 1) visit(lines[at]!, index++);
  };
  /** A marker: what follows it is the line's content. */
  const beginContent = (node: SyntaxNodeRef) => {
    const line = lineAt(node.from);
    if (node.from <= line.contentStart) line.contentStart = skipSpace(block, node.to, line.end);
    return line;
  };
  const split = (node: SyntaxNodeRef) => {
    const line = lineAt(node.from);
    line.segments ??= [{ from: line.contentStart, to: line.contentEnd, form: line.form, level: line.level }];
    const last = line.segments.at(-1)!;
    if (node.from < last.from || node.from >= last.to) return;
    const rest = { ...last, from: Math.min(node.to, last.to) };
    line.segments.splice(-1, 1, { ...last, to: node.from }, rest);
  };

  tree.iterate({
    enter(node) {
      const { name } = node;
      if (NOT_PROSE.has(name)) {
        eachLine(node, (line) => {
          line.form = "code";
        });
        return false;
      }
      if (HIDDEN.has(name)) {
        marks.hidden.push({ from: node.from, to: node.to, shown: "" });
        if (name === "HTMLTag" && BREAKING_TAG.test(block.slice(node.from, node.to))) split(node);
        return false;
      }
      switch (name) {
        case "ATXHeading1":
        case "ATXHeading2":
        case "ATXHeading3":
        case "ATXHeading4":
        case "ATXHeading5":
        case "ATXHeading6":
        case "SetextHeading1":
        case "SetextHeading2":
          eachLine(node, (line) => {
            line.form = "heading";
            line.level = Number(name.at(-1));
          });
          break;
        case "HeaderMark": {
          const line = lineAt(node.from);
          if (node.from > line.contentStart) line.contentEnd = node.from;
          else if (/[=-]/.test(block[node.from]!)) line.form = "code";
          else line.contentStart = skipSpace(block, node.to, line.end);
          break;
        }
        case "ListItem":
          itemDepth += 1;
          break;
        case "ListMark": {
          const line = beginContent(node);
          line.form = "item";
          line.level = itemDepth;
          break;
        }
        case "TaskMarker":
        case "QuoteMark":
          beginContent(node);
          break;
        case "Paragraph":
          eachLine(node, (line, index) => {
            line.later = index > 0;
          });
          break;
        case "TableHeader":
        case "TableRow":
          lineAt(node.from).segments = [];
          column = 0;
          break;
        case "TableDelimiter":
          // Both the row of dashes and every single pipe have this name.
          if (node.to - node.from > 1) lineAt(node.from).form = "code";
          else if (node.from > lineAt(node.from).contentStart) column += 1;
          break;
        case "TableCell":
          lineAt(node.from).segments?.push({ from: node.from, to: node.to, form: "cell", level: column });
          break;
        case "HTMLBlock":
          readHtmlBlock(block, node, marks, eachLine);
          return false;
        case "StrongEmphasis":
          marks.strong.push({ start: node.from, end: node.to });
          break;
        case "Emphasis":
          marks.italic.push({ start: node.from, end: node.to });
          break;
        case "Escape":
          marks.hidden.push({ from: node.from, to: node.to, shown: block.slice(node.from + 1, node.to) });
          break;
        case "Entity":
          marks.hidden.push({ from: node.from, to: node.to, shown: undefined });
          break;
        case "HardBreak":
          if (block[node.from] === "\\") marks.hidden.push({ from: node.from, to: node.from + 1, shown: "" });
          break;
        case "Link":
        case "Image":
          hideTarget(node, block, marks);
          break;
        case "Autolink":
          marks.hidden.push({ from: node.from, to: node.from + 1, shown: "" });
          marks.hidden.push({ from: node.to - 1, to: node.to, shown: "" });
          break;
      }
      return true;
    },
    leave(node) {
      if (node.name === "ListItem") itemDepth -= 1;
    },
  });
}

/**
 * Of a link only its text is shown. What has no target (`[Company name]`) is no link, and shown as it stands; but words
 * with attributes (`[Duties]{.underline}`) are read as they were meant.
 */
function hideTarget({ node, from, to }: SyntaxNodeRef, block: string, marks: Marks): void {
  const end = endOfAttributes(block, to);
  if (end === to && node.getChild("URL") === null && node.getChild("LinkLabel") === null) return;
  const [open, close] = node.getChildren("LinkMark");
  if (open === undefined || close === undefined) return;
  marks.hidden.push({ from, to: open.to, shown: "" }, { from: close.from, to: end, shown: "" });
}

function readHtmlBlock(
  block: string,
  node: SyntaxNodeRef,
  marks: Marks,
  eachLine: (node: SyntaxNodeRef, visit: (line: RawLine) => void) => void,
): void {
  eachLine(node, (line) => {
    if (line.form === "blank") return;
    const { segments, tags } = readHtmlTags(block, line.contentStart, line.contentEnd);
    for (const tag of tags) marks.hidden.push(tag);
    line.segments = segments.map((segment) => ({ ...segment, embedded: "HTML" as const }));
  });
}
