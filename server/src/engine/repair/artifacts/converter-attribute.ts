import { attributesIn } from "../../readers/attributes.ts";
import { type Edit, spanOf } from "../../span.ts";
import type { Detector } from "./detector.ts";
import { TRAIT } from "./traits.ts";

/** How far before them it is looked for what they belong to. */
const LONGEST_LOOK = 600;
const WORDS = /(?<!\\)\[([^[\]\r\n\\]{1,200})\]$/;
/** A picture, or a link to a place of the same site: in the word of a whole address nothing is touched. */
const LINK = /\]\([^()\r\n]{0,400}\)$/;
const HEADING = /^ {0,3}#{1,6}[ \t][^\r\n]*?\S([ \t]+)$/m;
const REST_OF_LINE = /[ \t]*(?=[\r\n]|$)/y;

/** What Pandoc writes beside words, such as `[text]{.underline}` and `# Heading {#anchor}`; other programs show it. */
export const converterAttribute: Detector = {
  kind: "converter-attribute",
  needs: TRAIT.brace,
  mayOccur: /\{(?:[.#]|[\w-]+=")/,
  *find({ text, format, isLiteral, harmless }) {
    if (format !== "markdown") return;
    const edits: Edit[] = [];
    for (const { index, 0: attributes } of attributesIn(text)) {
      if (isLiteral(index)) continue;
      const edit = withoutAttributes(text, index, index + attributes.length);
      if (edit !== undefined) edits.push(edit);
    }
    const safe = harmless(edits);
    for (const edit of edits) {
      yield { span: edit.span, replacement: edit.newText, remedy: safe.has(edit) ? "structure" : "choice" };
    }
  },
};

/** The edit that takes attributes away, and the brackets that only they needed; none where they belong to nothing. */
function withoutAttributes(text: string, start: number, end: number): Edit | undefined {
  const before = text.slice(Math.max(0, start - LONGEST_LOOK), start);
  const words = WORDS.exec(before);
  if (words !== null) return { span: spanOf(start - words[0].length, end), newText: words[1]! };
  if (LINK.test(before)) return { span: spanOf(start, end), newText: "" };
  const heading = HEADING.exec(before);
  REST_OF_LINE.lastIndex = end;
  const rest = REST_OF_LINE.exec(text);
  if (heading === null || rest === null) return undefined;
  return { span: spanOf(start - heading[1]!.length, end + rest[0].length), newText: "" };
}
