import { parseMarkdown } from "../../readers/markdown.ts";
import { spanOf } from "../../span.ts";
import type { Block, Damage, Detector } from "./detector.ts";
import { mayBeGarbled } from "./mojibake.ts";
import { TRAIT } from "./traits.ts";

/** Two pairs of stars around words, on a line without any other star. */
const PAIR = /^([^*\r\n\u2028\u2029]*)\*\*([^*\r\n\u2028\u2029]+)\*\*([^*\r\n\u2028\u2029]*)$/gm;
/** Stars around nothing, inside a line. */
const EMPTY = /\*{4}(?!\*)(?<=[^\s*\\][ \t]*\*{4})(?=[ \t]*[^\s*])/g;

/** Stars that were to make words bold and don't, because a space is on the wrong side of them, or missing. */
export const looseEmphasis: Detector = {
  kind: "loose-emphasis",
  needs: TRAIT.star,
  mayOccur: /\*\*/,
  *find(block) {
    if (block.format !== "markdown" || block.tree === undefined) return;
    for (const match of block.text.matchAll(PAIR)) yield* loosePair(block, match);
    for (const { index, 0: stars } of block.text.matchAll(EMPTY)) {
      const edit = { span: spanOf(index, index + stars.length), newText: "" };
      if (!block.isLiteral(index) && !isMark(block, index))
        yield { span: edit.span, replacement: "", remedy: "choice" };
    }
  },
};

function* loosePair(block: Block, match: RegExpExecArray): Generator<Damage> {
  const [whole, before, words, behind] = match as unknown as [string, string, string, string];
  const start = match.index + before.length;
  const end = match.index + whole.length - behind.length;
  const inner = words.trim();
  if (!/\p{L}/u.test(inner) || before.endsWith("\\") || words.endsWith("\\")) return;
  if (mayBeGarbled(block.text, start + "**".length + words.trimEnd().length)) return;
  if (block.isLiteral(start) || isMark(block, start)) return;
  // What another delimiter does may change with the sign beside it.
  if (/[_~]$/.test(before) || /^[_~]/.test(behind)) return;
  // A space behind a mark alone would make a list or a heading of the line.
  if (spaceBefore(before, words) !== "" && !/\p{L}/u.test(before)) return;
  const newText = `${spaceBefore(before, words)}**${inner}**${spaceBehind(behind, words)}`;
  if (isBold(before + newText + behind, before.length + (newText.startsWith(" ") ? 1 : 0))) {
    yield { span: spanOf(start, end), replacement: newText };
  }
}

const spaceBefore = (before: string, words: string): string => (/^\s/.test(words) && /\S$/.test(before) ? " " : "");

/** A space inside of the closing stars moves behind them; behind punctuation they need one to be seen as closing. */
function spaceBehind(behind: string, words: string): string {
  const isMoved = /\s$/.test(words) && /^[^\s.,;:!?)\]]/.test(behind);
  const isNeeded = /\p{P}$/u.test(words) && /^[\p{L}\p{N}]/u.test(behind);
  return isMoved || isNeeded ? " " : "";
}

/** Whether the parser takes the stars at an offset for markers. */
function isMark({ tree }: Block, at: number): boolean {
  const { name } = tree!.resolveInner(at, 1);
  return name === "EmphasisMark" || name === "HorizontalRule";
}

/** Whether a line has bold words that begin at an offset. */
function isBold(line: string, at: number): boolean {
  const { name, parent } = parseMarkdown(line).resolveInner(at, 1);
  return name === "EmphasisMark" && parent?.name === "StrongEmphasis" && parent.from === at;
}
