import { decodeHTMLStrict } from "entities";
import { spanOf } from "../../span.ts";
import type { Detector } from "./detector.ts";

const ENTITY = /&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z][a-z\d]{1,31});/gi;
/** Characters that mean nothing to Markdown or HTML, so that they may stand for themselves. */
const SAFE_CHARACTER = /^[\p{L}\p{Sc}–—‘’“”•…°©®™½¼¾×±·]$/u;

/** HTML's codes for characters, where the character itself can stand. */
export const entity: Detector = {
  kind: "entity",
  mayOccur: /&[#a-z\d]+;/i,
  *find({ text, isLiteral }) {
    for (const { index, 0: code } of text.matchAll(ENTITY)) {
      const decoded = decodeHTMLStrict(code);
      if (!SAFE_CHARACTER.test(decoded) || isLiteral(index)) continue;
      yield { span: spanOf(index, index + code.length), replacement: decoded };
    }
  },
};
