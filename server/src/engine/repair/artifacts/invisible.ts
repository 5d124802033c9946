import { type Edit, spanOf } from "../../span.ts";
import type { Detector } from "./detector.ts";
import { mayBeGarbled } from "./mojibake.ts";
import { softHyphenAt } from "./soft-hyphen.ts";
import { TRAIT } from "./traits.ts";

/** Characters without width: zero-width spaces and joiners, marks of direction, soft hyphens, byte order marks. */
const RUN = /[\u00ad\u200b-\u200f\u2060-\u2064\ufeff]+/g;
/** Signs and letters that joiners and marks of direction shape: pictographs, and all scripts but these. */
const SHAPED =
  /\p{Extended_Pictographic}|\p{Emoji_Modifier}|\ufe0f|(?![\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}])\p{L}|\p{M}/u;

/** Characters that nobody sees and that break search and copying. */
export const invisible: Detector = {
  kind: "invisible",
  needs: TRAIT.foreign,
  mayOccur: /[\u00ad\u200b-\u200f\u2060-\u2064\ufeff]/,
  *find({ text, isLiteral, harmless }) {
    const edits: Edit[] = [];
    for (const { index, 0: run } of text.matchAll(RUN)) {
      const end = index + run.length;
      const around = text.slice(Math.max(0, index - 2), index) + text.slice(end, end + 2);
      // At the start of a file it tells how the file is written.
      if (index === 0 && run === "\ufeff") continue;
      if (run === "\u00ad" && softHyphenAt(text, index) !== "break") continue;
      if (!isLiteral(index) && !mayBeGarbled(text, index) && !SHAPED.test(around))
        edits.push({ span: spanOf(index, end), newText: "" });
    }
    const safe = harmless(edits);
    for (const edit of edits) {
      yield { span: edit.span, replacement: "", remedy: safe.has(edit) ? "safe" : "structure" };
    }
  },
};
