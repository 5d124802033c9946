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
      if (line.includes("|")) continue;
      const bullets = [...line.matchAll(BULLET)].filter((bullet) => !isLiteral(index + bullet.index));
      const start = bullets[0]?.index ?? 0;
      const length = line.length - start;
      if (bullets.length < FEWEST_ITEMS || length / bullets.length < SHORTEST_ITEM) continue;
      const [first, ...rest] = bullets.map((bullet): Edit => {
        const span = spanOf(index + bullet.index, index + bullet.index + bullet[0].length);
        return { span, newText: lineBreakBefore(bullet.index, start, line) };
      });
      const also = line.slice(0, start).trim() === "" ? [...withoutBreakAbove(text, index), ...rest] : rest;
      yield { span: first!.span, replacement: first!.newText, also, remedy: "structure" };
    }
  },
};

function lineBreakBefore(at: number, first: number, line: string): string {
  if (at > first) return "\n- ";
  return line.slice(0, at).trim() === "" ? "- " : "\n\n- ";
}
