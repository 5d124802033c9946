import type { Span } from "./span.ts";

/** Something that kept the reader from reading a part of the text; the rest was read. */
export interface Problem {
  readonly message: string;
  readonly span: Span;
}

/** Of what is not read so much is underlined. */
export const LONGEST_SHOWN = 80;
