import type { Line, LineFacts } from "../../line.ts";
import { type Span, spanOf } from "../../span.ts";
import { ASKING_ROLES, type SectionRole } from "../../vocabulary.ts";
import { isAboutEntry, isBareEntry } from "./bare-list.ts";
import { bareValueRole } from "./bare-value.ts";
import { beginsWithDuty } from "./contents.ts";
import { isKnown, isLikely } from "./heading-grammar.ts";
import { namesJob } from "./job-names.ts";
import { type LabelCandidate, labelRoles } from "./label-candidate.ts";
import { type HeadingCandidate, type LineReading, readingOf } from "./line-reading.ts";
import { FIELD_ROLES, type HeadingMark, type LabelMark, type Mark, RANK, wordsIn } from "./marks.ts";
import type { Part } from "./run-on.ts";
import { Surroundings } from "./surroundings.ts";
import { readRow } from "./tables.ts";
import { markKey, markNamedSection } from "./yaml-keys.ts";

/** So much evidence makes a heading. */
const HEADING = 3.5;

const LONGEST_FIELD_VALUE = 80;
/** A heading by its place alone, without any mark, is short. In characters. */
const LONGEST_PART = 50;
/** "Baking bread and rolls for the whole harbour". */
const GERUND = /^[A-Z][a-z]+ing /;
/** "job requisition id" */
const SMALL_NAME = /^\p{Ll}[\p{Ll} ]{3,30}$/u;
/** Values without the name of their field stand in the first lines of a text. */
const TOP = 40;

/** Roles of fields that are, with a long value, entries of a list: "Experience: five years of …". */
const ENTRIES: ReadonlySet<SectionRole> = new Set(["experience", "education", "skills"]);
const SHORT_VALUE = 40;

/** A chapter's lines to read, with what comes before and behind. */
export interface ChapterLines {
  readonly lines: readonly Line[];
  /** Behind the last line of the chapter; `lines[end]`, if there is one, begins the next. */
  readonly end: number;
  /** The line of the title, or -1. */
  readonly titleLine: number;
}

/**
 * Finds where sections begin and which lines are fields, in the order of the text; `stated` is what sections of the
 * chapters before are about. Answers it with what those of this chapter add.
 */
export function markLines(
  { lines, end, titleLine }: ChapterLines,
  stated: ReadonlySet<SectionRole>,
): { readonly marks: readonly Mark[]; readonly stated: ReadonlySet<SectionRole> } {
  const outline = new Outline(lines, stated);
  const body = bodyOf(lines);
  for (let at = 0; at < end; ) {
    if (at === body) outline.endSection(at);
    at = outline.readLine(at, at === titleLine);
  }
  return outline;
}

/** Whether a line is a heading of the first level whatever stands around it: a chapter may begin there. */
export const beginsChapter = (facts: LineFacts): boolean =>
  facts.form === "heading" && facts.level === 1 && (readingOf(facts).heading?.evidence ?? 0) >= HEADING;

/** The line behind the front matter, or -1. */
const bodyOf = (lines: readonly Line[]): number =>
  lines[0]?.facts.embedded === "front matter" ? lines.findIndex(({ facts }) => facts.embedded !== "front matter") : -1;

class Outline {
  readonly marks: Mark[] = [];
  readonly #around: Surroundings;
  /** The role of the section that the current line is in, and the line of its heading. */
  #open: SectionRole | undefined;
  #openedAt = -1;
  /** Whether that section is about one thing or another, by what follows. */
  #isOpenEither = false;
  #hasTitleKey = false;
  /** The line where the next row of a table is, the columns of which have roles. */
  #columnsUpTo = -1;
  /** What there are sections about. */
  readonly stated: Set<SectionRole>;

  constructor(
    private readonly lines: readonly Line[],
    stated: ReadonlySet<SectionRole>,
  ) {
    this.#around = new Surroundings(lines);
    this.stated = new Set(stated);
  }

  endSection(at: number): void {
    this.#add({ kind: "end", line: at });
  }

  /** Marks what the line says and returns the index of the next line to read. */
  readLine(at: number, isTitle: boolean): number {
    const line = this.lines[at]!;
    const { facts } = line;
    if (facts.form === "cell") {
      const isTitled = this.#openedAt >= 0 && this.#openedAt === this.#around.before(at);
      const row = readRow(this.lines, at, this.#columnsUpTo === at, isTitled);
      this.#columnsUpTo = row.inColumns ? row.end : -1;
      for (const mark of row.marks) this.#add(mark);
      return row.end;
    }
    const named = facts.form === "key" ? markNamedSection(this.lines, at) : undefined;
    if (named !== undefined) {
      this.#add(named);
      return at + 2;
    }
    if (facts.form === "key") this.#addKey(markKey(this.lines, at));
    else if (!isTitle) return this.#readWords(line, at, readingOf(facts));
    return at + 1;
  }

  #add(mark: Mark): void {
    this.marks.push(mark);
    if (mark.kind === "label") return;
    if (mark.kind === "heading") for (const role of mark.roles) this.stated.add(role);
    this.#open = mark.kind === "heading" ? mark.roles[0] : undefined;
    this.#openedAt = mark.line;
    const reading = mark.kind === "heading" ? mark.reading : undefined;
    this.#isOpenEither = reading !== undefined && reading.proseRole !== reading.roles[0];
  }

