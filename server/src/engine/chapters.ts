import { firstIndex } from "./first-index.ts";
import type { Chapter, Format, NextHeading, PlacedChapter } from "./job-description.ts";
import type { LineFacts } from "./line.ts";
import { readExperience } from "./model/experience/read.ts";
import { isKnown } from "./model/structure/heading-grammar.ts";
import { readingOf } from "./model/structure/line-reading.ts";
import { beginsChapter } from "./model/structure/outline.ts";
import { type Before, NOTHING_BEFORE, readStructure } from "./model/structure/structure.ts";
import { TITLE_LINES } from "./model/structure/title.ts";
import type { Piece } from "./piece.ts";
import { LONGEST_SHOWN, type Problem } from "./problem.ts";
import { endOfLine } from "./readers/blocks.ts";
import { endedBefore, type Kept, keptOf } from "./readers/line-map.ts";
import { type Source, SourceBuilder } from "./source.ts";
import { spanOf } from "./span.ts";

/** Pieces that belong together, such as those of a block; as long as they are the same, so is this object. */
export interface Group {
  readonly pieces: readonly Piece[];
}

/** A text in groups, and which of them begin its chapters. */
interface Cut {
  /** What stands before everything else: front matter. */
  readonly front: Source | undefined;
  readonly groups: readonly Group[];
  readonly starts: readonly number[];
}

/** A chapter, and what the next one has to know. */
interface Remembered {
  readonly before: Before;
  readonly after: Before;
  readonly chapter: Chapter;
}

/**
 * Reads a text chapter by chapter and remembers the chapters of the text before: those that are made of the same groups,
 * behind chapters that say the same, are the same objects.
 */
export class ChapterReader {
  #text: Cut = { front: undefined, groups: [], starts: [] };
  /** The groups that chapters may begin with. */
  #headings: readonly number[] = [];
  #known: readonly Remembered[] = [];

  constructor(private readonly format: Format) {}

