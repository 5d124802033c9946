import type { Fix, Severity } from "../finding.ts";
import type { Chapter, ExperienceMention, JobDescription } from "../job-description.ts";
import { contentSpan } from "../line.ts";
import { lineBreakOf } from "../line-break.ts";
import { evidenceIn } from "../model/evidence.ts";
import { namesPlace } from "../model/structure/bare-value.ts";
import { beginsWithDemand } from "../model/structure/contents.ts";
import { dutiesIn, namesDuty } from "../model/structure/duties.ts";
import { rememberedBy } from "../remembered.ts";
import { type Span, spanOf } from "../span.ts";
import { ASKING_ROLES, type SectionRole } from "../vocabulary.ts";
import { defineWholeRule } from "./rule.ts";

interface Expected {
  /** The heading that the fix writes. */
  readonly heading: string;
  /** What "This job description …" lacks. */
  readonly says: string;
  readonly severity: Severity;
  /** Sections that serve as well. */
  readonly instead?: readonly SectionRole[];
}

/**
 * The sections that applicants look for, in the order that they usually stand in. The severity follows how many real job
 * descriptions have them: those that two of three have are warnings.
 */
const EXPECTED: ReadonlyMap<SectionRole, Expected> = new Map<SectionRole, Expected>([
  ["location", { heading: "Location", says: "does not say where the job is", severity: "information" }],
  ["summary", { heading: "About the Role", says: "does not say what the job is about", severity: "information" }],
  [
    "responsibilities",
    { heading: "Responsibilities", says: "does not say what the person will do", severity: "warning" },
  ],
  [
    "required-qualifications",
    {
      heading: "Requirements",
      says: "does not say what applicants need to bring",
      severity: "warning",
      instead: ["qualifications", "preferred-qualifications", "skills", "experience", "education"],
    },
  ],
  [
    "preferred-qualifications",
    { heading: "Nice to Have", says: "does not say what would be nice to have", severity: "hint" },
  ],
  ["compensation", { heading: "Pay", says: "does not say what the job pays", severity: "information" }],
  ["benefits", { heading: "Benefits", says: "does not say which benefits come with the job", severity: "hint" }],
  ["about-company", { heading: "About Us", says: "does not describe the company", severity: "hint" }],
  ["how-to-apply", { heading: "How to Apply", says: "does not say how to apply", severity: "information" }],
  ["equal-opportunity", { heading: "Equal Opportunity", says: "has no equal opportunity statement", severity: "hint" }],
]);
const ORDER = [...EXPECTED.keys()];

export default defineWholeRule({
  name: "missing-section",
  summary: "A section that applicants look for is missing.",
  why: "Applicants who don't find the place, the pay or the way to apply often don't apply.",
  severity: "information",
  otherSeverities: ["warning", "hint"],
  mendAll: (count) => `Add all ${count} missing sections`,
  bad: [
    {
      text: "# «Cook»\n\nWe are a café in Leeds and welcome people of all backgrounds. As a cook, you earn £30,000 and free lunch.\n\n## Responsibilities\n\n- Cook lunch.\n\n## Requirements\n\n- A calm manner.\n- French is a plus.\n\n## Benefits\n\n- Free lunch.\n",
      fixed:
        "# Cook\n\nWe are a café in Leeds and welcome people of all backgrounds. As a cook, you earn £30,000 and free lunch.\n\n## Responsibilities\n\n- Cook lunch.\n\n## Requirements\n\n- A calm manner.\n- French is a plus.\n\n## Benefits\n\n- Free lunch.\n\n## How to Apply\n",
    },
  ],
  good: [{ text: "Lunch today: soup and bread.\n" }, { text: "" }],
  *check(job) {
    // What could not be read may say it.
    if (!job.recognised || job.problems.length > 0) return;
    const chapters = job.chapters.map(({ chapter }) => chapter);
    const contents = chapters.map(contentsOf);
    const isPresent = (role: SectionRole): boolean => contents.some(({ roles }) => roles.has(role));
    const hasHeadings = isDivided(contents);
    const hasIncludes = contents.some((part) => part.hasIncludes);
    for (const [role, { heading, says, severity, instead = [] }] of EXPECTED) {
      if ([role, ...instead].some(isPresent) || isSaid(contents, role, severity, hasHeadings)) continue;
      if ((hasIncludes && severity !== "warning") || chapters.some((chapter) => isFound(chapter, role))) continue;
      yield {
        message: `This job description ${says}.`,
        severity,
        span: anchorOf(job),
        fixes: () => fixesFor(job, role, heading),
      };
    }
  },
});

/** What of a chapter tells which sections there are. */
interface Contents {
  readonly sections: number;
  readonly roles: ReadonlySet<SectionRole>;
  readonly evidence: ReadonlyMap<string, number>;
  readonly isRunOn: boolean;
  readonly tellsDuties: boolean;
  /** "{% include benefits.html %}": what a site puts in there may say it. */
  readonly hasIncludes: boolean;
}

const contentsOf = rememberedBy(
  ({ lines, sections, labels }: Chapter): Contents => ({
    hasIncludes: lines.some(({ facts: { source } }) => source.includes("{%") && INCLUDE.test(source)),
    sections: sections.length,
    roles: new Set([...sections.flatMap(({ roles }) => roles), ...labels.map(({ role }) => role)]),
    evidence: evidenceIn(lines),
    isRunOn: lines.some(({ facts }) => facts.plain.text.length > RUN_ON),
    // "The role", and below it not a paragraph but a list; "Job purpose" is what the person does.
    tellsDuties: sections.some(
      ({ role, heading, firstLine, endLine }) =>
        role === "summary" &&
        (PURPOSE.test(heading.text) ||
          lines.slice(firstLine, endLine).filter(({ facts }) => facts.form === "item").length >= ENOUGH_PLACES),
    ),
  }),
);

