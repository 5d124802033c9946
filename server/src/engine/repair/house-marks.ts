import type { SyntaxNode } from "@lezer/common";
import { parseMarkdown } from "../readers/markdown.ts";
import { type Edit, spanOf } from "../span.ts";
import type { Change } from "./house-form.ts";

/** How far behind a mark its words are looked for. */
const LONGEST_LOOK = 80;

/** The marks of lists and headings that are to be written in the one way: `- ` and `## `. */
export function markChanges(text: string, bodyStart: number): readonly Change[] {
  const changes: Change[] = [];
  parseMarkdown(text.slice(bodyStart)).iterate({
    enter({ name, node }) {
      const change =
        name === "BulletList"
          ? dashes(node, text, bodyStart)
          : name.startsWith("ATX")
            ? oneSpace(node, text, bodyStart)
            : [];
      if (change.length > 0) changes.push(change);
    },
  });
  return changes;
}

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