  /** The chapters of a text that begins with `front` and goes on with groups of pieces. */
  of(front: Source | undefined, groups: readonly Group[]): readonly PlacedChapter[] {
    const last = this.#text;
    const { head, tail } = keptOf(last.groups, groups);
    const longer = groups.length - last.groups.length;
    const isSame = longer === 0 && head === groups.length;
    this.#headings = headingsOf(groups, { head, tail }, this.#headings, longer);
    const text = { front, groups, starts: startsOf(groups, this.#headings) };
    const inHead = isSame ? text.starts.length : endedBefore(head, text.starts);
    this.#known = this.#readFrom(front === last.front ? inHead : 0, isSame ? 0 : groups.length - tail, text);
    this.#text = text;
    return placed(this.#known.map(({ chapter }) => chapter));
  }

  /**
   * The chapters of a text of which the first ones, and the groups from `tail` on, are as they were. The first chapter has what
   * stands before everything else, so it is not among the last ones.
   */
  #readFrom(inHead: number, tail: number, text: Cut): readonly Remembered[] {
    const known = this.#known.slice(0, inHead);
    const more = text.starts.length - this.#text.starts.length;
    for (let index = known.length; index < text.starts.length; index += 1) {
      const before = known.at(-1)?.after ?? NOTHING_BEFORE;
      const old = this.#known[index - more];
      if (index > 0 && text.starts[index]! >= tail && old?.before === before) {
        return known.concat(this.#known.slice(index - more));
      }
      known.push(readChapter(this.format, text, index, before, old?.after));
    }
    return known;
  }
}

/** The groups that begin with a heading of the first level; they are known where nothing has changed. */
function headingsOf(
  groups: readonly Group[],
  { head, tail }: Kept,
  known: readonly number[],
  longer: number,
): readonly number[] {
  const headings = known.slice(
    0,
    firstIndex(known, (at) => at >= head),
  );
  for (let at = head; at < groups.length - tail; at += 1) if (isChapterHeading(groups[at]!)) headings.push(at);
  const behind = firstIndex(known, (at) => at + longer >= groups.length - tail);
  for (let index = behind; index < known.length; index += 1) headings.push(known[index]! + longer);
  return headings;
}

/** The chapters of a text as they follow one another. */
export function placed(chapters: readonly Chapter[]): readonly PlacedChapter[] {
  let start = 0;
  let firstLine = 0;
  return chapters.map((chapter) => {
    const place = { chapter, start, firstLine };
    start += chapter.length;
    firstLine += chapter.lines.length;
    return place;
  });
}

/** A text is cut before its headings of the first level, but where the title is looked for. */
function startsOf(groups: readonly Group[], headings: readonly number[]): readonly number[] {
  const top = endOfTop(groups);
  return [0].concat(headings.slice(firstIndex(headings, (at) => at >= top)));
}

/** Behind the lines among which the title is looked for. */
function endOfTop(groups: readonly Group[]): number {
  let linesWithWords = 0;
  let at = 0;
  for (; at < groups.length && linesWithWords < TITLE_LINES; at += 1) {
    for (const { lines } of groups[at]!.pieces) {
      for (const { facts } of lines) if (readingOf(facts).hasWords) linesWithWords += 1;
      if (linesWithWords >= TITLE_LINES) break;
    }
  }
  return Math.max(1, at);
}

const isChapterHeading = ({ pieces }: Group): boolean => {
  const first = pieces[0]?.lines[0];
  return first !== undefined && beginsChapter(first.facts);
};

function readChapter(
  format: Format,
  { front, groups, starts }: Cut,
  index: number,
  before: Before,
  expected: Before | undefined,
): Remembered {
  const end = starts[index + 1] ?? groups.length;
  const source = sourceOf(index === 0 ? front : undefined, groups.slice(starts[index], end));
  const [chapter, after] = chapterOf(format, source, groups[end]?.pieces[0]?.lines[0]?.facts, before);
  // The same object, so that the chapters behind need not be read again.
  return { before, after: expected !== undefined && isEqual(after, expected) ? expected : after, chapter };
}

const isEqual = (a: Before, b: Before): boolean =>
  a.isFirst === b.isFirst &&
  a.bare === b.bare &&
  a.stated.size === b.stated.size &&
  [...a.stated].every((role) => b.stated.has(role));

/** Front matter, and what follows it. */
export function sourceOf(front: Source | undefined, groups: readonly Group[]): Source {
  const source = new SourceBuilder();
  if (front !== undefined) source.addSource(front);
  for (const { pieces } of groups) source.addPieces(pieces);
  return source;
}

/** A text that is no more than one chapter. */
export const wholeChapter = (format: Format, source: Source): Chapter =>
  chapterOf(format, source, undefined, NOTHING_BEFORE)[0];

/** A chapter is read as a whole after every change in it, so its length has a bound. No job description comes near. */
export const MOST_LINES = 10_000;

/** Of a chapter that is too long only the damage is seen. */
function withinBounds(source: Source): Pick<Source, "lines" | "problems"> {
  if (source.lines.length <= MOST_LINES) return source;
  return { lines: [], problems: [...source.problems, tooManyLines(source.texts[0]!)] };
}

export const tooManyLines = (beginning: string): Problem => ({
  message: `Sections and experience are not checked in this part: it has more than ${MOST_LINES.toLocaleString("en")} lines.`,
  span: spanOf(0, Math.min(LONGEST_SHOWN, endOfLine(beginning, 0))),
});

/** What a source says, and what the chapter behind it has to know; `next` is the heading that follows it. */
function chapterOf(format: Format, source: Source, next: LineFacts | undefined, before: Before): [Chapter, Before] {
  const { texts, damaged, length } = source;
  const { lines, problems } = withinBounds(source);
  const around = next === undefined ? lines : [...lines, { start: length, facts: next }];
  const [structure, after] = readStructure(around, lines.length, before);
  const { experience, unread } = readExperience(lines, structure, format === "plaintext");
  let text: string | undefined;
  const chapter: Chapter = {
    format,
    length,
    lines,
    damaged,
    problems: unread.length === 0 ? problems : [...problems, ...unread],
    ...structure,
    experience,
    next: next && nextHeadingOf(next),
    get text() {
      text ??= texts.join("");
      return text;
    },
  };
  return [chapter, after];
}

function nextHeadingOf(facts: LineFacts): NextHeading {
  const { words, reading } = readingOf(facts).heading!;
  const text = facts.plain.text.slice(words.start, words.end);
  return { role: isKnown(reading) ? reading.roles[0]! : "other", heading: { text, level: facts.level } };
}
