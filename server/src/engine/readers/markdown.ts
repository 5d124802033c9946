import type { SyntaxNodeRef, Tree } from "@lezer/common";
import { Autolink, parser, Strikethrough, TaskList } from "@lezer/markdown";
import { endOfAttributes } from "./attributes.ts";
import { BlockWalk, type RawLine, segmentOf, skipSpace } from "./block-walk.ts";
import { CROWDED } from "./crowded.ts";
import { readHtmlTags } from "./html.ts";
import { type BlockLine, lineOf } from "./segments.ts";
import { SELF_CLOSING_TAG } from "./self-closing-tag.ts";
import { TABLES } from "./tables.ts";

/** GitHub's Markdown, with what Lezer lacks. */
const markdownParser = parser.configure([TABLES, TaskList, Strikethrough, Autolink, CROWDED, SELF_CLOSING_TAG]);

/** The syntax tree of a Markdown block, or of any Markdown text. */
export const parseMarkdown = (text: string): Tree => markdownParser.parse(text);

/** The lines of one Markdown block, with offsets from the block's start. */
export function readMarkdownBlock(block: string, tree: Tree): readonly BlockLine[] {
  const { lines, marks } = walk(block, tree);
  return lines.flatMap((line) =>
    (line.segments ?? [segmentOf(line)]).map((segment, index) =>
      lineOf(block, line.start, line.end, segment, marks, line.later && index === 0),
    ),
  );
}

/** The tags that begin a new line inside a paragraph or a table cell. */
const BREAKING_TAG = /^<\/?(?:br|p|div|li|ul|ol|h[1-6])\b/i;

/** One pass over the tree, which tells every line what it is and collects what is not shown. */
function walk(block: string, tree: Tree): BlockWalk {
  const walk = new BlockWalk(block);
  tree.iterate({
    enter: (node) => ENTER.get(node.name)?.(walk, node),
    leave: (node) => {
      if (node.name === "ListItem") walk.itemDepth -= 1;
    },
  });
  return walk;
}

/** What a browser runs or takes as settings, and never shows: "<script type="application/ld+json">". */
const PROGRAM = /^\s*<(?:script|style)(?=[\s>])/i;
const LONGEST_OPENER = 12;

/** What a node says of its lines; false where nothing below it matters. */
type Enter = (walk: BlockWalk, node: SyntaxNodeRef) => false | undefined;

/** None of its lines are prose. */
const enterCode: Enter = (walk, node) => {
  for (const line of walk.linesOf(node)) line.form = "code";
  return false;
};

/** Shown as it is written, though writers seldom mean that: some programs indent whole sections. */
const enterIndentedCode: Enter = (walk, node) => {
  for (const line of walk.linesOf(node)) line.embedded = "code";
};

/** Nothing of it is shown. */
const enterHidden: Enter = (walk, { from, to }) => {
  walk.hide(from, to);
  return false;
};

const enterHeading =
  (level: number): Enter =>
  (walk, node) => {
    for (const line of walk.linesOf(node)) {
      line.form = "heading";
      line.level = level;
    }
  };

/** A marker: what follows it is the line's content. */
const enterMarker: Enter = (walk, node) => {
  walk.beginContent(node);
};

const enterTableRow: Enter = (walk, { from }) => {
  walk.lineAt(from).segments = [];
  walk.column = 0;
};

/**
 * Of a link only its text is shown. What has no target (`[Company name]`) is no link, and shown as it stands; but words
 * with attributes (`[Duties]{.underline}`) are read as they were meant.
 */
const enterLink: Enter = (walk, { node, from, to }) => {
  const end = endOfAttributes(walk.block, to);
  if (end === to && node.getChild("URL") === null && node.getChild("LinkLabel") === null) return;
  const [open, close] = node.getChildren("LinkMark");
  if (open === undefined || close === undefined) return;
  walk.hide(from, open.to);
  walk.hide(close.from, end);
};

