import type { Line, LineFacts } from "../../line.ts";
import { spanOf } from "../../span.ts";
import type { SectionRole } from "../../vocabulary.ts";
import { isKnown, isLikely } from "./heading-grammar.ts";
import type { LabelCandidate } from "./label-candidate.ts";
import { type HeadingCandidate, type LineReading, readingOf } from "./line-reading.ts";
import { FIELD_ROLES, type HeadingMark, type LabelMark, type Mark, RANK, wordsIn } from "./marks.ts";
import { type Neighbours, neighboursOf } from "./neighbours.ts";
import type { Part } from "./run-on.ts";
import { readRow } from "./tables.ts";
import { markKey } from "./yaml-keys.ts";

/** So much evidence makes a heading. */
const HEADING = 3.5;

/** How much the lines around a candidate speak for or against it. */
const CONTEXT = {
  knownGoesOn: -2,
  unknownGoesOn: -5,
  midSentence: -2,
  blankLine: 0.5,
  list: 1,
  longerFollows: 0.5,
  nothingFollows: -2,
} as const;

const LONGEST_FIELD_VALUE = 80;

/** Roles of fields that are, with a long value, entries of a list: "Experience: five years of …". */
const ENTRIES: ReadonlySet<SectionRole> = new Set(["experience", "education", "skills"]);
const SHORT_VALUE = 40;

/** Finds where sections begin and which lines are fields, in the order of the text. */
export function markLines(lines: readonly Line[], isTitle: (line: number) => boolean): readonly Mark[] {
  const outline = new Outline(lines);
  const body = bodyOf(lines);
  for (let at = 0; at < lines.length; ) {
    if (at === body) outline.endSection(at);
    at = outline.readLine(at, isTitle(at));
  }
  return outline.marks;
}

/**
 * The line behind the front matter, or -1. Front matter gives lines for what it says, the text behind it gives all its
 * lines: the last gap between two lines holds the closing fence.
 */
function bodyOf(lines: readonly Line[]): number {
  if (lines[0]?.facts.form !== "key") return -1;
  for (let at = lines.length - 1; at > 0; at -= 1) {
    const { start, facts } = lines[at - 1]!;
    if (lines[at]!.start > start + facts.source.length + "\r\n".length) return at;
  }
  return -1;
}

class Outline {
  readonly marks: Mark[] = [];
  readonly #around: Neighbours;
  /** The role of the section that the current line is in, and the line of its heading. */
  #open: SectionRole | undefined;
  #openedAt = -1;
  #hasTitleKey = false;
  /** What there are sections about. */
  readonly #stated = new Set<SectionRole>();

  constructor(private readonly lines: readonly Line[]) {
    this.#around = neighboursOf(lines);
  }

  endSection(at: number): void {
    this.#add({ kind: "end", line: at });
  }

  /** Marks what the line says and returns the index of the next line to read. */
  readLine(at: number, isTitle: boolean): number {
    const line = this.lines[at]!;
    const { facts } = line;
    if (facts.form === "cell") {
      const row = readRow(this.lines, at);
      for (const mark of row.marks) this.#add(mark);
      return row.end;
    }
    if (facts.form === "key") this.#addKey(markKey(this.lines, at));
    else if (facts.form === "code" && FENCE.test(facts.source)) this.#add({ kind: "end", line: at });
    else if (!isTitle) return this.#readWords(line, at, readingOf(facts));
    return at + 1;
  }

