import type { JobDescription, PlacedChapter } from "./job-description.ts";

/** A job that a text is about, from one offset to another. */
export interface JobPart {
  /** The chapter that says what the job is called, if one does. */
  readonly first: PlacedChapter;
  readonly start: number;
  readonly end: number;
}

/** The jobs that a text is about. Most have one; a list in YAML may have more, each a chapter with a title of its own. */
export function jobsIn({ chapters }: Pick<JobDescription, "chapters">): readonly JobPart[] {
  const firsts = chapters.filter(({ chapter }, index) => index === 0 || chapter.title !== undefined);
  return firsts.map((first, index) => ({
    first,
    start: first.start,
    end: firsts[index + 1]?.start ?? Number.POSITIVE_INFINITY,
  }));
}

/** Whether a place lies in a job. */
export const isInJob = ({ start, end }: JobPart, offset: number): boolean => offset >= start && offset < end;
