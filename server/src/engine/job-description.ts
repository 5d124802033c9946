import type { FixKind } from "./finding.ts";
import type { Line } from "./line.ts";
import type { PlacedPiece } from "./piece.ts";
import type { Problem } from "./problem.ts";
import type { Edit, Span } from "./span.ts";
import type { SectionRole } from "./vocabulary.ts";

/** How a text is written down. */
export type Format = "markdown" | "plaintext" | "yaml";

/** What was read of a text, or of a chapter of it: plain data, nothing in it changes. */
export interface Reading {
  readonly format: Format;
  readonly text: string;
  readonly lines: readonly Line[];
  readonly title: Title | undefined;
  /** In the order of the text. */
  readonly labels: readonly Label[];
  /** In the order of the text; what stands before the first heading belongs to none. */
  readonly sections: readonly Section[];
  readonly experience: readonly ExperienceMention[];
  /** The pieces in which a conversion left damage, in the order of the text. */
  readonly damaged: readonly PlacedPiece[];
  /** What kept parts of the text from being read. */
  readonly problems: readonly Problem[];
}

/**
 * A stretch of a text from one heading of the first level to the next. Chapters are read and mostly judged one by one, so
 * that an edit costs the chapter that it is in. Offsets and lines count from the start of the chapter.
 */
export interface Chapter extends Reading {
  /** Of its text. */
  readonly length: number;
  /** The heading that the next chapter begins with. */
  readonly next: NextHeading | undefined;
}

export type NextHeading = Pick<Section, "role"> & { readonly heading: Pick<Heading, "text" | "level"> };

/** A chapter at its place in a text. */
export interface PlacedChapter {
  readonly chapter: Chapter;
  /** Offset of its first character. */
  readonly start: number;
  /** Index of its first line. */
  readonly firstLine: number;
}

/** A job description as read from a text. Spans are of the whole text, lines are indices into `lines`. */
export interface JobDescription extends Reading {
  readonly chapters: readonly PlacedChapter[];
  /** The damage that a conversion left, as far as it can be named without a rule's judgement. */
  readonly artifacts: readonly Artifact[];
  /** Whether the text is recognisably one job description, in a language that is known here. */
  readonly recognised: boolean;
}

export interface Title {
  readonly text: string;
  readonly span: Span;
  /** Index into `lines`. */
  readonly line: number;
}

/** A field with its value: `**Location:** Berlin`, or a YAML key. */
export interface Label {
  readonly label: string;
  readonly role: SectionRole;
  readonly value: string;
  readonly labelSpan: Span;
  /** Where the value stands; empty where it is missing. */
  readonly valueSpan: Span;
  /** Index into `lines`. */
  readonly line: number;
}

export interface Heading {
  readonly text: string;
  /** The words of the heading, without markers. */
  readonly span: Span;
  readonly line: number;
  /** 1-6 for marked headings; undefined where the line has no `#` of its own. */
  readonly level: number | undefined;
  /** The words are a part of a line, or a sentence that says itself what a section would ("We are an equal … employer"). */
  readonly inText: boolean;
}

export interface Section {
  /** The main role, and with it all roles of a heading such as "Compensation & Benefits". */
  readonly role: SectionRole;
  readonly roles: readonly SectionRole[];
  readonly heading: Heading;
  /** The lines behind the heading, up to the next section: `lines.slice(firstLine, endLine)`. */
  readonly firstLine: number;
  readonly endLine: number;
  readonly span: Span;
}

export type ExperienceScope = "total" | "skill" | "leadership" | "alternative" | "other";
export type ExperienceRequirement = "required" | "preferred" | "stated";

/** What is wrong with a statement in itself: "7-5 years", "five (3) years", "at least 5+ years". */
export type ExperienceFault = "inverted" | "contradicting" | "redundant";

/** A statement of how much experience is asked for. */
export interface ExperienceMention {
  readonly text: string;
  readonly span: Span;
  readonly line: number;
  /** Years; 18 months are 1.5. Undefined where open. */
  readonly min: number | undefined;
  readonly max: number | undefined;
  readonly scope: ExperienceScope;
  /** What the experience is in ("Node.js"), where it is named. */
  readonly subject: string | undefined;
  readonly requirement: ExperienceRequirement;
  /** Where the statement was made. */
  readonly place: "title" | "label" | "body";
  readonly section: Section | undefined;
  /** The number words that a fix may replace: `6` of "6+ years", `5-7` of "5-7 years". */
  readonly count: Span;
  readonly fault?: ExperienceFault | undefined;
  /** Only years of a grade count: "1 year at the next lower grade". How many there are in all is not said. */
  readonly isOfGrade?: true;
  /** Says more than its field, which may leave less to count: "in intensive care", with a degree. */
  readonly isNarrow?: true;
}

export type ArtifactKind =
  | "escape"
  | "double-escape"
  | "escaped-structure"
  | "escaped-link"
  | "nbsp"
  | "invisible"
  | "hyphen"
  | "ligature"
  | "private-use"
  | "entity"
  | "mojibake"
  | "literal-newline"
  | "lost-dash"
  | "lost-apostrophe"
  | "foreign-bullet"
  | "inline-bullet"
  | "wide-gap"
  | "loose-emphasis"
  | "heading-mark"
  | "bold-heading"
  | "converter-attribute"
  | "stray-anchor"
  | "embedded-picture"
  | "accidental-heading"
  | "lost-space"
  | "tab"
  | "html-break";

export interface Artifact {
  readonly kind: ArtifactKind;
  readonly span: Span;
  /** What belongs there. */
  readonly replacement: string;
  /** What else has to change with it, where one defect has several places. */
  readonly also: readonly Edit[];
  /** When it may be mended without asking. */
  readonly remedy: FixKind;
}
