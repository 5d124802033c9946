import type { SyntaxNode } from "@lezer/common";
import { parseMarkdown } from "../readers/markdown.ts";
import { type Edit, spanOf } from "../span.ts";
import type { Change } from "./house-form.ts";

/** How far behind a mark its words are looked for. */
const LONGEST_LOOK = 80;

/** The marks of lists and headings that are to be written in the one way: `- `, `1. ` and `## `. */
export function markChanges(text: string, bodyStart: number): readonly Change[] {
  const changes: Change[] = [];
  const add = (change: Change) => {
    if (change.length > 0) changes.push(change);
  };
  let lists = 0;
  parseMarkdown(text.slice(bodyStart)).iterate({
    enter({ name, node }) {
      if (name.startsWith("ATX")) add(oneSpace(node, text, bodyStart));
      if (name === "BulletList") add(dashes(node, text, bodyStart));
      if (!LIST.test(name)) return;
      // The lists in it move with it.
      if (lists === 0) add(narrowGaps(node, text, bodyStart));
      lists += 1;
    },
    leave({ name }) {
      if (LIST.test(name)) lists -= 1;
    },
  });
  return changes;
}

const LIST = /^(?:Bullet|Ordered)List$/;

/**
 * A list changes its mark as a whole, since another mark begins another list. Parsers don't agree about items without
 * words, so lists that have any keep their marks.
 */
function dashes(list: SyntaxNode, text: string, shift: number): Change {
  const marks = list.getChildren("ListItem").flatMap((item) => item.getChild("ListMark") ?? []);
  if (marks.some(({ to }) => /^[ \t]*(?:[\r\n]|$)/.test(text.slice(shift + to, shift + to + LONGEST_LOOK)))) return [];
  return marks
    .filter(({ from }) => text[shift + from] !== "-")
    .map(({ from, to }) => ({ span: spanOf(shift + from, shift + to), newText: "-" }));
}

/** A wider gap makes code of the words, which is damage and not the form's affair. */
const GAP = /(?: {2,4}|\t)(?=[^ \t\r\n])/y;
const LINE = /(?<=\n) *(?=[^ \r\n])/g;

/** One space behind the marks of a list and of the lists in it; what belongs to an item keeps its place below the words. */
function narrowGaps(list: SyntaxNode, text: string, shift: number): Change {
  const edits: Edit[] = [];
  /** By how much the lines move to the left, by where they begin. */
  const moved = new Map<number, number>();
  list.cursor().iterate(({ name, node }) => {
    if (name !== "ListItem") return;
    const [from, to] = [shift + node.firstChild!.to, shift + node.to];
    GAP.lastIndex = from;
    if (!GAP.test(text)) return;
    const width = GAP.lastIndex - from;
    edits.push({ span: spanOf(from, from + width), newText: " " });
    for (const { index } of text.slice(from, to).matchAll(LINE)) {
      moved.set(from + index, (moved.get(from + index) ?? 0) + width - 1);
    }
  });
  for (const [start, columns] of moved) {
    const indent = /^ */.exec(text.slice(start, start + columns))![0].length;
    if (indent > 0) edits.push({ span: spanOf(start, start + indent), newText: "" });
  }
  return edits;
}

/** One space behind the `#`s of a heading, and none behind its words. */
function oneSpace(heading: SyntaxNode, text: string, shift: number): Change {
  const [opening, closing] = heading.getChildren("HeaderMark");
  const from = shift + opening!.to;
  const to = shift + (closing?.from ?? heading.to);
  const words = /[^ \t].*(?<![ \t])/.exec(text.slice(from, to))?.[0];
  if (words === undefined) return [];
  const edits: Edit[] = [];
  const begin = from + text.slice(from, to).search(/[^ \t]/);
  if (begin !== from + 1 || text[from] !== " ") edits.push({ span: spanOf(from, begin), newText: " " });
  if (closing !== undefined) edits.push({ span: spanOf(begin + words.length, shift + closing.to), newText: "" });
  return edits;
}
