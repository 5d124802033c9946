import { lineBreakOf } from "../../line-break.ts";
import { spanOf } from "../../span.ts";
import type { Detector } from "./detector.ts";
import { TRAIT } from "./traits.ts";

const RUN = /(?<![ \t])[ \t]*(?:(?:\\r)?\\n[ \t]*)+/g;
const ONE = /\\n/g;
/** Windows paths and regular expressions. */
const MEANT = /(?<![a-z])[a-z]:\\|^["'(]?\\\\|\\(?![nrt])[a-z]/i;
const LONGEST_WORD = 80;

/** `\n` that is shown as such, where a line was to end. */
export const literalNewline: Detector = {
  kind: "literal-newline",
  needs: TRAIT.backslash,
  mayOccur: /\\n/,
  *find({ text, format, isLiteral }) {
    // In YAML's quotes it is a line break.
    if (format === "yaml") return;
    const lineBreak = lineBreakOf(text);
    for (const { index, 0: run } of text.matchAll(RUN)) {
      const end = index + run.length;
      if (isLiteral(index) || text.charAt(index - 1) === "\\" || !endsLine(text, index, end, run)) continue;
      const breaks = Math.min(2, run.match(ONE)!.length);
      const replacement = index === 0 || end === text.length ? "" : lineBreak.repeat(breaks);
      yield { span: spanOf(index, end), replacement, remedy: "structure" };
    }
  },
};

/** Whether what stands behind looks like the beginning of a line, and the whole is no path and no pattern. */
function endsLine(text: string, start: number, end: number, run: string): boolean {
  const before = /\S*$/.exec(text.slice(Math.max(0, start - LONGEST_WORD), start))![0];
  const behind = /^\S*/.exec(text.slice(end, end + LONGEST_WORD))![0];
  if (MEANT.test(before + run.trim() + behind)) return false;
  return run.length > 2 || behind === "" || /^[\p{Lu}\d*•·#-]/u.test(behind) || /[.!?:;]$/.test(before);
}
