import { spanOf } from "../../span.ts";
import { withoutBreakAbove } from "../hard-break.ts";
import type { Detector } from "./detector.ts";
import { TRAIT } from "./traits.ts";

const START = /(?<=^|[\r\n])([ \t]{0,3}(?:\d{1,3})?)\\([-*+.)]|#{1,6})(?=[ \t]+[\p{L}\p{N}*"“(£$€])/gu;

/** A backslash that keeps a line from being the list item or the heading that it looks like. A star alone may mark a footnote. */
export const escapedStructure: Detector = {
  kind: "escaped-structure",
  needs: TRAIT.backslash,
  mayOccur: /(?:^|[\r\n])[ \t]{0,3}\d{0,3}\\[-*+.)#]/,
  *find({ text, format, isLiteral }) {
    // Elsewhere every backslash is found as a stray one.
    if (format !== "markdown") return;
    const starts = [...text.matchAll(START)];
    const isFootnote = starts.filter(({ 2: mark }) => mark === "*").length === 1;
    for (const { index, 1: before, 2: mark } of starts) {
      const isNumber = /\d/.test(before!);
      const at = index + before!.length;
      if (mark === "*" && isFootnote) continue;
      if (isLiteral(at) || isNumber !== /[.)]/.test(mark!)) continue;
      const remedy = mark === "-" ? "structure" : "choice";
      yield { span: spanOf(at, at + 1), replacement: "", also: withoutBreakAbove(text, index), remedy };
    }
  },
};
