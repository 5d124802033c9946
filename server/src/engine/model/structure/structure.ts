import type { Label, Reading, Title } from "../../job-description.ts";
import type { Line } from "../../line.ts";
import type { SectionRole } from "../../vocabulary.ts";
import { isNameOfJob, namesJob } from "./job-names.ts";
import { markLines } from "./outline.ts";
import { labelsOf, sectionsOf } from "./sections.ts";
import { findTitleLine, looksLikeTitle, titleWords } from "./title.ts";

export type Structure = Pick<Reading, "title" | "labels" | "sections">;

/** What the reading of a chapter has to know of the chapters before. */
export interface Before {
  readonly isFirst: boolean;
  /** What there are sections about. */
  readonly stated: ReadonlySet<SectionRole>;
  /** What the last chapter is about, if nothing stands below its heading. */
  readonly bare: SectionRole | undefined;
}

export const NOTHING_BEFORE: Before = { isFirst: true, stated: new Set(), bare: undefined };

/**
 * Finds title, fields and sections of a chapter: of the lines up to `end`, behind which the next chapter may begin. Total,
 * and linear in the number of lines. Answers what the next chapter has to know, too.
 */
export function readStructure(lines: readonly Line[], end: number, before: Before): [Structure, Before] {
  if (before.isFirst || !isNamedAsJob(lines)) return readPart(lines, end, before);
  const asJob = readPart(lines, end, NOTHING_BEFORE);
  return saysAnew(asJob[1], before) ? asJob : readPart(lines, end, before);
}

/** Whether a chapter's heading could be the title of another job. */
const isNamedAsJob = (lines: readonly Line[]): boolean =>
  findTitleLine(lines) === 0 && namesJob(lines[0]!.facts.plain.text);

/** What a job description has once. */
const ONCE: readonly SectionRole[] = ["responsibilities", "required-qualifications", "qualifications"];

/** Whether a chapter says what the chapters before have said: then it is about another job. */
const saysAnew = ({ stated }: Before, before: Before): boolean =>
  ONCE.some((role) => stated.has(role) && before.stated.has(role));

function readPart(lines: readonly Line[], end: number, before: Before): [Structure, Before] {
  const titleLine = before.isFirst ? findTitleLine(lines) : -1;
  const chapter = { lines, end, titleLine };
  const { marks, stated } = markLines(chapter, before.stated);
  const labels = labelsOf(marks);
  const { sections, bare } = sectionsOf(chapter, marks, before.bare);
  const title = before.isFirst ? titleOf(lines, titleLine, labels) : undefined;
  return [
    { title, labels, sections },
    { isFirst: false, stated, bare },
  ];
}

function titleOf(lines: readonly Line[], titleLine: number, labels: readonly Label[]): Title | undefined {
  const label = labels.find(({ role, value }) => role === "title" && value !== "");
  if (titleLine >= 0 && !(label !== undefined && outranks(label, lines[label.line]!, lines[titleLine]!))) {
    const { text, span } = titleWords(lines[titleLine]!);
    return { text, span, line: titleLine };
  }
  return label && { text: label.value, span: label.valueSpan, line: label.line };
}

/**
 * Whether a label says what the title is, although a line looks like it. Front matter names the page, which may say more
 * than the title ("Cook job description"), so that a heading goes before it; but not "# Our posting", which names no job.
 */
const outranks = ({ value }: Label, label: Line, title: Line): boolean =>
  (isNameOfJob(value) && !namesJob(title.facts.plain.text)) ||
  (label.facts.form === "key"
    ? !looksLikeTitle(title.facts) || title.facts.embedded === "front matter"
    : label.start < title.start);
