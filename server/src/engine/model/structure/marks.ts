import { type Line, plainSpan } from "../../line.ts";
import { type Span, spanOf } from "../../span.ts";
import type { SectionRole } from "../../vocabulary.ts";
import type { HeadingReading } from "./heading-grammar.ts";

/** Words of a line, with their place in the whole text. */
export interface Words {
  readonly text: string;
  readonly span: Span;
}

/** A place where a section begins. */
export interface HeadingMark {
  readonly kind: "heading";
  readonly line: number;
  readonly words: Words;
  /** None where the words do not say what the section is about. */
  readonly roles: readonly SectionRole[];
  readonly reading: HeadingReading | undefined;
  /** The smaller, the higher: levels 1-6 of marked headings, then what is only bold, italic or plain. */
  readonly rank: number;
}

/** A field with its value. */
export interface LabelMark {
  readonly kind: "label";
  readonly line: number;
  readonly name: Words;
  readonly value: Words;
  readonly roles: readonly SectionRole[];
}

/** A place where a section ends and none begins: the next YAML key, the end of front matter. */
export interface EndMark {
  readonly kind: "end";
  readonly line: number;
}

export type Mark = HeadingMark | LabelMark | EndMark;

/** Ranks of headings that have no level of their own. */
export const RANK = { key: -10, bold: 7, plain: 7, italic: 8, item: 9, midLine: 10 } as const;

/** Roles of fields: their value is short, and may stand alone on the line below. */
export const FIELD_ROLES: ReadonlySet<SectionRole> = new Set([
  "title",
  "location",
  "employment-type",
  "compensation",
  "team",
  "other",
]);

/** Words of a line, by their place in its plain text. */
export const wordsIn = (line: Line, { start, end }: Span = spanOf(0, line.facts.plain.text.length)): Words => ({
  text: line.facts.plain.text.slice(start, end),
  span: plainSpan(line, start, end),
});
