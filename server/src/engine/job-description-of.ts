import type {
  Artifact,
  ExperienceMention,
  Format,
  JobDescription,
  Label,
  PlacedChapter,
  Reading,
  Section,
} from "./job-description.ts";
import { isJobDescription } from "./model/structure/recognise.ts";
import { shiftSpan } from "./span.ts";

/**
 * The job description of a text that is given by its chapters. What the whole text has to say is put together when somebody
 * asks for it: few do after a key press.
 */
export function jobDescriptionOf(
  format: Format,
  textOf: () => string,
  chapters: readonly PlacedChapter[],
): JobDescription {
  const [first] = chapters;
  const whole = chapters.length === 1 ? first!.chapter : undefined;
  const sections = once(() => whole?.sections ?? chapters.flatMap(sectionsOf));
  const damaged = once(() => whole?.damaged ?? chapters.flatMap(damagedOf));
  const parts = {
    text: once(textOf),
    lines: once(() => whole?.lines ?? chapters.flatMap(linesOf)),
    labels: once(() => whole?.labels ?? chapters.flatMap(labelsOf)),
    experience: once(() => whole?.experience ?? experienceOf(chapters, sections())),
    problems: once(() => whole?.problems ?? chapters.flatMap(problemsOf)),
    recognised: once(() => isJobDescription(chapters.map(({ chapter }) => chapter))),
    artifacts: once(() => damaged().flatMap(artifactsOf)),
  };
  return {
    format,
    chapters,
    title: first!.chapter.title,
    get text() {
      return parts.text();
    },
    get lines() {
      return parts.lines();
    },
    get labels() {
      return parts.labels();
    },
    get sections() {
      return sections();
    },
    get experience() {
      return parts.experience();
    },
    get damaged() {
      return damaged();
    },
    get problems() {
      return parts.problems();
    },
    get recognised() {
      return parts.recognised();
    },
    get artifacts() {
      return parts.artifacts();
    },
  };
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

// --- What a chapter says, as places of the whole text

const linesOf = ({ chapter, start }: PlacedChapter): Reading["lines"] =>
  chapter.lines.map((line) => ({ start: line.start + start, facts: line.facts }));

const damagedOf = ({ chapter, start }: PlacedChapter): Reading["damaged"] =>
  chapter.damaged.map((placed) => ({ ...placed, start: placed.start + start }));

const problemsOf = ({ chapter, start }: PlacedChapter): Reading["problems"] =>
  chapter.problems.map((problem) => ({ ...problem, span: shiftSpan(problem.span, start) }));

const labelsOf = ({ chapter, start, firstLine }: PlacedChapter): readonly Label[] =>
  chapter.labels.map((label) => ({
    ...label,
    labelSpan: shiftSpan(label.labelSpan, start),
    valueSpan: shiftSpan(label.valueSpan, start),
    line: label.line + firstLine,
  }));

const sectionsOf = ({ chapter, start, firstLine }: PlacedChapter): readonly Section[] =>
  chapter.sections.map((section) => ({
    ...section,
    heading: {
      ...section.heading,
      span: shiftSpan(section.heading.span, start),
      line: section.heading.line + firstLine,
    },
    firstLine: section.firstLine + firstLine,
    endLine: section.endLine + firstLine,
    span: shiftSpan(section.span, start),
  }));

/** `sections` are those of all chapters. */
function experienceOf(chapters: readonly PlacedChapter[], sections: readonly Section[]): readonly ExperienceMention[] {
  let firstSection = 0;
  return chapters.flatMap(({ chapter, start, firstLine }) => {
    const own = new Map(chapter.sections.map((section, index) => [section, sections[firstSection + index]!]));
    firstSection += chapter.sections.length;
    return chapter.experience.map((mention) => ({
      ...mention,
      span: shiftSpan(mention.span, start),
      line: mention.line + firstLine,
      section: mention.section && own.get(mention.section),
      count: shiftSpan(mention.count, start),
    }));
  });
}

const artifactsOf = ({ start, piece }: Reading["damaged"][number]): readonly Artifact[] =>
  piece.artifacts.map((artifact) => ({
    ...artifact,
    span: shiftSpan(artifact.span, start),
    also: artifact.also.map(({ span, newText }) => ({ span: shiftSpan(span, start), newText })),
  }));
