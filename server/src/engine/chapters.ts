import type { Chapter, Format, NextHeading, PlacedChapter } from "./job-description.ts";
import type { LineFacts } from "./line.ts";
import { readExperience } from "./model/experience/read.ts";
import { isKnown } from "./model/structure/heading-grammar.ts";
import { readingOf } from "./model/structure/line-reading.ts";
import { beginsChapter } from "./model/structure/outline.ts";
import { type Before, NOTHING_BEFORE, readStructure } from "./model/structure/structure.ts";
import { TITLE_LINES } from "./model/structure/title.ts";
import type { Piece } from "./piece.ts";
import { type Source, SourceBuilder } from "./source.ts";

/** What a chapter is made of. */
interface Run {
  /** What stands before the pieces: front matter. */
  readonly front: Source | undefined;
  readonly pieces: readonly Piece[];
  /** The piece that the next chapter begins with. */
  readonly next: Piece | undefined;
}

/** A chapter, what it was made of, and what the next one has to know. */
interface Remembered {
  readonly run: Run;
  readonly before: Before;
  readonly after: Before;
  readonly chapter: Chapter;
}

/**
 * Reads a text chapter by chapter and remembers the chapters of the text before: those that are made of the same pieces,
 * behind chapters that say the same, are the same objects.
 */
export class ChapterReader {
  #known: readonly Remembered[] = [];

  constructor(private readonly format: Format) {}

  /** The chapters of a text that begins with `front` and goes on with pieces, behind the front's characters. */
  of(front: Source | undefined, pieces: readonly Piece[]): readonly PlacedChapter[] {
    const runs = runsOf(front, pieces);
    const grown = runs.length - this.#known.length;
    const known: Remembered[] = [];
    let before = NOTHING_BEFORE;
    for (const [index, run] of runs.entries()) {
      const old = [this.#known[index], this.#known[index - grown]].find((each) => each && isSame(each, run, before));
      const read = old ?? readChapter(this.format, run, before, this.#known[index - grown]?.after);
      known.push(read);
      before = read.after;
    }
    this.#known = known;
    return placed(known.map(({ chapter }) => chapter));
  }
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
function runsOf(front: Source | undefined, pieces: readonly Piece[]): readonly Run[] {
  const runs: Run[] = [];
  let start = 0;
  let linesWithWords = 0;
  for (let at = 0; at < pieces.length; at += 1) {
    const piece = pieces[at]!;
    if (linesWithWords >= TITLE_LINES && at > start && isChapterHeading(piece)) {
      runs.push({ front: start === 0 ? front : undefined, pieces: pieces.slice(start, at), next: piece });
      start = at;
    } else if (linesWithWords < TITLE_LINES) {
      linesWithWords += piece.lines.filter(({ facts }) => readingOf(facts).hasWords).length;
    }
  }
  runs.push({
    front: start === 0 ? front : undefined,
    pieces: start === 0 ? pieces : pieces.slice(start),
    next: undefined,
  });
  return runs;
}

const isChapterHeading = ({ lines: [first] }: Piece): boolean => first !== undefined && beginsChapter(first.facts);

const isSame = (known: Remembered, run: Run, before: Before): boolean =>
  known.before === before &&
  known.run.front === run.front &&
  known.run.next === run.next &&
  known.run.pieces.length === run.pieces.length &&
  known.run.pieces.every((piece, index) => piece === run.pieces[index]);

function readChapter(format: Format, run: Run, before: Before, expected: Before | undefined): Remembered {
  const source = sourceOf(run.front, run.pieces);
  const [chapter, after] = chapterOf(format, source, run.next?.lines[0]?.facts, before);
  // The same object, so that the chapters behind need not be read again.
  return { run, before, after: expected !== undefined && isEqual(after, expected) ? expected : after, chapter };
}

const isEqual = (a: Before, b: Before): boolean =>
  a.isFirst === b.isFirst &&
  a.bare === b.bare &&
  a.stated.size === b.stated.size &&
  [...a.stated].every((role) => b.stated.has(role));

/** Front matter, and what follows it. */
export function sourceOf(front: Source | undefined, pieces: readonly Piece[]): Source {
  const source = new SourceBuilder();
  return (front === undefined ? source : source.addSource(front)).addPieces(pieces);
}

/** A text that is no more than one chapter. */
export const wholeChapter = (format: Format, source: Source): Chapter =>
  chapterOf(format, source, undefined, NOTHING_BEFORE)[0];

/** What a source says, and what the chapter behind it has to know; `next` is the heading that follows it. */
function chapterOf(format: Format, source: Source, next: LineFacts | undefined, before: Before): [Chapter, Before] {
  const { texts, lines, damaged, problems, length } = source;
  const around = next === undefined ? lines : [...lines, { start: length, facts: next }];
  const [structure, after] = readStructure(around, lines.length, before);
  const experience = readExperience(lines, structure);
  let text: string | undefined;
  const chapter: Chapter = {
    format,
    length,
    lines,
    damaged,
    problems,
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
