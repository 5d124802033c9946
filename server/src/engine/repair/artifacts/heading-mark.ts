import { spanOf } from "../../span.ts";
import { withoutDefinitionBelow } from "../definition.ts";
import { withoutBreakAbove, withoutBreakAt } from "../hard-break.ts";
import { withoutIndentBelow } from "../indent.ts";
import type { Detector } from "./detector.ts";
import { TRAIT } from "./traits.ts";

/** Two marks or more that touch a word (one would be a hashtag), or any with a space that Markdown does not know. */
const STUCK = /^ {0,3}(#{1,6}[\u00a0\u2000-\u200a\u202f]+[ \t]*|#{2,6})(?=[\p{L}*“"(])([^\r\n]*)/gmu;

/** A heading mark without the space that makes it one. */
export const headingMark: Detector = {
  kind: "heading-mark",
  needs: TRAIT.hash,
  mayOccur: /(?:^|[\r\n]) {0,3}#{1,6}[^\s#]|#[\u00a0\u2000-\u200a\u202f]/,
  *find({ text, format, isLiteral }) {
    if (format !== "markdown") return;
    for (const { index, 0: whole, 1: marks, 2: words } of text.matchAll(STUCK)) {
      const end = index + whole.length;
      const start = end - words!.length - marks!.length;
      if (isLiteral(start)) continue;
      yield {
        span: spanOf(start, start + marks!.length),
        replacement: `${marks!.replace(/[^#]+/, "")} `,
        also: [
          ...withoutBreakAbove(text, index),
          ...withoutBreakAt(text, end),
          ...(start === index ? withoutIndentBelow(text, end) : []),
          ...withoutDefinitionBelow(text, end),
        ],
        remedy: "structure",
      };
    }
  },
};
