import { type Edit, spanOf } from "../../span.ts";
import { withoutBreakAbove } from "../hard-break.ts";
import type { Block, Damage, Detector } from "./detector.ts";
import { isInlineList } from "./inline-bullet.ts";
import { TRAIT } from "./traits.ts";

/** The bullets of word processors and web pages at the start of a line, and what stands in for one there. */
const BULLET = /^([ \t]*)([•·▪▫◦○●■□►▸➢➤❖✓✔✦‣⁃∙–—]|o(?= +[A-Z]))[ \t\u00a0]*(?=[^\s–—])/u;
/** A dash or the letter o at the start of one line alone may be meant. */
const DOUBTFUL = /^[–—o]$/;

/** Lines that begin with a bullet that Markdown does not know: it shows them as one paragraph. One find for each list. */
export const foreignBullet: Detector = {
  kind: "foreign-bullet",
  needs: TRAIT.foreign | TRAIT.loneO,
  mayOccur: /(?:^|[\r\n])[ \t]*(?:[•·▪▫◦○●■□►▸➢➤❖✓✔✦‣⁃∙–—]|o [ \t]*[A-Z])/u,
  *find(block) {
    if (block.format !== "markdown") return;
    let run: Found[] = [];
    for (const found of linesOf(block)) {
      if (found !== undefined) run.push(found);
      else {
        yield* damageOf(run);
        run = [];
      }
    }
    yield* damageOf(run);
  },
};

interface Found extends Edit {
  readonly bullet: string;
  /** What else has to go. */
  readonly also: readonly Edit[];
}

/** The bullet of each line; a blank line has none and ends no list. */
function* linesOf({ text, isLiteral }: Block): Generator<Found | undefined> {
  for (const { index, 0: line } of text.matchAll(/[^\r\n]+/g)) {
    const match = isInlineList(line) ? null : BULLET.exec(line);
    const start = index + (match?.[1]?.length ?? 0);
    if (match === null || isLiteral(start)) {
      if (/\S/.test(line)) yield undefined;
    } else {
      const also = withoutBreakAbove(text, index);
      yield { span: spanOf(start, index + match[0].length), newText: "- ", bullet: match[2]!, also };
    }
  }
}

function* damageOf(run: readonly Found[]): Generator<Damage> {
  const [first, ...rest] = run;
  if (first === undefined || (rest.length === 0 && DOUBTFUL.test(first.bullet))) return;
  const also = [...first.also, ...rest.flatMap(({ span, newText, also }) => [...also, { span, newText }])];
  yield { span: first.span, replacement: first.newText, also, remedy: "structure" };
}
