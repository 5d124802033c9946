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
import { type Kept, keptOf } from "./readers/line-map.ts";
import { type Source, SourceBuilder } from "./source.ts";
import { spanOf } from "./span.ts";

/** Pieces that belong together, such as those of a block; as long as they are the same, so is this object. */
export interface Group {
  readonly pieces: readonly Piece[];
}

/** What a chapter is made of: a stretch of the groups of a text. */
interface Run {
  /** What stands before everything else: front matter. */
  readonly front: Source | undefined;
  readonly start: number;
  /** The group that the next chapter begins with, or the number of groups. */
  readonly end: number;
}

/** A chapter, what it was made of, and what the next one has to know. */
interface Remembered {
  readonly run: Run;
  readonly before: Before;
  readonly after: Before;
  readonly chapter: Chapter;
}

/**
 * Reads a text chapter by chapter and remembers the chapters of the text before: those that are made of the same groups,
 * behind chapters that say the same, are the same objects.
 */
export class ChapterReader {
  #groups: readonly Group[] = [];
  /** The groups that chapters may begin with. */
  #headings: readonly number[] = [];
  #known: readonly Remembered[] = [];

  constructor(private readonly format: Format) {}

  /** The chapters of a text that begins with `front` and goes on with groups of pieces. */
  of(front: Source | undefined, groups: readonly Group[]): readonly PlacedChapter[] {
    const kept = keptOf(this.#groups, groups);
    const longer = groups.length - this.#groups.length;
    this.#headings = headingsOf(groups, kept, this.#headings, longer);
    const runs = runsOf(front, groups, this.#headings);
    const more = runs.length - this.#known.length;
    const known: Remembered[] = [];
    let before = NOTHING_BEFORE;
    for (const [index, run] of runs.entries()) {
      const inHead = this.#known[index];
      const inTail = this.#known[index - more];
      const remembered =
        inHead?.before === before && isAt(inHead.run, run, 0) && isInHead(run, groups, kept)
          ? inHead
          : inTail?.before === before && isAt(inTail.run, run, longer) && isInTail(run, groups, kept)
            ? { ...inTail, run }
            : readChapter(this.format, groups, run, before, inTail?.after);
      known.push(remembered);
      before = remembered.after;
    }
    this.#groups = groups;
    this.#known = known;
    return placed(known.map(({ chapter }) => chapter));
  }
}

/** Whether a run is the one of the text before, moved by so many groups. */
const isAt = (known: Run, run: Run, by: number): boolean =>
  known.front === run.front && known.start + by === run.start && known.end + by === run.end;

/** Whether all of a run's groups, and the one behind it, are among the first that are as they were. */
const isInHead = ({ end }: Run, groups: readonly Group[], { head }: Kept): boolean =>
  end < head || (end === head && end === groups.length);

const isInTail = ({ start }: Run, groups: readonly Group[], { tail }: Kept): boolean => start >= groups.length - tail;

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

/** Cuts a text before the headings of the first level, but where the title is looked for. */
function runsOf(front: Source | undefined, groups: readonly Group[], headings: readonly number[]): readonly Run[] {
  const top = endOfTop(groups);
  const cuts = headings.slice(firstIndex(headings, (at) => at >= top));
  return [0, ...cuts].map((start, index) => ({
    front: start === 0 ? front : undefined,
    start,
    end: cuts[index] ?? groups.length,
  }));
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
  groups: readonly Group[],
  run: Run,
  before: Before,
  expected: Before | undefined,
): Remembered {
  const source = sourceOf(run.front, groups.slice(run.start, run.end));
  const [chapter, after] = chapterOf(format, source, groups[run.end]?.pieces[0]?.lines[0]?.facts, before);
  // The same object, so that the chapters behind need not be read again.
  return { run, before, after: expected !== undefined && isEqual(after, expected) ? expected : after, chapter };
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