  #add(mark: Mark): void {
    this.marks.push(mark);
    if (mark.kind === "label") return;
    if (mark.kind === "heading") for (const role of mark.roles) this.#stated.add(role);
    this.#open = mark.kind === "heading" ? mark.roles[0] : undefined;
    this.#openedAt = mark.line;
  }

  /** A second title of the same YAML is another thing: "title: Web Designer", "role: Print ads". */
  #addKey(mark: Mark): void {
    const isTitle = mark.kind === "label" && mark.roles[0] === "title";
    this.#add(isTitle && this.#hasTitleKey ? { kind: "end", line: mark.line } : mark);
    this.#hasTitleKey ||= isTitle;
  }

  #readWords(line: Line, at: number, { heading, label, parts, statement }: LineReading): number {
    let last = at;
    if (statement !== undefined && !this.#stated.has(statement.roles[0]!)) {
      this.#add(partMark(statement, line, at));
      return at + 1;
    }
    if (label !== undefined && this.#isField(label, at)) {
      this.#add({
        kind: "label",
        line: at,
        name: wordsIn(line, label.name),
        value: wordsIn(line, label.value),
        roles: label.roles,
      });
    } else if (heading !== undefined && (this.#isName(heading, at) || this.#isHeading(heading, at))) {
      const field = this.#fieldOver(heading, at);
      this.#add(field ?? headingMark(heading, line, at));
      if (field !== undefined) last = this.#around.after(at);
    }
    for (const part of parts) this.#add(partMark(part, line, at));
    return last + 1;
  }

  /** In a section that is a list of what is asked for or offered. */
  #isInList(): boolean {
    return this.#open !== undefined && this.#open !== "summary" && !FIELD_ROLES.has(this.#open);
  }

  /** In a list of what is asked for or offered, "**Training:** we pay for it" is an entry, not a field. */
  #isField({ known, marked, roles, value }: LabelCandidate, at: number): boolean {
    const { form } = this.lines[at]!.facts;
    const inList = this.#isInList();
    if (form === "item") return known && !inList && FIELD_ROLES.has(roles[0]!);
    return marked || !inList || !ENTRIES.has(roles[0]!) || value.end - value.start <= SHORT_VALUE || !this.#isEntry(at);
  }

  /** One of several lines such as "Writing: clear and simple words". */
  #isEntry(at: number): boolean {
    const beside = [this.#around.before(at), this.#around.after(at)].map((line) => this.lines[line]?.facts);
    return beside.some((facts) => facts?.form === "text" && /^[^:]{2,40}:\s/.test(facts.plain.text));
  }

  /** The colon and the value slipped to the next line. */
  #isName({ field }: HeadingCandidate, at: number): boolean {
    const isEntry = this.lines[at]!.facts.form === "item" && this.#isInList();
    return (
      !isEntry && field.length > 0 && (this.lines[this.#around.after(at)]?.facts.plain.text.startsWith(":") ?? false)
    );
  }

  #isHeading(candidate: HeadingCandidate, at: number): boolean {
    const { facts } = this.lines[at]!;
    const known = isKnown(candidate.reading) || candidate.field.length > 0;
    if (!known && facts.form === "text" && facts.emphasis === "none") return false;
    if (this.#isLeadIn(candidate, at)) return false;
    return candidate.evidence + this.#contextOf(at, known && facts.form !== "item") >= HEADING;
  }

  #contextOf(at: number, known: boolean): number {
    const before = this.#around.before(at);
    const after = this.#around.after(at);
    const previous = this.lines[before]?.facts;
    const next = this.lines[after]?.facts;
    let evidence = 0;
    if (next === undefined) evidence += CONTEXT.nothingFollows;
    else if (next.form === "text" && goesOn(this.lines, at, after)) {
      evidence += known ? CONTEXT.knownGoesOn : CONTEXT.unknownGoesOn;
    }
    if (previous !== undefined && !known && readingOf(previous).breaksOff) evidence += CONTEXT.midSentence;
    if (before < at - 1) evidence += CONTEXT.blankLine;
    if (after > at + 1) evidence += CONTEXT.blankLine;
    if (next?.form === "text" && next.plain.text.length > Math.max(80, 3 * this.lines[at]!.facts.plain.text.length)) {
      evidence += CONTEXT.longerFollows;
    }
    if (this.#listFollows(at)) evidence += CONTEXT.list;
    return evidence;
  }

  /** "As our engineer you will:" right below the heading of the responsibilities leads their list in. */
  #isLeadIn({ reading }: HeadingCandidate, at: number): boolean {
    const { form, emphasis } = this.lines[at]!.facts;
    const isPlain = form === "text" && emphasis === "none";
    return (
      isPlain &&
      this.#openedAt === this.#around.before(at) &&
      this.#open !== undefined &&
      reading?.roles[0] === this.#open
    );
  }

  /** Items, or at least two lines that stand side by side like items. */
  #listFollows(at: number): boolean {
    const first = this.#around.after(at);
    const next = this.lines[first]?.facts;
    if (next === undefined) return false;
    if (next.form === "item") return true;
    const second = this.#around.after(first);
    const sideBySide = second === first + 1 && next.form === "text" && this.lines[second]?.facts.form === "text";
    return sideBySide && next.plain.text.length < 200;
  }

  /** "Location" on one line, "Berlin" on the next. */
  #fieldOver({ field, words }: HeadingCandidate, at: number): LabelMark | undefined {
    const role = field[0];
    if (role === undefined) return undefined;
    const valueLine = this.#around.after(at);
    const value = this.lines[valueLine];
    if (value === undefined) return undefined;
    const colon = /^:\s*/.exec(value.facts.plain.text)?.[0].length ?? 0;
    if (colon > 0) {
      const span = spanOf(colon, value.facts.plain.text.length);
      return {
        kind: "label",
        line: at,
        name: wordsIn(this.lines[at]!, words),
        value: wordsIn(value, span),
        roles: field,
      };
    }
    if (!FIELD_ROLES.has(role) || value.facts.form !== "text" || value.facts.plain.text.length > LONGEST_FIELD_VALUE) {
      return undefined;
    }
    if (readingOf(value.facts).label !== undefined) return undefined;
    const behind = this.#around.after(valueLine);
    const next = this.lines[behind]?.facts;
    if (next?.form === "text" && behind === valueLine + 1 && readingOf(next).heading === undefined) return undefined;
    return { kind: "label", line: at, name: wordsIn(this.lines[at]!, words), value: wordsIn(value), roles: field };
  }
}

/** The fences of front matter. */
const FENCE = /^(?:---|\+\+\+)\s*$/;

/** Whether the words go on in the next lines, past lines of signs such as the "?" that lost its question. */
function goesOn(lines: readonly Line[], at: number, after: number): boolean {
  for (let next = at + 1; next <= after; next += 1) {
    const { facts } = lines[next]!;
    if (facts.plain.text !== "" && facts.form !== "code") return readingOf(facts).goesOn;
  }
  return false;
}

function headingMark(candidate: HeadingCandidate, line: Line, at: number): HeadingMark {
  const { reading, field } = candidate;
  return {
    kind: "heading",
    line: at,
    words: wordsIn(line, candidate.words),
    reading,
    roles: isLikely(reading) ? reading.roles : field,
    rank: rankOf(line.facts),
  };
}

function rankOf({ form, level, emphasis }: LineFacts): number {
  if (form === "heading") return level;
  if (form === "item") return RANK.item;
  return emphasis === "italic" ? RANK.italic : RANK.bold;
}

/** A part of a run-on line reaches to the next part. */
function partMark({ name, roles, value }: Part, line: Line, at: number): Mark {
  const words = wordsIn(line, name);
  return value === undefined
    ? { kind: "heading", line: at, words, reading: undefined, roles, rank: RANK.midLine }
    : { kind: "label", line: at, name: words, value: wordsIn(line, value), roles };
}
