import type { Label, Reading, Title } from "../../job-description.ts";
import type { Line } from "../../line.ts";
import type { SectionRole } from "../../vocabulary.ts";
import { markLines } from "./outline.ts";
import { labelsOf, sectionsOf } from "./sections.ts";
import { findTitleLine, titleWords } from "./title.ts";

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
  // Front matter names the page, which may say more than the title ("Cook job description"); a label is the title.
  const isLabelled = label !== undefined && lines[label.line]!.facts.form !== "key" && label.line < titleLine;
  if (titleLine >= 0 && !isLabelled) {
    const { text, span } = titleWords(lines[titleLine]!);
    return { text, span, line: titleLine };
  }
  return label && { text: label.value, span: label.valueSpan, line: label.line };
}