const ENTER: ReadonlyMap<string, Enter> = new Map<string, Enter>([
  ["FencedCode", enterCode],
  ["CodeBlock", enterIndentedCode],
  ["HorizontalRule", enterCode],
  ["LinkReference", enterCode],
  ["CommentBlock", enterCode],
  ["ProcessingInstructionBlock", enterCode],
  ["EmphasisMark", enterHidden],
  ["StrikethroughMark", enterHidden],
  ["CodeMark", enterHidden],
  ["Comment", enterHidden],
  [
    "HTMLTag",
    (walk, node) => {
      if (BREAKING_TAG.test(walk.block.slice(node.from, node.to))) walk.split(node);
      return enterHidden(walk, node);
    },
  ],
  ...[1, 2, 3, 4, 5, 6].map((level) => [`ATXHeading${level}`, enterHeading(level)] as const),
  ...[1, 2].map((level) => [`SetextHeading${level}`, enterHeading(level)] as const),
  [
    "HeaderMark",
    (walk, { from, to }) => {
      const line = walk.lineAt(from);
      if (from > line.contentStart) line.contentEnd = from;
      else if (/[=-]/.test(walk.block[from]!)) line.form = "code";
      else line.contentStart = skipSpace(walk.block, to, line.end);
    },
  ],
  [
    "ListItem",
    (walk) => {
      walk.itemDepth += 1;
    },
  ],
  [
    "ListMark",
    (walk, node) => {
      const line = walk.beginContent(node);
      line.form = "item";
      line.level = walk.itemDepth;
    },
  ],
  ["TaskMarker", enterMarker],
  ["QuoteMark", enterMarker],
  [
    "Paragraph",
    (walk, node) => {
      for (const line of walk.linesOf(node)) line.later = line.start > node.from;
    },
  ],
  ["TableHeader", enterTableRow],
  ["TableRow", enterTableRow],
  [
    "TableDelimiter",
    (walk, { from, to }) => {
      const line = walk.lineAt(from);
      // Both the row of dashes and every single pipe have this name.
      if (to - from > 1) line.form = "code";
      else if (from > line.contentStart) walk.column += 1;
    },
  ],
  [
    "TableCell",
    (walk, { from, to }) => {
      walk.lineAt(from).segments?.push({ from, to, form: "cell", level: walk.column });
    },
  ],
  [
    "HTMLBlock",
    (walk, node) => {
      if (PROGRAM.test(walk.block.slice(node.from, node.from + LONGEST_OPENER))) return enterCode(walk, node);
      for (const line of walk.linesOf(node)) if (line.form !== "blank") readHtmlLine(walk, line);
      return false;
    },
  ],
  [
    "StrongEmphasis",
    ({ marks }, { from, to }) => {
      marks.strong.push({ start: from, end: to });
    },
  ],
  [
    "Emphasis",
    ({ marks }, { from, to }) => {
      marks.italic.push({ start: from, end: to });
    },
  ],
  [
    "Escape",
    ({ block, marks }, { from, to }) => {
      marks.hidden.push({ from, to, shown: block.slice(from + 1, to) });
    },
  ],
  [
    "Entity",
    ({ marks }, { from, to }) => {
      marks.hidden.push({ from, to, shown: undefined });
    },
  ],
  [
    "HardBreak",
    (walk, { from }) => {
      if (walk.block[from] === "\\") walk.hide(from, from + 1);
    },
  ],
  ["Link", enterLink],
  ["Image", enterLink],
  [
    "Autolink",
    (walk, { from, to }) => {
      walk.hide(from, from + 1);
      walk.hide(to - 1, to);
    },
  ],
]);

function readHtmlLine({ block, marks }: BlockWalk, line: RawLine): void {
  const { segments, tags } = readHtmlTags(block, line.contentStart, line.contentEnd);
  for (const tag of tags) marks.hidden.push(tag);
  line.segments = segments.map((segment) => ({ ...segment, embedded: "HTML" as const }));
}
