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
export function* jobsIn({ chapters }: Pick<JobDescription, "chapters">): Generator<JobPart> {
  for (let first = 0; first < chapters.length; ) {
    let next = first + 1;
    while (next < chapters.length && chapters[next]!.chapter.title === undefined) next += 1;
    yield {
      chapters: chapters.slice(first, next),
      start: chapters[first]!.start,
      end: chapters[next]?.start ?? Number.POSITIVE_INFINITY,
    };
    first = next;
  }
}

/** Whether a place lies in a job. */
export const isInJob = ({ start, end }: JobPart, offset: number): boolean => offset >= start && offset < end;

/** One of several jobs as if the text were about it alone; places count from its start. */
export function jobAlone({ format }: JobDescription, part: JobPart): JobDescription {
  const chapters = part.chapters.map(({ chapter }) => chapter);
  return jobDescriptionOf(format, () => chapters.map(({ text }) => text).join(""), placed(chapters));
}
