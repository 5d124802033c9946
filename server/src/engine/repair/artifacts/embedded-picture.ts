import { spanOf } from "../../span.ts";
import type { Detector } from "./detector.ts";
import { TRAIT } from "./traits.ts";

const PICTURE = /!\[[^\]\r\n]{0,200}\]\(\s*<?data:image\/[^()\s]*\)/g;

/** A picture that stands in the text as thousands of letters. */
export const embeddedPicture: Detector = {
  kind: "embedded-picture",
  needs: TRAIT.bracket,
  mayOccur: /\(\s*<?data:image\//,
  *find({ text, format }) {
    if (format !== "markdown") return;
    for (const { index, 0: picture } of text.matchAll(PICTURE)) {
      yield { span: spanOf(index, index + picture.length), replacement: "", remedy: "choice" };
    }
  },
};
