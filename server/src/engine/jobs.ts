import { placed } from "./chapters.ts";
import type { JobDescription, PlacedChapter } from "./job-description.ts";
import { jobDescriptionOf } from "./job-description-of.ts";

/** A job that a text is about, from one offset to another. */
export interface JobPart {
  /** The first one says what the job is called, if one does. */
  readonly chapters: readonly PlacedChapter[];
  readonly start: number;
  readonly end: number;
}

/** The jobs that a text is about. Most have one; in a text with more, each begins with a chapter that has a title. */
export function jobsIn({ chapters }: Pick<JobDescription, "chapters">): readonly JobPart[] {
  const firsts = chapters.flatMap(({ chapter }, index) => (index === 0 || chapter.title !== undefined ? [index] : []));
  return firsts.map((first, index) => ({
    chapters: chapters.slice(first, firsts[index + 1]),
    start: chapters[first]!.start,
    end: chapters[firsts[index + 1] ?? chapters.length]?.start ?? Number.POSITIVE_INFINITY,
  }));
}

/** Whether a place lies in a job. */
export const isInJob = ({ start, end }: JobPart, offset: number): boolean => offset >= start && offset < end;

/** One of several jobs as if the text were about it alone; places count from its start. */
export function jobAlone({ format }: JobDescription, part: JobPart): JobDescription {
  const chapters = part.chapters.map(({ chapter }) => chapter);
  return jobDescriptionOf(format, () => chapters.map(({ text }) => text).join(""), placed(chapters));
}
