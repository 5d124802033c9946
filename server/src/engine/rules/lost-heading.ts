import type { Sighting } from "../finding.ts";
import type { Chapter, Label, Title } from "../job-description.ts";
import { hasLetterOrDigit } from "../letters.ts";
import { contentOf, contentSpan, hasColumns, holdsLink, type Line, lineSpan, mayLackMark } from "../line.ts";
import { saysPay } from "../model/structure/bare-value.ts";
import { isMenuEntry, leadsNowhere } from "../model/structure/empty.ts";
import { isKnown, isLikely } from "../model/structure/heading-grammar.ts";
import { readingOf } from "../model/structure/line-reading.ts";
import { withoutDefinitionBelow } from "../repair/definition.ts";
import { withoutBreakAbove, withoutBreakAt } from "../repair/hard-break.ts";
import { withoutIndentBelow } from "../repair/indent.ts";
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
    {
      text: "# Cook\n\n## Qualifications\n\n«Required:»\n\n- A calm manner.\n\n«Preferred:»\n\n- French.\n",
      fixed: "# Cook\n\n## Qualifications\n\n### Required:\n\n- A calm manner.\n\n### Preferred:\n\n- French.\n",
    },
    {
      text: "# Cook\n\n«Responsibilities»\n\n«Cold Kitchen»\n\n- Cut salads.\n\n«Warm Kitchen»\n\n- Boil soups.\n\n«Benefits»\n\n- Soup.\n",
      fixed:
        "# Cook\n\n## Responsibilities\n\n### Cold Kitchen\n\n- Cut salads.\n\n### Warm Kitchen\n\n- Boil soups.\n\n## Benefits\n\n- Soup.\n",
    },
    {
      text: "# Cook\n\n«What We Look For»\n\n- A calm manner.\n- French.\n",
      fixed: "# Cook\n\n## What We Look For\n\n- A calm manner.\n- French.\n",
    },
    {
      text: "# Cook\n\n«Key Responsibilities»\n[Pay]: £40\n- Cook lunch.\n- Order food.\n",
      fixed: "# Cook\n\n## Key Responsibilities\n\\[Pay]: £40\n- Cook lunch.\n- Order food.\n",
    },
    { text: "# Cook\n\n«ABOUT YOU:»\n\nYou cook.\n", fixed: "# Cook\n\n## ABOUT YOU:\n\nYou cook.\n" },
    { text: "# Cook\n\n«🚀 About Us»\n\nWe cook.\n", fixed: "# Cook\n\n## 🚀 About Us\n\nWe cook.\n" },
  ],
  good: [
    { text: "Job title\nHead Cook\n\nLocation\nLeeds\n\n## Benefits\n\n- Soup.\n" },
    { text: "# Cook\n\n## Key Responsibilities\n\n- Cook lunch.\n- Order food.\n" },
    { text: "# Cook\n\n**Key Responsibilities**\n\n- Cook lunch.\n- Order food.\n" },
    { text: "Cook\n\nKey Responsibilities\n\n- Cook lunch.\n", format: "plaintext" },
    { text: "# Cook\n\nWe cook.\n\nAs one of our best cooks, you will:\n\n- Cook lunch.\n- Order food.\n" },
    {
      text: "# Cook\n\nKnowledge, Skills and\nAbilities\n\nYou bake bread.\n\nSalary £34,000 - £38,000\nA year\n\n## Duties\n\n- Cook.\n",
    },
  ],
  *check(chapter) {
    if (chapter.format !== "markdown") return;
    const { lines, sections, title } = chapter;
    const isElsewhere =
      sections.some(({ heading }) => heading.line === title?.line) ||
      chapter.labels.some((label) => isValue(label, title));
    if (title !== undefined && sections.length > 0 && !isElsewhere) {
      const line = lines[title.line]!;
      if (isUnmarked(lines, title.line) && !hasMoreThan(line, title.text)) yield sightingOf(chapter, line, "title", 1);
    }
    const levels = levelsOf(chapter);
    for (const [index, { heading }] of sections.entries()) {
      const line = lines[heading.line]!;
      if (heading.inText || isMenuEntry(chapter, index) || isLeadIn(chapter, index) || namesContact(line)) continue;
      if (!isUnmarked(lines, heading.line) || hasMoreThan(line, heading.text) || leadsNowhere(chapter, index)) continue;
      yield sightingOf(chapter, line, "heading", levels[index]!);
    }
  },
});

/** "Job title" on one line, the title on the next. */
const isValue = ({ valueSpan }: Label, title: Title | undefined): boolean =>
  title !== undefined && valueSpan.start <= title.span.start && title.span.end <= valueSpan.end;

/** A line of words alone, without any mark, that may have lost one. */
function isUnmarked(lines: readonly Line[], at: number): boolean {
  const line = lines[at]!;
  const { emphasis, source, content } = line.facts;
  return (
    mayLackMark(line) &&
    emphasis === "none" &&
    // What is indented is code; a mark behind a backslash, or without its space, is another rule's.
    !/^\s{4}|^\t/.test(source) &&
    !/^\\?#/.test(contentOf(line.facts)) &&
    !hasColumns(line.facts) &&
    /^[\s>]*$/.test(source.slice(0, content.start)) &&
    /^[\s\\]*$/.test(source.slice(content.end)) &&
    !holdsLink(line) &&
    !endsOpen(lines[at - 1]) &&
    !GOES_ON.test(line.facts.plain.text) &&
    // A field whose colon was lost.
    !saysPay(line.facts.plain.text) &&
    !BUTTON.test(line.facts.plain.text)
  );
}

