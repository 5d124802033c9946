import type { Tree } from "@lezer/common";
import { type Edit, spanOf } from "../../span.ts";
import { escapeAt } from "../definition.ts";
import { withoutBreakAbove } from "../hard-break.ts";
import { commonIndent } from "../indent.ts";
import type { Block, Damage, Detector } from "./detector.ts";
import { isInlineList } from "./inline-bullet.ts";
import { TRAIT } from "./traits.ts";

/** Bullets of word processors and web pages, and whatever a font of one computer alone shows at such a place. */
const SIGN = "[•·▪▫◦○●■□►▸➢➤❖✓✔✦‣⁃∙◆◇❑❏⮚⚫⬤]|[\\ue000-\\uf8ff](?![\\ue000-\\uf8ff])|[–—]|[»›→⇒](?=[ \\t\\u00a0])";
/** What Word's bullets are once their font is lost: the letters of Courier New and Wingdings, with the gap behind them. */
const LETTER = "o(?= +[A-Z]|[ \\u00a0]{2}|\\t|\\r?\\n)|[§Øüèðþ](?=[ \\u00a0]{2}|\\t)|[vqnl](?=\\t)";
/** The marks of a quotation, and another bullet that makes the line a list item already. */
const BEFORE = "[ \\t>]*(?:[-*+][ \\t]+)?";
/** On the line of its words, or alone on the line above them. What makes an emoji of a sign goes with it: "✔️". */
const BULLET = new RegExp(
  `(${BEFORE})(${SIGN}|${LETTER})\\ufe0f?(?:[ \\t\\u00a0]*(?=[^\\s–—])|(?<![·–—])([ \\t\\u00a0]*\\r?\\n[ \\t]*)(?=[\\p{L}\\p{N}*(“"£$€]))`,
  "uy",
);
/** At the start of one line alone these may be meant. */
const DOUBTFUL = /^[–—»›→⇒oØüèðþvqnl]$/;
/** The bullets of Word and Google Docs for lists in lists, level by level. */
const SUBORDINATE: readonly RegExp[] = [/^[o◦○]$/, /^[§▪■\uf0a7]$/];
const INDENT = "  ";
/** Shorter pieces that a bullet keeps apart may be fields: "London", "Full-time". In characters. */
const SHORTEST_ITEM = 25;

/** Lines that begin with a bullet that Markdown does not know: it shows them as one paragraph. One find for each list. */
export const foreignBullet: Detector = {
  kind: "foreign-bullet",
  needs: TRAIT.foreign | TRAIT.loneO | TRAIT.tab,
  mayOccur: new RegExp(`(?:^|[\\r\\n])${BEFORE}(?:${SIGN}|${LETTER})`, "u"),
  *find(block) {
    let run: Found[] = [];
    for (const found of foreignBullets(block)) {
      if (found !== undefined) run.push(found);
      else {
        yield* damageOf(run, block);
        run = [];
      }
    }
    yield* damageOf(run, block);
  },
};

interface Found extends Edit {
  readonly bullet: string;
  /** What stands before it. */
  readonly before: string;
  readonly mayBeField: boolean;
  /** What else has to go. */
  readonly also: readonly Edit[];
}

/** The bullet of each line; undefined where a line ends the list. A blank line has none and ends no list. */
export function* foreignBullets({ text, format, isLiteral }: Block): Generator<Found | undefined> {
  if (format !== "markdown") return;
  let end = -1;
  for (const { index, 0: line } of text.matchAll(/[^\r\n]+/g)) {
    // The words of the bullet above.
    if (index <= end) continue;
    BULLET.lastIndex = index;
    const match = isInlineList(line) ? null : BULLET.exec(text);
    const start = index + (match?.[1]?.length ?? 0);
    if (match === null || isLiteral(start)) {
      if (/[^\s>]/.test(line)) yield undefined;
      continue;
    }
    const [whole, before, bullet, lineBreak] = match as unknown as [string, string, string, string | undefined];
    end = index + whole.length;
    yield {
      span: spanOf(start, end),
      newText: (/[-*+]/.test(before) ? "" : "- ") + escapeAt(text, end),
      bullet,
      before,
      mayBeField: lineBreak !== undefined && isField(text, index, end),
      also: withoutBreakAbove(text, index),
    };
  }
}

/** Whether short words stand below the bullet, and words that announce no list above it. */
const isField = (text: string, start: number, end: number): boolean =>
  /^[^\r\n]*/.exec(text.slice(end, end + SHORTEST_ITEM))![0].length < SHORTEST_ITEM &&
  /[^\s:][*_]{0,3}\r?\n$/.test(text.slice(Math.max(0, start - 5), start));

function* damageOf(run: readonly Found[], { tree }: Block): Generator<Damage> {
  if (run.every(({ mayBeField }) => mayBeField) || (run.length === 1 && DOUBTFUL.test(run[0]!.bullet))) return;
  const [first, ...rest] = nested(run);
  const also = [
    ...indentsOf(run, tree),
    ...first!.also,
    ...rest.flatMap(({ span, newText, also }) => [...also, { span, newText }]),
  ];
  yield { span: first!.span, replacement: first!.newText, also, remedy: "structure" };
}

/** The indents that would keep what stands below the words of a paragraph from being a list. */
function indentsOf(run: readonly Found[], tree: Tree | undefined): readonly Edit[] {
  const paragraph = tree?.resolveInner(run[0]!.span.start, 1);
  if (paragraph?.name !== "Paragraph" || paragraph.parent?.name !== "Document") return [];
  const { length } = commonIndent(run.map(({ before }) => before));
  if (length === 0) return [];
  return run.map(({ before, span }) => {
    const start = span.start - before.length;
    return { span: spanOf(start, start + length), newText: "" };
  });
}

/** With the indents of lists in lists, where only the bullets tell of them. */
function nested(run: readonly Found[]): readonly Found[] {
  const levels = run.map(({ bullet }) => SUBORDINATE.findIndex((level) => level.test(bullet)) + 1);
  const depths = [...new Set(levels)].sort();
  if (depths.length === 1 || levels[0] !== depths[0] || run.some(({ before }) => before !== "")) return run;
  return run.map((found, at) => ({ ...found, newText: INDENT.repeat(depths.indexOf(levels[at]!)) + found.newText }));
}
