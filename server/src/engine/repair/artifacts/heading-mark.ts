import { type Span, shiftSpan, spanOf } from "../../span.ts";
import { withoutDefinitionBelow } from "../definition.ts";
import { withoutBreakAbove, withoutBreakAt } from "../hard-break.ts";
import { withoutIndentBelow } from "../indent.ts";
import type { Detector } from "./detector.ts";
import { TRAIT } from "./traits.ts";

/** Two marks or more that touch a word (one would be a hashtag), or any with a space that Markdown does not know. */
const STUCK = /^ {0,3}(#{1,6}[\u00a0\u2000-\u200a\u202f]+[ \t]*|#{2,6})(?=[\p{L}*“"(])([^\r\n]*)/gmu;

/** The marks that close a heading, where they touch its last word: `### Duties###`; they are shown. */
const STUCK_BEHIND = /(?<=[^\s#\\])#{2,6}(?=[ \t]*$)/;
const CLOSED = /^ {0,3}(#{2,6})[ \t]+(?=[\p{L}*“"(])([^\r\n]*)/gmu;

/** A heading mark without the space that makes it one, before the words or behind them. */
export const headingMark: Detector = {
  kind: "heading-mark",
  needs: TRAIT.hash,
  mayOccur: /(?:^|[\r\n]) {0,3}#{1,6}[^\s#]|#[\u00a0\u2000-\u200a\u202f]|[^\s#]##/,
  *find({ text, format, isLiteral }) {
    if (format !== "markdown") return;
    for (const { index, 0: whole, 1: marks, 2: words } of text.matchAll(STUCK)) {
      const end = index + whole.length;
      const start = end - words!.length - marks!.length;
      if (isLiteral(start)) continue;
      const behind = stuckBehind(words!, marks!);
      yield {
        span: spanOf(start, start + marks!.length),
        replacement: `${marks!.replace(/[^#]+/, "")} `,
        also: [
          ...withoutBreakAbove(text, index),
          ...withoutBreakAt(text, end),
          ...(start === index ? withoutIndentBelow(text, end) : []),
          ...(behind === undefined ? [] : [{ span: shiftSpan(behind, end - words!.length), newText: "" }]),
          ...withoutDefinitionBelow(text, end),
        ],
        remedy: "structure",
      };
    }
    for (const { index, 0: whole, 1: marks, 2: words } of text.matchAll(CLOSED)) {
      const behind = stuckBehind(words!, marks!);
      if (behind === undefined || isLiteral(index)) continue;
      yield { span: shiftSpan(behind, index + whole.length - words!.length), replacement: "", remedy: "structure" };
    }
  },
};

/** As many marks as the heading begins with: "## C##" would be rare. */
function stuckBehind(words: string, marks: string): Span | undefined {
  const found = STUCK_BEHIND.exec(words);
  const isPair = found !== null && found[0].length === marks.replace(/[^#]/g, "").length;
  return isPair ? spanOf(found.index, found.index + found[0].length) : undefined;
}
