import { lineBreakOf } from "../../line-break.ts";
import { type Edit, spanOf } from "../../span.ts";
import { withoutBreakAbove } from "../hard-break.ts";
import type { Detector } from "./detector.ts";
import { TRAIT } from "./traits.ts";

/** Bullets between two pieces of a line. The middle dot and the dash also stand between short fields, and are none. */
const BULLET = /(?<![ \t])[ \t]*[•▪●◦►➢✓✔‣][ \t]*/gu;
/** Shorter pieces are fields in a row: "London • Full-time • £30,000". In characters, on average. */
const SHORTEST_ITEM = 25;
const FEWEST_ITEMS = 3;

/** A list whose line breaks were lost: "• Cook lunch • Order food • Train new staff". One find for each line. */
export const inlineBullet: Detector = {
  kind: "inline-bullet",
  needs: TRAIT.foreign,
  mayOccur: /[•▪●◦►➢✓✔‣]/u,
  *find({ text, format, isLiteral }) {
    if (format !== "markdown") return;
    for (const { index, 0: line } of text.matchAll(/[^\r\n]+/g)) {
      const bullets = bulletsIn(line).filter((bullet) => !isLiteral(index + bullet.index));
      if (!areBetweenItems(bullets, line)) continue;
      const start = bullets[0]!.index;
      const [first, ...rest] = bullets.map((bullet): Edit => {
        const span = spanOf(index + bullet.index, index + bullet.index + bullet[0].length);
        return { span, newText: lineBreakBefore(bullet.index, start, line, lineBreakOf(text)) };
      });
      const also = line.slice(0, start).trim() === "" ? [...withoutBreakAbove(text, index), ...rest] : rest;
      yield { span: first!.span, replacement: first!.newText, also, remedy: "structure" };
    }
  },
};

const bulletsIn = (line: string): readonly RegExpExecArray[] => (line.includes("|") ? [] : [...line.matchAll(BULLET)]);

const areBetweenItems = (bullets: readonly RegExpExecArray[], line: string): boolean =>
  bullets.length >= FEWEST_ITEMS && (line.length - bullets[0]!.index) / bullets.length >= SHORTEST_ITEM;

/** Whether the items of a list stand on a line, each behind its bullet. */
export const isInlineList = (line: string): boolean => areBetweenItems(bulletsIn(line), line);

function lineBreakBefore(at: number, first: number, line: string, lineBreak: string): string {
  if (at > first) return `${lineBreak}- `;
  return line.slice(0, at).trim() === "" ? "- " : `${lineBreak}${lineBreak}- `;
}
