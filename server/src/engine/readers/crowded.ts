import type { Tree } from "@lezer/common";
import type { MarkdownConfig } from "@lezer/markdown";
import { type Span, spanOf } from "../span.ts";

/** Links, emphasis, code spans and comments that never close cost the parser the square of their number. */
export const MOST_MARKS = 1000;
/** Each of them may be looked for until the end of its paragraph. In marks times characters. */
const MOST_WORK = 100_000_000;

/** What may begin something inline: runs count once, and what a backslash stands before does not count. */
const MARK = /\\.|(\*+|_+|~+|`+|\[+|<+)/gs;

/** Leaves the markup of a paragraph (heading, cell) that is crowded with it unread: one node `Crowded` instead. */
export const CROWDED: MarkdownConfig = {
  defineNodes: ["Crowded"],
  parseInline: [
    {
      name: "Crowded",
      before: "Escape",
      parse: (paragraph, _, at) =>
        at === paragraph.offset && isCrowded(paragraph.slice(at, paragraph.end))
          ? paragraph.addElement(paragraph.elt("Crowded", at, paragraph.end))
          : -1,
    },
  ],
};

/** Where the markup of a block was left unread. */
export function crowdedParts(block: string, tree: Tree): readonly Span[] {
  const parts: Span[] = [];
  if (block.length > MOST_MARKS) {
    tree.iterate({
      enter({ name, from, to }) {
        if (name === "Crowded") parts.push(spanOf(from, to));
      },
    });
  }
  return parts;
}

function isCrowded(text: string): boolean {
  const most = Math.min(MOST_MARKS, MOST_WORK / text.length);
  if (text.length <= most) return false;
  let marks = 0;
  MARK.lastIndex = 0;
  for (let match = MARK.exec(text); match !== null; match = MARK.exec(text)) {
    if (match[1] === undefined) continue;
    marks += 1;
    if (marks > most) return true;
  }
  return false;
}

/** Lists inside one another cost the parser the square of their depth; nobody nests them so deep. */
export const DEEPEST_LIST = 100;
const DEEP_BULLET = new RegExp(`^ {${2 * DEEPEST_LIST},}(?=[-+*]|\\d{1,9}[.)])`, "m");

/** Bullets behind one another open as many lists; without a word behind them they are a rule. */
const DEEP_LINE = new RegExp(`^[ \\t>]*(?:(?:[-+*]|\\d{1,9}[.)])[ \\t]+){${DEEPEST_LIST},}(?=[^\\s*_-])`, "m");

/** Where a bullet of a block stands too deep, if one does. */
export function tooDeepIn(block: string): Span | undefined {
  const match = block.length > 2 * DEEPEST_LIST ? (DEEP_BULLET.exec(block) ?? DEEP_LINE.exec(block)) : null;
  return match === null ? undefined : spanOf(match.index + match[0].length, match.index + match[0].length + 1);
}
