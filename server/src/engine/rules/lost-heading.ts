import type { Sighting } from "../finding.ts";
import type { Chapter } from "../job-description.ts";
import { contentSpan, type Line, lineSpan, mayLackMark } from "../line.ts";
import { isMenuEntry } from "../model/structure/empty.ts";
import { withoutBreakAbove, withoutBreakAt } from "../repair/hard-break.ts";
import { spanOf } from "../span.ts";
import { defineRule } from "./rule.ts";

export default defineRule({
  name: "lost-heading",
  summary: "A heading has no heading mark, so it is shown as ordinary text.",
  why: "Applicants skim by headings, and job boards cut the text into sections by them.",
  severity: "warning",
  mendAll: (count) => `Mark all ${count} lost headings`,
  bad: [
    {
      text: "# Cook\n\n«Key Responsibilities»\n\n- Cook lunch.\n- Order food.\n",
      fixed: "# Cook\n\n## Key Responsibilities\n\n- Cook lunch.\n- Order food.\n",
    },
  ],
  good: [
    { text: "# Cook\n\n## Key Responsibilities\n\n- Cook lunch.\n- Order food.\n" },
    { text: "# Cook\n\n**Key Responsibilities**\n\n- Cook lunch.\n- Order food.\n" },
    { text: "# Cook\n\n![Benefits](benefits.png)\n\n- Free lunch.\n\n> [!NOTE]\n> We cook all day.\n" },
    { text: "# Cook\n\nHome\nAbout Us\nContact\n\n## Benefits\n\n- Free lunch.\n" },
    {
      text: "---\ntitle: Cook\ndescription: We cook for many people.\n\n  Benefits\n\n  Free lunch\n---\n\n## Duties\n\n- Cook.\n",
    },
    { text: "# Cook\n\n<table>\n<tr><th>Benefits</th></tr>\n<tr><td>Free lunch</td></tr>\n</table>\n" },
    { text: "Cook\n\nKey Responsibilities\n\n- Cook lunch.\n", format: "plaintext" },
  ],
  *check(job) {
    if (job.format !== "markdown") return;
    const { lines, sections, title } = job;
    const level = sectionLevel(job);
    if (title !== undefined && sections.length > 0 && !sections.some(({ heading }) => heading.line === title.line)) {
      const line = lines[title.line]!;
      if (isUnmarked(line) && !hasMoreThan(line, title.text)) yield sightingOf(job, line, "title", 1);
    }
    for (const [index, { heading }] of sections.entries()) {
      const line = lines[heading.line]!;
      if (isMenuEntry(job, index)) continue;
      if (isUnmarked(line) && !hasMoreThan(line, heading.text)) yield sightingOf(job, line, "heading", level);
    }
  },
});

const isUnmarked = (line: Line): boolean => {
  const { emphasis, source } = line.facts;
  return mayLackMark(line) && emphasis === "none" && !/^\s{4}|^\t/.test(source);
};

/** A heading may share its line with a label or with its text; it can't be marked without a new line. */
const hasMoreThan = ({ facts }: Line, heading: string): boolean =>
  facts.plain.text.replace(/(?<![:\s])[:\s]+$/, "").length > heading.replace(/(?<![:\s])[:\s]+$/, "").length + 2;

/** The level that the other sections have. */
function sectionLevel({ sections }: Chapter): number {
  const levels = sections.flatMap(({ heading }) => heading.level ?? []);
  return Math.max(2, levels.length > 0 ? levels.reduce((a, b) => Math.min(a, b)) : 2);
}

function sightingOf(job: Chapter, line: Line, what: "title" | "heading", level: number): Sighting {
  const span = contentSpan(line);
  const mark = "#".repeat(level);
  return {
    message: `This ${what} has lost its mark (${mark}), so it is shown as ordinary text.`,
    span,
    fixes: () => [
      {
        title: `Make this line a ${what}`,
        kind: "structure",
        edits: [
          ...withoutBreakAbove(job.text, line.start),
          { span: spanOf(span.start, span.start), newText: `${mark} ` },
          ...withoutBreakAt(job.text, lineSpan(line).end),
        ],
      },
    ],
  };
}