/** "Lead the review of Compensation and", which goes on in the line below. */
const endsOpen = (above: Line | undefined): boolean =>
  above !== undefined && /(?:,|&|\s(?:and|or|of|the|for|with|in|to|an?))$/i.test(above.facts.plain.text);

/** "Knowledge, Skills and"; but "What we look for" is whole. */
const GOES_ON = /(?:,|&|\s(?:and|or|of|the|an?))$/i;

/** What is clicked on, on the page of a job board. */
const BUTTON = /^\W*(?:apply|click (?:here )?to apply(?: now| online)?)\W*$/i;

/** A heading may share its line with a label or with its text; it can't be marked without a new line. */
const hasMoreThan = ({ facts }: Line, heading: string): boolean =>
  lengthOfWords(facts.plain.text) > lengthOfWords(heading) + 2;

/** Without the signs around the words: bullets, emoji, a colon. */
function lengthOfWords(text: string): number {
  let end = text.length;
  while (end > 0 && !hasLetterOrDigit(text[end - 1]!)) end -= 1;
  let start = 0;
  while (start < end && !hasLetterOrDigit(text[start]!)) start += 1;
  return end - start;
}

/** "Here's where we are:", "This job is open in the following towns:" say that something follows. */
const POINTS_BELOW = /^\W*(?:here(?:['’]s| is| are)|this is|this (?:role|job|post|position) is)\b.*:$/i;
/** "You will:", and "As one of our cooks, you will:"; but "About you:" is a heading. */
const GOES_ON_BELOW = /(?<!\babout )\b(?:you|we)(?:['’]ll|\s(?:will|would|have|are|should|must))?:$/i;
/** "Experience with:", "… but are not limited to:", whatever heading they stand below. */
const ENDS_OPEN =
  /\b(?:(?:experience|expertise|familiarity|knowledge|proficiency|understanding) (?:with|in|of)|not limited to):$/i;
/** "Among the duties of this post are the following:" is a whole sentence. */
const IS_SENTENCE = /\b(?:is|are) (?:the following|as follows):$/i;
const LEADING_IN: readonly RegExp[] = [POINTS_BELOW, GOES_ON_BELOW, ENDS_OPEN, IS_SENTENCE];
const CLAUSE = /\b(?:you|we|will|you['’]ll|include|includes|including|following|responsible|is|are|be|have)\b.*:$/i;

/** "Your main tasks will include:" leads into what the marked heading right above names, or one above of the same kind. */
function isLeadIn(chapter: Chapter, index: number): boolean {
  const { heading, role } = chapter.sections[index]!;
  const { facts } = chapter.lines[heading.line]!;
  if (LEADING_IN.some((sign) => sign.test(facts.plain.text))) return true;
  if (!CLAUSE.test(facts.plain.text)) return false;
  // "As one of our cooks, you will:" begins a section, but no writer has to call it a heading.
  if (!isKnown(readingOf(facts).heading?.reading) || role === "about-company") return true;
  const above = chapter.sections[index - 1];
  return isRightBelow(chapter, index) || (above?.heading.level !== undefined && above.role === role);
}

/** "Email:", "Phone (optional)": a field of an address or a form, whether or not it is filled in. */
function namesContact({ facts }: Line): boolean {
  const candidate = readingOf(facts).heading;
  return candidate?.field[0] === "how-to-apply" && !isLikely(candidate.reading);
}

/** Whether nothing but blank lines stands between a heading and a marked one above it. */
function isRightBelow({ lines, sections }: Chapter, index: number): boolean {
  const above = sections[index - 1];
  return (
    above?.heading.level !== undefined &&
    lines.slice(above.firstLine, sections[index]!.heading.line).every(({ facts }) => facts.form === "blank")
  );
}

/**
 * The level that each heading has or ought to have: that of the other sections, or one below a marked heading that would
 * be left empty, and so on up to the next marked one. What only names a part of a section ("Bread and Rolls" among the
 * duties) goes one below it.
 */
function levelsOf(chapter: Chapter): readonly number[] {
  const { lines, sections } = chapter;
  const marked = sections.flatMap(({ heading }) => heading.level ?? []);
  const usual = Math.max(2, marked.length > 0 ? marked.reduce((a, b) => Math.min(a, b)) : 2);
  let level = usual;
  /** The level of the last heading that is no part of another's section. */
  let whole = usual;
  return sections.map(({ heading }, index) => {
    if (heading.level !== undefined) level = usual;
    else if (heading.inText || isLikely(readingOf(lines[heading.line]!.facts).heading?.reading)) {
      if (isRightBelow(chapter, index)) level = Math.max(usual, Math.min(6, sections[index - 1]!.heading.level! + 1));
    } else return Math.min(6, whole + 1);
    whole = heading.level ?? level;
    return whole;
  });
}

function sightingOf(chapter: Chapter, line: Line, what: "title" | "heading", level: number): Sighting {
  const span = contentSpan(line);
  const mark = "#".repeat(level);
  const { end } = lineSpan(line);
  return {
    message: `This ${what} has lost its mark (${mark}), so it is shown as ordinary text.`,
    span,
    fixes: () => [
      {
        title: `Make this line a ${what}`,
        kind: "structure",
        edits: [
          ...withoutBreakAbove(chapter.text, line.start),
          { span: spanOf(span.start, span.start), newText: `${mark} ` },
          ...withoutBreakAt(chapter.text, end),
          ...(span.start === line.start ? withoutIndentBelow(chapter.text, end) : []),
          ...withoutDefinitionBelow(chapter.text, end),
        ],
      },
    ],
  };
}