  /** A second title of the same YAML is another thing: "title: Web Designer", "role: Print ads". */
  #addKey(mark: Mark): void {
    // "- text: Bake bread", whatever the key, is an entry of the section that it stands in.
    if (mark.kind === "end" && this.lines[mark.line]!.facts.level > this.#levelOfOpenKey()) return;
    const isTitle = mark.kind === "label" && mark.roles[0] === "title";
    this.#add(isTitle && this.#hasTitleKey ? { kind: "end", line: mark.line } : mark);
    this.#hasTitleKey ||= isTitle;
  }

  /** The level of the key that began the section, or one that no key is below. */
  #levelOfOpenKey(): number {
    const facts = this.#open === undefined ? undefined : this.lines[this.#openedAt]!.facts;
    return facts?.form === "key" ? facts.level : Number.MAX_VALUE;
  }

  #readWords(line: Line, at: number, reading: LineReading): number {
    const { heading, label, parts, atEnd, statement } = reading;
    if (reading.isOfPage && this.#endsText(line)) {
      if (this.#open !== undefined) this.endSection(at);
      return at + 1;
    }
    const small = this.#fieldInSmallLetters(line, at);
    if (small !== undefined) {
      this.#add(small);
      return at + 2;
    }
    const mayBeBare = line.facts.form === "text" && label?.known !== true && this.#isAtTop(at);
    const bareValue = mayBeBare ? bareValueRole(line.facts.plain.text) : undefined;
    if (bareValue !== undefined) {
      this.#add(bareValueMark(bareValue, line, at));
      return at + 1;
    }
    if (statement !== undefined && !this.stated.has(statement.roles[0]!)) {
      this.#add(partMark(statement, line, at));
      return at + 1;
    }
    if (label !== undefined && this.#isField(label, at)) this.#add(labelMark(label, line, at));
    const field = heading && this.#readHeading(heading, line, at);
    for (const part of parts) this.#add(partMark(part, line, at));
    // "We care for you. Benefits include:" below "What we offer" leads its list in.
    if (atEnd !== undefined && !isSaidBy(this.#open, atEnd.roles[0]!)) this.#add(partMark(atEnd, line, at));
    return (field === undefined ? at : this.#around.after(at)) + 1;
  }

  /** Marks a heading, or a field with its value below it; the field is returned. */
  #readHeading(heading: HeadingCandidate, line: Line, at: number): LabelMark | undefined {
    const slipped = this.#fieldBeforeColon(heading, at) ?? this.#fieldInRow(heading, at);
    if (slipped === undefined && this.#isPart(heading, at)) {
      this.#add({ ...headingMark(heading, line, at), roles: [this.#open!] });
      return undefined;
    }
    if (slipped === undefined && !this.#isHeading(heading, at)) return undefined;
    const field = slipped ?? this.#fieldAbove(heading, at);
    this.#add(field ?? headingMark(heading, line, at));
    return field;
  }

  /** "Show more": below it stands what else is on the page. A single word may be an entry of a list. */
  #endsText({ facts }: Line): boolean {
    return facts.form === "text" && facts.plain.text.includes(" ");
  }

  /** Above all sections, where a title's fields stand. */
  #isAtTop(at: number): boolean {
    return this.#openedAt < 0 && at < TOP;
  }

  /** In a section that is a list of what is asked for or offered. */
  #isInList(): boolean {
    return this.#open !== undefined && this.#open !== "summary" && !FIELD_ROLES.has(this.#open);
  }

  /** In a list of what is asked for or offered, "**Training:** we pay for it" is an entry, not a field. */
  #isField({ known, marked, roles, value }: LabelCandidate, at: number): boolean {
    const { form } = this.lines[at]!.facts;
    const inList = this.#isInList();
    const length = value.end - value.start;
    if (form === "item") return known && !inList && FIELD_ROLES.has(roles[0]!) && (marked || length <= SHORT_VALUE);
    // "Paid time off: 25 days" among the benefits.
    if (!marked && this.#open === "benefits" && isAboutEntry(this.#open, roles[0]) && !FIELD_ROLES.has(roles[0]!))
      return false;
    return marked || !inList || !ENTRIES.has(roles[0]!) || length <= SHORT_VALUE || !this.#isEntry(at);
  }

  /** One of several lines such as "Writing: clear and simple words". */
  #isEntry(at: number): boolean {
    const beside = [this.#around.previous(at), this.#around.next(at)];
    return beside.some((facts) => facts?.form === "text" && /^[^:]{2,40}:\s/.test(facts.plain.text));
  }

  #isHeading(candidate: HeadingCandidate, at: number): boolean {
    const { facts } = this.lines[at]!;
    if (beginsChapter(facts)) return true;
    // "3. **Offer**" is a step of how it goes on, and nothing that is offered.
    if (facts.form === "item" && this.#open === "process") return false;
    const known = isKnown(candidate.reading) || candidate.field.length > 0;
    const isPlain = facts.form === "text" && facts.emphasis === "none";
    if (!known && isPlain && !this.#beginsByLeadIn(candidate)) return this.#isOverText(candidate, at);
    if (this.#isLeadIn(candidate, at) || (isPlain && this.#isBareEntry(candidate, at))) return false;
    return candidate.evidence + this.#around.evidence(at, known && facts.form !== "item") >= HEADING;
  }

  /** "Reporting and Analysis" among the duties, or "Reporting and Analysis:", with a list of its own below it. */
  #isPart({ titleCase, words, reading }: HeadingCandidate, at: number): boolean {
    const { form, emphasis, plain } = this.lines[at]!.facts;
    const isPlain = form === "text" && emphasis === "none" && titleCase && !isLikely(reading);
    if (!isPlain || !this.#isInList() || words.end - words.start > LONGEST_PART) return false;
    const before = this.#around.before(at);
    if (before >= at - 1 || /[.?!]$/.test(plain.text)) return false;
    // "Senior:" and "Senior Cook:" say whom the list is about, not what.
    const isName = !plain.text.includes(" ") || namesJob(plain.text);
    if (plain.text.endsWith(":")) return !isName && this.#around.listFollows(at);
    const isBehind = before === this.#openedAt || this.#isEntryLine(before) || this.#leadsSectionIn(before);
    return isBehind && this.#isEntryLine(this.#around.after(at)) && !this.#isEntryLine(at);
  }

  /** An item, or among the duties a line that lost its bullet and begins with what is to be done. */
  #isEntryLine(at: number): boolean {
    const line = this.lines[at];
    if (line === undefined || line.facts.form === "item") return line !== undefined;
    if (this.#open !== "responsibilities" || line.facts.form !== "text") return false;
    const { text } = line.facts.plain;
    return beginsWithDuty(line) || (text.length > LONGEST_PART && GERUND.test(text));
  }

  /** "You will work on one of these:" right below the heading. */
  #leadsSectionIn(at: number): boolean {
    return this.#around.before(at) === this.#openedAt && this.lines[at]!.facts.plain.text.endsWith(":");
  }

  /** "Key skills for nurses": most words are known, and a text stands right below it, apart from the one above. */
  #isOverText({ reading, words, titleCase }: HeadingCandidate, at: number): boolean {
    if (!isLikely(reading) || words.end - words.start > LONGEST_PART) return false;
    const { text } = this.lines[at]!.facts.plain;
    const isLine = /^\p{Lu}/u.test(text) && !/[.:?!,]$/.test(text) && this.#around.before(at) < at - 1;
    return isLine && this.#around.isOverText(at) && (titleCase || this.#around.after(at) === at + 1);
  }

  /** "As one of our bakers, you will:", but not "Experience with ovens:", which is an entry with entries of its own. */
  #beginsByLeadIn({ marked, reading }: HeadingCandidate): boolean {
    if (!marked || !isLikely(reading)) return false;
    const [role] = reading.roles;
    return !ENTRIES.has(role!) && !isAboutEntry(this.#open, role);
  }

  /** "As our engineer you will:" right below the heading of the responsibilities leads their list in. */
  #isLeadIn({ reading, marked }: HeadingCandidate, at: number): boolean {
    const { form, emphasis } = this.lines[at]!.facts;
    const isPlain = form === "text" && emphasis === "none";
    if (!isPlain || reading === undefined || !isSaidBy(this.#open, reading.roles[0]!)) return false;
    // A sentence with a colon may do so further below, where it is sure what the section is about.
    return (marked && reading.hasGap && !this.#isOpenEither) || this.#openedAt === this.#around.before(at);
  }

  /** "Training" among the benefits, each on a line without a bullet. */
  #isBareEntry(candidate: HeadingCandidate, at: number): boolean {
    const opened = { role: this.#open, heading: this.#openedAt };
    return !candidate.marked && this.#isInList() && isBareEntry(this.lines, this.#around, at, candidate, opened);
  }

  /** "Location" on one line, ": Berlin" on the next: colon and value slipped down. */
  #fieldBeforeColon({ field, words }: HeadingCandidate, at: number): LabelMark | undefined {
    if (field.length === 0 || (this.lines[at]!.facts.form === "item" && this.#isInList())) return undefined;
    const colon = /^:\s*/.exec(this.#around.next(at)?.plain.text ?? "")?.[0].length ?? 0;
    return colon === 0 ? undefined : this.#fieldOver(at, words, field, colon);
  }

  /** "<th>Location</th><td>Berlin</td>" */
  #fieldInRow({ field, words }: HeadingCandidate, at: number): LabelMark | undefined {
    const [name, value] = [this.lines[at]!, this.lines[this.#around.after(at)]];
    const isRow = value?.start === name.start && name.facts.form === "text" && HTML_ROW.test(name.facts.source);
    return isRow && field.length > 0 ? this.#fieldOver(at, words, field, 0) : undefined;
  }

  /** "time type" on one line, "Full time" on the next: as recruiting systems show them below the title. */
  #fieldInSmallLetters({ facts: { form, plain } }: Line, at: number): LabelMark | undefined {
    const value = this.lines[at + 1]?.facts;
    if (form !== "text" || value?.form !== "text" || !SMALL_NAME.test(plain.text) || !this.#isAtTop(at))
      return undefined;
    const isValue = /^[\p{Lu}\d]/u.test(value.plain.text) && value.plain.text.length <= LONGEST_FIELD_VALUE;
    const roles = isValue ? labelRoles(plain.text) : [];
    return roles.length === 0 ? undefined : this.#fieldOver(at, spanOf(0, plain.text.length), roles, 0);
  }

  /** "Location" on one line, "Berlin" on the next, and nothing that belongs to it below. */
  #fieldAbove({ field, words }: HeadingCandidate, at: number): LabelMark | undefined {
    const valueLine = this.#around.after(at);
    const value = this.lines[valueLine]?.facts;
    if (value?.form !== "text" || value.plain.text.length > LONGEST_FIELD_VALUE) return undefined;
    // "Role:", and a text below it.
    if (field[0] === "title" && /[.!?]$/.test(value.plain.text)) return undefined;
    // "Closing date", and a date below it.
    const isField = FIELD_ROLES.has(field[0]!) || (field[0] === "process" && /^\d|\b\d{4}\b/.test(value.plain.text));
    if (field.length === 0 || !isField || readingOf(value).label !== undefined) return undefined;
    // "Contract type:" without a value, above "Time type:".
    if (/[:：]$/.test(value.plain.text)) return undefined;
    if (isNameOfSection(readingOf(value).heading)) return undefined;
    const next = this.#around.next(valueLine);
    const isBeside = this.#around.after(valueLine) === valueLine + 1 && next?.form === "text";
    return isBeside && readingOf(next).heading === undefined ? undefined : this.#fieldOver(at, words, field, 0);
  }

  #fieldOver(at: number, name: Span, roles: readonly SectionRole[], valueStart: number): LabelMark {
    const value = this.lines[this.#around.after(at)]!;
    const span = spanOf(valueStart, value.facts.plain.text.length);
    return { kind: "label", line: at, name: wordsIn(this.lines[at]!, name), value: wordsIn(value, span), roles };
  }
}

/** Whether a heading's role says no more than that of the section: it does where a section asks for something, too. */
const isSaidBy = (section: SectionRole | undefined, role: SectionRole): boolean =>
  section !== undefined && (role === section || (role === "qualifications" && ASKING_ROLES.has(section)));

/** A cell of a table that is written in HTML. */
const HTML_ROW = /<t[dh]\b/i;

/** "Benefits", "Duties": no value of a field. */
const isNameOfSection = (heading: HeadingCandidate | undefined): boolean =>
  isKnown(heading?.reading) && SECTIONS.has(heading!.reading!.roles[0]!);

const SECTIONS: ReadonlySet<SectionRole> = new Set(["responsibilities", "required-qualifications", "benefits"]);

const labelMark = ({ name, value, roles }: LabelCandidate, line: Line, at: number): LabelMark => ({
  kind: "label",
  line: at,
  name: wordsIn(line, name),
  value: wordsIn(line, value),
  roles,
});

const bareValueMark = (role: SectionRole, line: Line, at: number): LabelMark => ({
  kind: "label",
  line: at,
  name: wordsIn(line),
  value: wordsIn(line),
  roles: [role],
});

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
