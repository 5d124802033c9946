import type { Severity, Sighting } from "../finding.ts";
import type { JobDescription } from "../job-description.ts";
import missingSections from "../knowledge/en/missing-sections.txt";
import { parseTable } from "../knowledge/table.ts";
import { contentSpan } from "../line.ts";
import { type Span, spanOf } from "../span.ts";
import { ROLE_NAMES, type SectionRole } from "../vocabulary.ts";
import { defineRule } from "./rule.ts";

interface Expected {
  /** The heading that the fix writes. */
  readonly heading: string;
  readonly severity: Severity;
  /** Sections that serve as well. */
  readonly instead?: readonly SectionRole[];
}

/**
 * The sections that applicants look for, in the order that they usually stand in. The severity follows how many real job
 * descriptions have them: those that two of three have are warnings.
 */
const EXPECTED: ReadonlyMap<SectionRole, Expected> = new Map<SectionRole, Expected>([
  ["location", { heading: "Location", severity: "information" }],
  ["summary", { heading: "About the Role", severity: "information" }],
  ["responsibilities", { heading: "Responsibilities", severity: "warning" }],
  [
    "required-qualifications",
    { heading: "Requirements", severity: "warning", instead: ["qualifications", "skills", "experience", "education"] },
  ],
  ["preferred-qualifications", { heading: "Nice to Have", severity: "hint" }],
  ["compensation", { heading: "Pay", severity: "information" }],
  ["benefits", { heading: "Benefits", severity: "hint" }],
  ["about-company", { heading: "About Us", severity: "hint" }],
  ["how-to-apply", { heading: "How to Apply", severity: "information" }],
  ["equal-opportunity", { heading: "Equal Opportunity", severity: "hint" }],
]);
const ORDER = [...EXPECTED.keys()];

export default defineRule({
  name: "missing-section",
  summary: "A section that applicants look for is missing.",
  why: "Applicants who don't find the place, the pay or the way to apply often don't apply.",
  severity: "information",
  bad: [
    {
      text: "# «Cook»\n\n**Location:** Leeds\n\n**Salary:** £30,000\n\n## About Us\n\nWe are a café.\n\n## The Role\n\nYou cook for our guests every day.\n\n## Responsibilities\n\n- Cook lunch.\n- Order food.\n\n## Requirements\n\n- A calm manner.\n\n## Nice to Have\n\n- French.\n\n## Benefits\n\n- Free lunch.\n\n## Equal Opportunity\n\nAll are welcome.\n",
      fixed:
        "# Cook\n\n**Location:** Leeds\n\n**Salary:** £30,000\n\n## About Us\n\nWe are a café.\n\n## The Role\n\nYou cook for our guests every day.\n\n## Responsibilities\n\n- Cook lunch.\n- Order food.\n\n## Requirements\n\n- A calm manner.\n\n## Nice to Have\n\n- French.\n\n## Benefits\n\n- Free lunch.\n\n## How to Apply\n\n## Equal Opportunity\n\nAll are welcome.\n",
    },
  ],
  good: [{ text: "Lunch today: soup and bread.\n" }, { text: "" }],
  *check(job) {
    if (!job.recognised) return;
    const present = rolesPresent(job);
    for (const [role, { heading, severity, instead = [] }] of EXPECTED) {
      if ([role, ...instead].some((each) => present.has(each)) || isSaid(job, role)) continue;
      yield { ...sightingFor(job, role, heading), severity };
    }
  },
});

function rolesPresent({ sections, labels }: JobDescription): ReadonlySet<SectionRole> {
  return new Set([...sections.flatMap(({ roles }) => roles), ...labels.map(({ role }) => role)]);
}

const EVIDENCE: ReadonlyMap<string, RegExp> = new Map(
  [...parseTable(missingSections)].map(([role, phrases]) => {
    const words = phrases.map((phrase) => phrase.replace(/[.*+?^${}()|[\]\\]/g, "\\$&").replace(/\\\*$/, "\\w*"));
    return [role, new RegExp(`\\b(?:${words.join("|")})\\b`, "i")];
  }),
);
/** "£30,000", "$25/hour", "90k" */
const MONEY = /(?:[$£€₹]\s?\d)|\b\d{2,3}(?:[.,]\d{3}|k)\b/i;

/** Whether the text says somewhere what the section would say. */
function isSaid({ lines }: JobDescription, role: SectionRole): boolean {
  const evidence = EVIDENCE.get(role);
  return lines.some(
    ({ facts }) => evidence?.test(facts.plain.text) || (role === "compensation" && MONEY.test(facts.plain.text)),
  );
}

function sightingFor(job: JobDescription, role: SectionRole, heading: string): Sighting {
  const at = placeFor(job, role);
  const isMarkdown = job.format === "markdown";
  const block = `${isMarkdown ? "## " : ""}${heading}\n`;
  const atEnd = at === job.text.length;
  const before = atEnd && !job.text.endsWith("\n") ? "\n\n" : atEnd && !/\n\s*\n$/.test(job.text) ? "\n" : "";
  const newText = before + block + (atEnd ? "" : "\n");
  return {
    message: `This job description says nothing about: ${ROLE_NAMES[role]}.`,
    span: anchorOf(job),
    fixes:
      job.format === "yaml"
        ? []
        : [{ title: `Add a section “${heading}”`, kind: "choice", edits: [{ span: spanOf(at, at), newText }] }],
  };
}

/** Where the finding is shown: the title, else the first line with words. */
function anchorOf({ title, lines }: JobDescription): Span {
  if (title !== undefined) return title.span;
  const first = lines.find(({ facts }) => facts.form !== "blank" && facts.form !== "code");
  return first === undefined ? spanOf(0, 0) : contentSpan(first);
}

/** Before the first section that usually comes later, else at the end of the text. */
function placeFor({ sections, lines, text }: JobDescription, role: SectionRole): number {
  const rank = ORDER.indexOf(role);
  const later = sections.find((section) => ORDER.indexOf(section.role) > rank);
  return later === undefined ? text.length : lines[later.heading.line]!.start;
}
