import { type Delimiter, flanksOf } from "./flanks.ts";

/** A heading, a bullet or words, that are one whatever stands above and below. (A garbled space may begin a line, too.) */
const BEGINNING =
  /(?:#{1,6} |[-*+] )?(?=\*{0,3}(?:[\p{L}£$€(“"'‘]|\d(?!\d{0,8}[.)](?:\s|$))))(?!o [*_]*[A-Z]|[Ââ]\P{L})/uy;
/**
 * Characters that cannot reach beyond their line: no brackets, ticks and tags, which may close lines below, and no
 * backslash but before signs that mean nothing inside a line. A word must be among them, or it might be a table's rule.
 */
const CONTENT = /(?:[^\\`~[\]<\p{Cc}\u2028\u2029\ud800-\udfff]|\\[-+|.&#(){}"'%,;:/?@=^])+(?=\r?\n|$)/iuy;
const WORD = /\p{L}/u;
/** Closes a heading, or may begin a tag when it is decoded. */
const CLOSING = /# *(?:\r?\n)?$|&lt/;
const RUNS = /\*+|_+/g;

/**
 * Whether a line (with its break) reads the same and has the same damage alone as in its paragraph or list, if all lines
 * there stand alone: nothing that begins in it can end in another line. Leans to "no". What is `open` does so only where
 * its paragraph ends with it.
 */
export function standingOf(line: string): "alone" | "open" | "not alone" {
  BEGINNING.lastIndex = 0;
  if (!BEGINNING.test(line)) return "not alone";
  const start = BEGINNING.lastIndex;
  CONTENT.lastIndex = start;
  if (!CONTENT.test(line) || !WORD.test(line) || CLOSING.test(line)) return "not alone";
  return leavesOpen(line, start) ? "open" : "alone";
}

/** Whether a star or an underscore could begin emphasis that ends below. */
function leavesOpen(line: string, start: number): boolean {
  const open: Record<string, number> = { "*": 0, _: 0 };
  RUNS.lastIndex = start;
  for (let match = RUNS.exec(line); match !== null; match = RUNS.exec(line)) {
    const mark = match[0][0] as Delimiter;
    const { opens, closes } = flanksOf(mark, line.charAt(match.index - 1), line.charAt(RUNS.lastIndex));
    // What may do both pairs by rules that go by the length of all runs.
    if (opens && closes) return true;
    if (opens) open[mark]! += match[0].length;
    else if (closes) open[mark] = Math.max(0, open[mark]! - match[0].length);
  }
  return open["*"]! > 0 || open._! > 0;
}
