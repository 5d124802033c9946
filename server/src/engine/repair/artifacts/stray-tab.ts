import { type Edit, spanOf } from "../../span.ts";
import type { Detector } from "./detector.ts";
import { TRAIT } from "./traits.ts";

/** A tab between words, with the spaces around it. */
const RUN = /(?<=[^ \t\r\n]) *\t[ \t]*(?=[^ \t\r\n])/g;

/** Tabs between words, which are shown as spaces. Columns that tabs keep apart are left for the writer. */
export const strayTab: Detector = {
  kind: "tab",
  needs: TRAIT.tab,
  mayOccur: /[^ \t\r\n] *\t/,
  *find({ text, format, isLiteral, harmless }) {
    if (format !== "markdown") return;
    const edits: Edit[] = [];
    for (const { index, 0: run } of text.matchAll(RUN)) {
      if (isLiteral(index) || !isBehindWord(text, index) || isColumn(text, index)) continue;
      edits.push({ span: spanOf(index, index + run.length), newText: " " });
    }
    for (const { span, newText } of harmless(edits)) yield { span, replacement: newText };
  },
};

/** Behind the mark of a list or a heading, a tab is as good as a space; a letter alone may be a bullet. */
const isBehindWord = (text: string, at: number): boolean =>
  /\p{L}\S|\S\p{L}/u.test(text.slice(text.lastIndexOf("\n", at - 1) + 1, at));

/** One of several tabs in a line, or below or above a line with tabs. */
function isColumn(text: string, at: number): boolean {
  const start = text.lastIndexOf("\n", at - 1) + 1;
  const above = text.lastIndexOf("\n", start - 2) + 1;
  const next = text.indexOf("\n", at);
  const below = next < 0 ? -1 : text.indexOf("\n", next + 1);
  const around = text.slice(above, below < 0 ? text.length : below);
  return (around.match(RUN) ?? []).length > 1;
}
