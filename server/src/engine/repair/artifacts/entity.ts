import { decodeHTMLStrict } from "../../entities.ts";
import { type Edit, spanOf } from "../../span.ts";
import type { Detector } from "./detector.ts";
import { TRAIT } from "./traits.ts";

const ENTITY = /&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z][a-z\d]{1,31});/gi;
/** Characters that may stand for themselves; where they would be markup all the same is tried out. */
const CHARACTER = /^[\p{L}\p{Sc}–—‘’“”•…°©®™½¼¾×±·&<>"'/%+()§«»–-]$/u;

/** HTML's codes for characters, where the character itself can stand. */
export const entity: Detector = {
  kind: "entity",
  needs: TRAIT.ampersand,
  mayOccur: /&[#a-z\d]+;/i,
  *find({ text, isLiteral, harmless }) {
    const showsTags = /&lt;[a-z/!?]/i.test(text);
    const edits: Edit[] = [];
    for (const { index, 0: code } of text.matchAll(ENTITY)) {
      const end = index + code.length;
      const newText = decoded(code);
      if (newText === undefined || isLiteral(index) || joins(newText, text, index, end)) continue;
      if (showsTags && /[<>"'/]/.test(newText)) continue;
      edits.push({ span: spanOf(index, end), newText });
    }
    for (const { span, newText } of harmless(edits)) yield { span, replacement: newText };
  },
};

function decoded(code: string): string | undefined {
  const character = decodeHTMLStrict(code);
  if (/^[\u00a0\u2002\u2003\u2009]$/.test(character)) return " ";
  return CHARACTER.test(character) ? character : undefined;
}

/** Whether the character would belong to other signs around it: a tag, another entity, an escape, space at an edge. */
function joins(character: string, text: string, start: number, end: number): boolean {
  const before = text.charAt(start - 1);
  const behind = text.charAt(end);
  if (before === "\\") return true;
  if (character === "<") return !/^[\s\d=]$/.test(behind);
  if (character === "&") return !/^[\s\p{L}]$/u.test(behind) || /^[#\w]+;/.test(text.slice(end));
  if (character === " ") return !/\S/.test(before) || !/\S/.test(behind) || before === "" || behind === "";
  return false;
}
