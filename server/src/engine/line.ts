import type { Plain } from "./plain.ts";
import { sourceSpan } from "./plain.ts";
import { type Span, shiftSpan, spanOf } from "./span.ts";

/**
 * What a line is by its own markers. `text` has none: a paragraph, a heading that lost its `##`, a bullet that lost its
 * dash. `key` is a YAML key, and `code` covers everything that is not prose: fences, comments, front-matter fences,
 * table rules, HTML without text.
 */
export type LineForm = "blank" | "heading" | "item" | "text" | "cell" | "key" | "code";

/** How the whole line is emphasised; `broken` is a marker without its partner (`*Position:**`). */
export type Emphasis = "none" | "bold" | "italic" | "broken";

/**
 * Everything known of a line from its own Markdown block, whatever stands elsewhere. Offsets count from the start of
 * the line, so that the facts hold wherever the block moves.
 */
export interface LineFacts {
  /** The line without its line break. */
  readonly source: string;
  readonly form: LineForm;
  /** Level of a heading (1-6), depth of an item or a YAML key (0 is outermost); otherwise 0. */
  readonly level: number;
  /** The line without indentation, marker and white space at the end. */
  readonly content: Span;
  /** The content as a reader sees it. For a YAML key, the value on the same line. */
  readonly plain: Plain;
  /** Of the whole content. */
  readonly emphasis: Emphasis;
  /** The bold (or wrongly starred) words that the content begins with, as a span of `plain.text`: often a label. */
  readonly lead: Span | undefined;
  /** The name of a YAML key. */
  readonly key?: string | undefined;
  /** The YAML key begins a whole: an entry of a list, or a document. */
  readonly beginsEntry?: boolean | undefined;
  /** The line goes on the paragraph or item of the line before (hard-wrapped text). */
  readonly continues: boolean;
  /** What the line stands in, where Markdown's marks are none. */
  readonly embedded?: "front matter" | "HTML" | "code" | undefined;
}

/** A longer paragraph is not looked through: nobody writes one, and what it says would take long to find. In characters. */
export const LONGEST_PARAGRAPH = 20_000;

/** A line at its place in a text. A table row gives one line a cell, so lines may share a source line. */
export interface Line {
  /** Offset of the source line's first character in the text. */
  readonly start: number;
  readonly facts: LineFacts;
}

/** The function, computed once for each line as long as it reads the same: facts are the same objects after an edit. */
export function rememberedByLine<T extends object | number | boolean>(
  compute: (facts: LineFacts) => T,
): (facts: LineFacts) => T {
  const index = rememberedFunctions;
  rememberedFunctions += 1;
  return (facts) => {
    const values = Memory.of(facts) as T[];
    let value = values[index];
    if (value === undefined) {
      value = compute(facts);
      values[index] = value;
    }
    return value;
  };
}

let rememberedFunctions = 0;

/** Gives back what it is given, so that a class may put a private field on an object that it did not make. */
class Given {
  constructor(object: object) {
    // biome-ignore lint/correctness/noConstructorReturn: this is what the class is for
    return object;
  }
}

/**
 * What is remembered of a line, in a private field of its facts: nothing else sees it, and no copy takes it along. (A
 * WeakMap would do the same in ten times the time.)
 */
class Memory extends Given {
  readonly #values: unknown[] = [];

  static of(facts: LineFacts): unknown[] {
    return (#values in facts ? facts : new Memory(facts)).#values;
  }
}

export const lineSpan = (line: Line): Span => spanOf(line.start, line.start + line.facts.source.length);

export const contentSpan = (line: Line): Span => shiftSpan(line.facts.content, line.start);

/** The content as it is written. A line of HTML without breaks has many contents, so none of them looks at the whole. */
export const contentOf = ({ source, content }: LineFacts): string => source.slice(content.start, content.end);

/** A picture, a link, a tag, or what GitHub makes a box of (`[!NOTE]`) at the beginning of a line. */
const MARKUP = /^(?:!?\[[^\]]*\][([]|\[!|<)/;

/** Whether a line begins with markup that may show words, but is none that could have been lost. */
export const beginsWithMarkup = ({ facts }: Line): boolean => MARKUP.test(contentOf(facts));

/** Whether there is something to click on in a line: "More in the [role profile](…)". */
export const holdsLink = ({ facts }: Line): boolean => LINK.test(facts.source);

const LINK = /\]\(|<a\s/i;

/** Whether a line of text may have lost its mark: where one would be none, there was none. */
export const mayLackMark = (line: Line): boolean =>
  line.facts.form === "text" &&
  (line.facts.embedded === undefined || line.facts.embedded === "code") &&
  !beginsWithMarkup(line);

/** "Cooking    3 years": columns of a table that only spaces keep apart. */
export const COLUMNS = /\S {3,}\S/;

export const hasColumns = (facts: LineFacts): boolean => COLUMNS.test(contentOf(facts));

/** Where characters of a line's plain text stand in the whole text. */
export const plainSpan = (line: Line, from = 0, to = line.facts.plain.text.length): Span =>
  shiftSpan(sourceSpan(line.facts.plain, from, to), line.start);
