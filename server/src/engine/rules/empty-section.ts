import { lineSpan } from "../line.ts";
import { isEmptySection } from "../model/structure/empty.ts";
import { spanOf } from "../span.ts";
import { defineRule } from "./rule.ts";

export default defineRule({
  name: "empty-section",
  summary: "A heading has nothing below it.",
  why: "Applicants see a heading that leads nowhere, and take it for a mistake.",
  severity: "warning",
  mendAll: (count) => `Remove all ${count} empty headings`,
  bad: [
    {
      text: "# Cook\n\n## «Benefits»\n\n## Requirements\n\n- A calm manner.\n",
      fixed: "# Cook\n\n## Requirements\n\n- A calm manner.\n",
    },
  ],
  good: [
    { text: "# Cook\n\n## Duties\n\n- Cook lunch.\n\n## [Apply now](https://example.com/apply)\n" },
    { text: "# Cook\n\n## Benefits\n\n- Free lunch.\n" },
    { text: "# Cook\n\n## Ready to apply?\n\nWe are an equal opportunity employer, and we value all cooks.\n" },
    { text: "# Cook\n\n## Requirements\n\n### Required Skills\n\n- A calm manner.\n" },
  ],
  *check(chapter) {
    for (const [index, section] of chapter.sections.entries()) {
      if (!isEmptySection(chapter, index)) continue;
      const start = lineSpan(chapter.lines[section.heading.line]!).start;
      const next = chapter.lines[section.endLine];
      const end = next === undefined ? chapter.text.length : next.start;
      yield {
        message: `There is nothing below “${section.heading.text}”.`,
        span: section.heading.span,
        fixes: [
          { title: "Remove the empty heading", kind: "choice", edits: [{ span: spanOf(start, end), newText: "" }] },
        ],
      };
    }
  },
});
