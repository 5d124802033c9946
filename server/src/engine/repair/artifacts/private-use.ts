import { spanOf } from "../../span.ts";
import type { Detector } from "./detector.ts";
import { foreignBullets } from "./foreign-bullet.ts";
import { TRAIT } from "./traits.ts";

const BULLET = /(?<=^|[\r\n])([ \t]*)([\ue000-\uf8ff]+)[ \t\u00a0]*(?=[^\s\ue000-\uf8ff])/g;
const SIGN = /[\ue000-\uf8ff]+/g;

/** Signs of a font that only one computer has, such as the bullets of Wingdings; others see an empty box. */
export const privateUse: Detector = {
  kind: "private-use",
  needs: TRAIT.foreign,
  mayOccur: /[\ue000-\uf8ff]/,
  *find(block) {
    const { text, format, isLiteral } = block;
    // In Markdown, those that begin a line are found with all other bullets.
    const bullets = new Set([...foreignBullets(block)].map((found) => found?.span.start));
    for (const { index, 0: whole, 1: indent, 2: sign } of text.matchAll(BULLET)) {
      const start = index + indent!.length;
      if (isLiteral(start) || sign!.length > 1 || format !== "plaintext") continue;
      bullets.add(start);
      yield { span: spanOf(start, index + whole.length), replacement: "- ", remedy: "structure" };
    }
    for (const { index, 0: signs } of text.matchAll(SIGN)) {
      if (bullets.has(index) || isLiteral(index)) continue;
      yield { span: spanOf(index, index + signs.length), replacement: "", remedy: "choice" };
    }
  },
};