const PURPOSE = /\b(?:job|role|post|position) purpose\b|\bpurpose of\b/i;

const INCLUDE = /\{%-?\s*include\s/;

/** Line breaks were lost, and with them what shows a heading: some may stand in the middle of a line, unseen. */
const RUN_ON = 1500;
/** With fewer sections than this, a text is written without headings, and one sentence says what a section would. */
const FEWEST_HEADINGS = 4;
/** Among headings, duties and requirements have their own; only so many places elsewhere stand for them. */
const ENOUGH_PLACES = 3;

const isDivided = (contents: readonly Contents[]): boolean =>
  contents.reduce((sum, { sections }) => sum + sections, 0) >= FEWEST_HEADINGS &&
  !contents.some(({ isRunOn }) => isRunOn);

/** Whether the text says somewhere what the section would say. */
function isSaid(contents: readonly Contents[], role: SectionRole, severity: Severity, hasHeadings: boolean): boolean {
  const found = (name: string) => contents.reduce((sum, { evidence }) => sum + (evidence.get(name) ?? 0), 0);
  if (found(`${role} outright`) > 0) return true;
  if (role === "required-qualifications" && hasHeadings) return false;
  const wanted = severity === "warning" && hasHeadings ? ENOUGH_PLACES : 1;
  return found(role) >= wanted || (role === "responsibilities" && contents.some(({ tellsDuties }) => tellsDuties));
}

/** What only a closer look finds: it is taken where all else is silent. */
const isFound = (chapter: Chapter, role: SectionRole): boolean => LOOKS.get(role)?.(chapter) === true;

const hasPlace = rememberedBy(({ lines }: Chapter): boolean => lines.some(({ facts }) => namesPlace(facts)));
const hasDuties = rememberedBy(
  ({ lines, sections }: Chapter): boolean =>
    lines.reduce((sum, line) => sum + dutiesIn(line), 0) >= ENOUGH_PLACES ||
    // "Baking bread" may be a skill or a treat, too.
    sections.some(
      ({ role, firstLine, endLine }) =>
        !OFFERS.has(role) &&
        !ASKING_ROLES.has(role) &&
        lines.slice(firstLine, endLine).filter(({ facts }) => namesDuty(facts)).length >= ENOUGH_PLACES,
    ),
);

/**
 * "How you'll succeed", whatever it is taken for, with a list of what one needs. "Great colleagues" are no demand. Several
 * counts of years say it anywhere.
 */
const hasDemands = rememberedBy(
  ({ lines, sections, experience }: Chapter): boolean =>
    experience.some(isAskedAmongOthers) ||
    experience.filter(isAsked).length >= ENOUGH_DEMANDS ||
    sections.some(
      ({ role, firstLine, endLine }) =>
        !OFFERS.has(role) && lines.slice(firstLine, endLine).filter(beginsWithDemand).length >= ENOUGH_DEMANDS,
    ),
);

/** Among the duties, too: "And be: fluent in French, experienced in sales". */
const ENOUGH_DEMANDS = 2;

const OFFERS: ReadonlySet<SectionRole> = new Set(["benefits", "compensation", "about-company", "team"]);

/** Sections that may describe a person without asking: one demand there is no list of what applicants need. */
const DESCRIBING: ReadonlySet<SectionRole | undefined> = new Set([
  "summary",
  "about-company",
  "team",
  "title",
] as const);

const isAsked = ({ requirement, place }: ExperienceMention): boolean => requirement === "required" && place === "body";

/** Years that are asked for where duties or unknown things stand: the heading above the demands was lost, or not understood. */
const isAskedAmongOthers = (mention: ExperienceMention): boolean =>
  isAsked(mention) && !DESCRIBING.has(mention.section?.role);

const LOOKS: ReadonlyMap<SectionRole, (chapter: Chapter) => boolean> = new Map([
  ["location", hasPlace],
  ["responsibilities", hasDuties],
  ["required-qualifications", hasDemands],
]);

function fixesFor(job: JobDescription, role: SectionRole, heading: string): readonly Fix[] {
  if (job.format === "yaml") return [];
  const at = placeFor(job, role);
  const lineBreak = lineBreakOf(job.text);
  const block = `${job.format === "markdown" ? "## " : ""}${heading}${lineBreak}`;
  const newText = at === job.text.length ? lineBreak.repeat(missingBreaks(job.text)) + block : `${block}${lineBreak}`;
  return [{ title: `Add a section “${heading}”`, kind: "choice", edits: [{ span: spanOf(at, at), newText }] }];
}

/** How many line breaks separate a new section from the end of the text by one blank line. */
const missingBreaks = (text: string): number =>
  Math.max(0, 2 - (text.slice(text.trimEnd().length).match(/\r\n|\n|\r/g) ?? []).length);

/** Where the finding is shown: the title, else the first line with words. */
function anchorOf({ title, chapters }: JobDescription): Span {
  if (title !== undefined) return title.span;
  const first = chapters[0]!.chapter.lines.find(({ facts }) => facts.form !== "blank" && facts.form !== "code");
  return first === undefined ? spanOf(0, 0) : contentSpan(first);
}

/** Before the first section that usually comes later, else at the end of the text. */
function placeFor({ sections, lines, text }: JobDescription, role: SectionRole): number {
  const rank = ORDER.indexOf(role);
  const later = sections.find((section) => ORDER.indexOf(section.role) > rank);
  return later === undefined ? text.length : lines[later.heading.line]!.start;
}
