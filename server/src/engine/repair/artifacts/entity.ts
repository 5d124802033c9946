import { decodeHTMLStrict } from "../../entities.ts";
import { type Edit, spanOf } from "../../span.ts";
import type { Block, Detector } from "./detector.ts";
import { TRAIT } from "./traits.ts";

/** Conversion after conversion may have made a code of the `&` of the code before. */
const AGAIN = "(?:amp;){0,3}";
const ENTITY = new RegExp(`&${AGAIN}((?:#\\d{1,7}|#x[\\da-f]{1,6}|[a-z][a-z\\d]{1,31});)`, "gi");
/** Codes for spaces, with the ordinary ones around them. */
const SPACES = new RegExp(
  `(?<![ \\t])[ \\t]*(?:&${AGAIN}(?:nbsp|ensp|emsp|thinsp|#160|#xa0|#8239|#x202f);[ \\t]*)+`,
  "gi",
);
/** Characters that may stand for themselves; where they would be markup all the same is tried out. */
const CHARACTER = /^[\p{L}\p{Sc}–—‘’“”•…°©®™½¼¾×±·&<>"'/%+()§«»–-]$/u;

/** HTML's codes for characters, where the character itself can stand. */
export const entity: Detector = {
  kind: "entity",
  needs: TRAIT.ampersand,
  mayOccur: /&[#a-z\d]+;/i,
  *find(block) {
    const { text, format, hasHtml, harmless } = block;
    if (hasHtml) return;
    const edits = [...charactersIn(block), ...spacesIn(block)];
    const safe = harmless(edits);
    for (const edit of edits) {
      const { span, newText } = edit;
      if (safe.has(edit)) yield { span, replacement: newText };
      // A line of spaces alone keeps paragraphs apart, and an empty one does too.
      else if (newText === "" && format === "markdown" && isLine(text, edit)) {
        yield { span, replacement: "", remedy: "structure" };
      }
    }
  },
};

function* charactersIn({ text, isLiteral }: Block): Generator<Edit> {
  const showsTags = /&lt;[a-z/!?]/i.test(text);
  for (const { index, 0: code, 1: last } of text.matchAll(ENTITY)) {
    const end = index + code.length;
    const newText = decodeHTMLStrict(`&${last}`);
    if (!CHARACTER.test(newText) || isLiteral(index) || joins(newText, text, index, end)) continue;
    const isWrittenOut = showsTags || code.length > 1 + last!.length;
    if (!(showsTags && /["'/]/.test(newText)) && !(isWrittenOut && /[<>]/.test(newText))) {
      yield { span: spanOf(index, end), newText };
    }
  }
}

function* spacesIn({ text, isLiteral }: Block): Generator<Edit> {
  for (const { index, 0: run } of text.matchAll(SPACES)) {
    const first = index + run.indexOf("&");
    if (isLiteral(first) || text[first - 1] === "\\") continue;
    const last = index + run.lastIndexOf(";") + 1;
    const end = index + run.length;
    // Ordinary spaces at the edges of a line may be an indent or a line break.
    if (isEdge(text.charAt(index - 1)))
      yield { span: spanOf(first, isEdge(text.charAt(end)) ? last : end), newText: "" };
    else if (isEdge(text.charAt(end))) yield { span: spanOf(index, last), newText: "" };
    else yield { span: spanOf(index, end), newText: " " };
  }
}

const isEdge = (character: string): boolean => /^[\r\n]?$/.test(character);

const isLine = (text: string, { span: { start, end } }: Edit): boolean =>
  text.slice(text.lastIndexOf("\n", start - 1) + 1, start).trim() === "" && /^[ \t]*(?:[\r\n]|$)/.test(text.slice(end));

/** Whether the character would belong to other signs around it: a tag, another entity, an escape. */
function joins(character: string, text: string, start: number, end: number): boolean {
  const behind = text.charAt(end);
  if (text.charAt(start - 1) === "\\") return true;
  if (character === "<") return !/^[\s\d=]$/.test(behind);
  if (character === "&") return !/^[\s\p{L}]$/u.test(behind) || /^[#\w]+;/.test(text.slice(end));
  return false;
}
