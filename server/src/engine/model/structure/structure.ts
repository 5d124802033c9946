import type { Format, Label, Section, Title } from "../../job-description.ts";
import type { Line } from "../../line.ts";
import { markLines } from "./outline.ts";
import { isJobDescription } from "./recognise.ts";
import { labelsOf, sectionsOf } from "./sections.ts";
import { findTitleLine, titleWords } from "./title.ts";

export interface Structure {
  readonly title: Title | undefined;
  /** In the order of the text. */
  readonly labels: readonly Label[];
  /** In the order of the text, none inside another. */
  readonly sections: readonly Section[];
  /** Whether the text is recognisably one job description, in a language that is known here. */
  readonly recognised: boolean;
}

/** Finds title, fields and sections. Total, and linear in the number of lines. */
export function readStructure(lines: readonly Line[], _format: Format): Structure {
  const titleLine = findTitleLine(lines);
  const marks = markLines(lines, (at) => at === titleLine);
  const labels = labelsOf(marks);
  const sections = sectionsOf(lines, marks);
  const title = titleOf(lines, titleLine, labels);
  const recognised = isJobDescription(lines, { title: title?.text, labels, sections });
  return { title, labels, sections, recognised };
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
