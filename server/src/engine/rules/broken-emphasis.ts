import { contentOf, contentSpan, type Line } from "../line.ts";
import { stuckMarkOf } from "../model/lost-lists.ts";
import { shiftSpan, spanOf } from "../span.ts";
import { defineRule } from "./rule.ts";

/** Words with a different number of stars before and behind them, at the start of a line. */
const BROKEN_LEAD = /^(\*{0,3})([^\s*:][^*:\n]{0,60}:?)(\*{0,3})(?=:?(?:\s|$))/;

export default defineRule({
  name: "broken-emphasis",
  summary: "The stars that make words bold are damaged.",
  why: "With one star missing, applicants see slanted words and a stray star instead of a bold label.",
  severity: "warning",
  mendAll: (count) => `Make all ${count} damaged labels bold`,
  bad: [
    { text: "«*Position:**» Senior Cook\n", fixed: "**Position:** Senior Cook\n" },
    { text: "«**Location:*» Leeds\n", fixed: "**Location:** Leeds\n" },
    { text: "«Salary:**» £30,000 a year\n", fixed: "**Salary:** £30,000 a year\n" },
    { text: "«**Hours:*» 37 a week\n«*Pay:**» £12\n", fixed: "**Hours:** 37 a week\n**Pay:** £12\n" },
    { text: "- «*Hours:**» 37 a week\n", fixed: "- **Hours:** 37 a week\n" },
    { text: "– «*Hours:**» 37 a week\n", fixed: "– **Hours:** 37 a week\n" },
  ],
  good: [
    { text: "**Position:** Senior Cook\n" },
    { text: "*Position:* Senior Cook\n" },
    { text: "Salary: £30,000* a year\n\nHours:* 37 a week\n\n*before tax\n" },
    { text: "Rooms of 3 * 4 metres\n" },
    { text: "*Bread: bake it\n\n*Rolls: sell them\n\n*Flour: order it\n" },
    { text: "```pay:*\n" },
    { text: "As code:\n\n    *Hours:** 37 a week\n" },
    { text: "**Pay: **£9\n" },
  ],
  *check({ format, lines }) {
    if (format !== "markdown") return;
    for (const [at, line] of lines.entries()) {
      const found = line.facts.emphasis === "broken" || isUneven(line) ? brokenLead(line) : undefined;
      if (found === undefined || isOneOfStarred(lines, at)) continue;
      const newText = `**${found.words}**`;
      yield {
        message: "The stars around this label are damaged, so it is not shown in bold.",
        span: found.span,
        fixes: [{ title: `Make the label bold: ${newText}`, kind: "safe", edits: [{ span: found.span, newText }] }],
      };
    }
  },
});

/** "*Bread: bake it" above or below "*Rolls: sell them": stars that are bullets, and touch their words. */
function isOneOfStarred(lines: readonly Line[], at: number): boolean {
  return isStarred(lines[at]) && [-1, 1].some((step) => isStarred(besideGap(lines, at, step)));
}

const isStarred = (line: Line | undefined): boolean => line !== undefined && stuckMarkOf(line) === "*";

/** The line above or below, past a blank one. */
const besideGap = (lines: readonly Line[], at: number, step: number): Line | undefined =>
  lines[at + step]?.facts.form === "blank" ? lines[at + 2 * step] : lines[at + step];

/** "**Position:*", with no more stars in its line: they may pair with those of another damaged label, and then none is left over. */
const UNEVEN = /^(?:\*\*(?!\*)[^*\n]{1,60}:\*(?!\*)|\*(?!\*)[^*\n]{1,60}:\*\*(?!\*))[^*]*$/;

const isUneven = ({ facts }: Line): boolean =>
  facts.form !== "code" && facts.source.includes("*") && UNEVEN.test(contentOf(facts));

function brokenLead(line: Line) {
  if (line.facts.embedded !== undefined) return undefined;
  const content = contentSpan(line);
  const source = contentOf(line.facts);
  const match = BROKEN_LEAD.exec(source);
  if (match === null) return undefined;
  const [whole, before, words, behind] = match as unknown as [string, string, string, string];
  // "*before tax" is a footnote: without a colon, stars must stand on both sides.
  const isWholeLine = whole.length === source.length && before !== "" && behind !== "";
  const isLabel = words.endsWith(":") || source[whole.length] === ":" || isWholeLine;
  // A star alone points to a footnote.
  if (before === "" && behind === "*") return undefined;
  // The stars that close it may stand further on, as in "**Pay: **£9".
  if (!isLabel || before === behind || (behind === "" && source.includes("*", whole.length))) return undefined;
  return { words, span: shiftSpan(spanOf(0, whole.length), content.start) };
}
