import type { Line, LineFacts } from "../../line.ts";
import { breaksOff, goesOn } from "./flow.ts";
import { hasWords } from "./line-reading.ts";

/** How much the lines around a candidate speak for or against a heading. */
const EVIDENCE = {
  knownGoesOn: -2,
  unknownGoesOn: -5,
  midSentence: -2,
  blankLine: 0.5,
  list: 1,
  longerFollows: 0.5,
  nothingFollows: -2,
} as const;

/** A line is much longer than the heading above it from this length on, and from so many times the heading's. */
const MUCH_LONGER = { characters: 80, times: 3 } as const;
/** Lines side by side are items that lost their marks, unless they are this long. */
const LONGEST_ITEM = 200;

/** What stands around each line: the lines with words before and behind it. */
export class Surroundings {
  readonly #before: Int32Array;
  readonly #after: Int32Array;

  /** One pass, so that asking costs nothing however many blank lines there are. */
  constructor(private readonly lines: readonly Line[]) {
    this.#before = new Int32Array(lines.length);
    this.#after = new Int32Array(lines.length).fill(lines.length);
    for (let at = 0, last = -1; at < lines.length; at += 1) {
      this.#before[at] = last;
      if (!hasWords(lines[at]!)) continue;
      this.#after.fill(at, Math.max(0, last), at);
      last = at;
    }
  }

  /** The line with words before `at`, or -1. */
  before(at: number): number {
    return this.#before[at] ?? -1;
  }

  /** The line with words behind `at`, or the number of lines. */
  after(at: number): number {
    return this.#after[at] ?? this.lines.length;
  }

  previous(at: number): LineFacts | undefined {
    return this.lines[this.before(at)]?.facts;
  }

  next(at: number): LineFacts | undefined {
    return this.lines[this.after(at)]?.facts;
  }

  /** The sum of what speaks for a heading at `at`, apart from the line itself. */
  evidence(at: number, known: boolean): number {
    const next = this.next(at);
    const previous = this.previous(at);
    let evidence = 0;
    if (next === undefined) evidence += EVIDENCE.nothingFollows;
    else if (this.#goesOn(at)) evidence += known ? EVIDENCE.knownGoesOn : EVIDENCE.unknownGoesOn;
    if (!known && previous !== undefined && breaksOff(previous)) evidence += EVIDENCE.midSentence;
    if (at === 0 || this.before(at) < at - 1) evidence += EVIDENCE.blankLine;
    if (this.after(at) > at + 1) evidence += EVIDENCE.blankLine;
    if (this.#longerFollows(at)) evidence += EVIDENCE.longerFollows;
    if (this.listFollows(at)) evidence += EVIDENCE.list;
    return evidence;
  }

  /** Whether a paragraph follows that is no rest of a sentence. */
  isOverText(at: number): boolean {
    return this.#longerFollows(at) && !this.#goesOn(at);
  }

  /** Whether the sentence goes on below, past lines of signs such as a "?" that lost its question. */
  #goesOn(at: number): boolean {
    const after = this.after(at);
    if (this.lines[after]?.facts.form !== "text") return false;
    for (let next = at + 1; next <= after; next += 1) {
      const { facts } = this.lines[next]!;
      if (facts.plain.text !== "" && facts.form !== "code") return goesOn(facts);
    }
    return false;
  }

  #longerFollows(at: number): boolean {
    const next = this.next(at);
    const { length } = this.lines[at]!.facts.plain.text;
    return (
      next?.form === "text" && next.plain.text.length > Math.max(MUCH_LONGER.characters, MUCH_LONGER.times * length)
    );
  }

  /** Items, or at least two lines that stand side by side like items. */
  listFollows(at: number): boolean {
    const first = this.after(at);
    const next = this.lines[first]?.facts;
    if (next === undefined || next.form === "item") return next !== undefined;
    const isBeside = this.after(first) === first + 1 && this.next(first)?.form === "text";
    return next.form === "text" && isBeside && next.plain.text.length < LONGEST_ITEM;
  }
}
