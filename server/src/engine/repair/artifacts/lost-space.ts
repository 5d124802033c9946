import { spanOf } from "../../span.ts";
import type { Detector } from "./detector.ts";
import { TRAIT } from "./traits.ts";

/** The end of a sentence or of a label that touches the next word, and no address: "lunch.Order food", "Duties:Cook lunch". */
const TOUCHING = /(?<=\p{Ll}{3})[.!?:](?!(?:Ai|Co|Com|Edu|Gov|Io|Js|Net|Org)\b)(?=\p{Lu}\p{Ll}+ \p{L})/gu;

/** A space or a line break that was lost between two sentences. */
export const lostSpace: Detector = {
  kind: "lost-space",
  needs: TRAIT.touching,
  mayOccur: /\p{Ll}[.!?:]\p{Lu}\p{Ll}/u,
  *find({ text, format, isLiteral }) {
    if (format === "yaml") return;
    for (const { index, 0: sign } of text.matchAll(TOUCHING)) {
      if (!isLiteral(index)) {
        yield { span: spanOf(index, index + 1), replacement: `${sign} `, remedy: "choice" };
      }
    }
  },
};
