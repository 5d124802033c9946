import { spanOf } from "../span.ts";
import { defineRule } from "./rule.ts";

export default defineRule({
  name: "redundant-minimum",
  summary: "A lower limit is given twice, as in “at least 5+ years”.",
  why: "The shorter “5+ years” means the same; the doubling makes readers look for a difference.",
  severity: "hint",
  mendAll: (count) => `Say the minimum only once in all ${count} places`,
  bad: [
    {
      text: "## Requirements\n\n- «At least 5+ years of experience».\n",
      fixed: "## Requirements\n\n- 5+ years of experience.\n",
    },
    {
      text: "## Requirements\n\n- You bring «a minimum of 3+ years in sales».\n",
      fixed: "## Requirements\n\n- You bring 3+ years in sales.\n",
    },
  ],
  good: [
    { text: "## Requirements\n\n- At least 5 years of experience.\n" },
    { text: "## Requirements\n\n- 5+ years of experience.\n" },
  ],
  *check(chapter) {
    for (const { fault, span, count } of chapter.experience) {
      if (fault !== "redundant") continue;
      const doubled = chapter.text.slice(span.start, count.start).trim();
      yield {
        message: `“${doubled}” and ${openEndOf(chapter.text.slice(count.start, span.end))} say the same.`,
        span,
        fixes: [
          {
            title: `Remove “${doubled}”`,
            kind: "choice",
            edits: [{ span: spanOf(span.start, count.start), newText: "" }],
          },
        ],
      };
    }
  },
});

/** "the plus" of "5+ years", "“or more”" of "5 years or more". */
function openEndOf(statement: string): string {
  const words = /\b(?:or|and) (?:more|over|above|up|greater|higher|longer)\b/i.exec(statement)?.[0];
  return words === undefined || statement.includes("+") ? "the plus" : `“${words}”`;
}
