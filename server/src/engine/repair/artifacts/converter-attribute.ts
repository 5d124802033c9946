import { lineBreakOf } from "../../line-break.ts";
import { attributesIn } from "../../readers/attributes.ts";
import { type Edit, spanOf } from "../../span.ts";
import type { Block, Damage, Detector } from "./detector.ts";
import { TRAIT } from "./traits.ts";

/** How far before them it is looked for what they belong to. */
const LONGEST_LOOK = 600;
const WORDS = /(?<!\\)\[([^[\]\r\n\\]{0,200})\]$/;
/** A picture, or a link to a place of the same site: in the word of a whole address nothing is touched. */
const LINK = /\]\([^()\r\n]{0,400}\)$/;
const HEADING = /^ {0,3}#{1,6}[ \t][^\r\n]*?\S([ \t]+)$/m;
/** The lines around what was a part of a web page or had a style of its own: `::: {.section}`, `:::`. */
const DIVISION = /^[ \t]*:{3,}(?!:)(?:[ \t]{0,9}(?:\{[^{}\r\n]{0,400}\}|[\w-]{1,80}))?[ \t:]*$/gm;
/** What keeps two lists apart that follow each other. */
const SEPARATOR = /^(`{3,}) ?\{=html\}\r?\n<!-- -->\r?\n\1[ \t]*(?:\r?\n|$)/gm;
const REST_OF_LINE = /[ \t]*(?=[\r\n]|$)/y;

/**
 * What Pandoc writes beside words and around paragraphs, such as `[text]{.underline}`, `# Heading {#anchor}` and
 * `::: {.section}`; other programs show it.
 */
export const converterAttribute: Detector = {
  kind: "converter-attribute",
  needs: TRAIT.brace | TRAIT.colons,
  mayOccur: /\{(?:[.#]|[\w-]+="|=html)|(?:^|[\r\n])[ \t]*:::/,
  *find(block) {
    const { text, format, isLiteral, harmless } = block;
    if (format !== "markdown") return;
    yield* wholeLines(block);
    const edits: Edit[] = [];
    for (const { index, 0: attributes } of attributesIn(text)) {
      if (isLiteral(index)) continue;
      const edit = withoutAttributes(text, index, index + attributes.length);
      if (edit !== undefined) edits.push(edit);
    }
    const safe = harmless(edits);
    const isAlone = ({ span, newText }: Edit) => newText === "" && text.slice(span.start, span.end) === text.trim();
    for (const edit of edits) {
      yield {
        span: edit.span,
        replacement: edit.newText,
        remedy: safe.has(edit) || isAlone(edit) ? "structure" : "choice",
      };
    }
  },
};

function* wholeLines({ text, tree, isLiteral }: Block): Generator<Damage> {
  for (const { index, 0: lines } of text.matchAll(SEPARATOR)) {
    if (tree?.resolveInner(index, 1).parent?.name !== "FencedCode") continue;
    const end = index + lines.length;
    // Numbers would go on counting.
    const replacement = /^\s*\d/.test(text.slice(end, end + 80)) ? `<!-- -->${lineBreakOf(text)}` : "";
    yield { span: spanOf(index, end), replacement, remedy: "structure" };
  }
  for (const { index, 0: line } of text.matchAll(DIVISION)) {
    if (isLiteral(index)) continue;
    const end = index + line.length;
    // Between words an empty line stays, to keep their paragraphs apart.
    const isBetween = /\S/.test(text.slice(0, index)) && /\S/.test(text.slice(end));
    const lineBreak = isBetween ? "" : /^(?:\r?\n)?/.exec(text.slice(end, end + 2))![0];
    yield { span: spanOf(index, end + lineBreak.length), replacement: "", remedy: "structure" };
  }
}

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
