import type { JobDescription, Section } from "../job-description.ts";
import { lineSpan } from "../line.ts";
import { spanOf } from "../span.ts";
import type { SectionRole } from "../vocabulary.ts";
import { defineRule } from "./rule.ts";

export default defineRule({
  name: "empty-section",
  summary: "A heading has nothing below it.",
  why: "Applicants see a heading that leads nowhere, and take it for a mistake.",
  severity: "warning",
  bad: [
    {
      text: "# Cook\n\n## «Benefits»\n\n## Requirements\n\n- A calm manner.\n",
      fixed: "# Cook\n\n## Requirements\n\n- A calm manner.\n",
    },
  ],
  good: [
    { text: "# Cook\n\n## Benefits\n\n- Free lunch.\n" },
    { text: "# Cook\n\n## Requirements\n\n### Required Skills\n\n- A calm manner.\n" },
  ],
  *check(job) {
    for (const [index, section] of job.sections.entries()) {
      if (!isEmpty(job, section) || announcesNext(job, index)) continue;
      const start = lineSpan(job.lines[section.heading.line]!).start;
      const next = job.lines[section.endLine];
      const end = next === undefined ? job.text.length : next.start;
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

function isEmpty({ lines }: JobDescription, { heading, firstLine, endLine, role }: Section): boolean {
  const line = lines[heading.line]!;
  if (role === "other" || role === "title" || line.facts.form === "key") return false;
  const besides = line.facts.plain.text.length - heading.text.length;
  return (
    besides <= 3 && lines.slice(firstLine, endLine).every(({ facts }) => facts.form === "blank" || isRule(facts.source))
  );
}

const isRule = (source: string): boolean => /^\s*(?:[-=*_]\s*){3,}$/.test(source);

/** Sections that often hold one another: "What we look for", and below it "Essential" and "Desirable". */
const REQUIREMENTS: ReadonlySet<SectionRole> = new Set([
  "required-qualifications",
  "preferred-qualifications",
  "qualifications",
  "skills",
  "education",
  "experience",
]);

/** The section's content stands below headings of its own: deeper ones, parts of it, or a "Job description" of sections. */
function announcesNext({ sections }: JobDescription, index: number): boolean {
  const { heading, role } = sections[index]!;
  const next = sections[index + 1];
  if (next === undefined) return false;
  const deeper =
    next.heading.level !== undefined && (heading.level === undefined || next.heading.level > heading.level);
  const isPart = next.role === "other" || next.role === role || (REQUIREMENTS.has(role) && REQUIREMENTS.has(next.role));
  return deeper || isPart || role === "summary";
}
