import type { Chapter, Section } from "../job-description.ts";
import { hasColumns, type Line, mayLackMark } from "../line.ts";
import { ASKING_ROLES, type SectionRole } from "../vocabulary.ts";
import { announcedBy, isFragment, isLeadIn, isProse, isSentence } from "./lists.ts";
import { beginsEntry, beginsWithDuty } from "./structure/contents.ts";
import { hasWords, readingOf } from "./structure/line-reading.ts";

/** Sections that are lists by nature. */
const LIST_ROLES: ReadonlySet<SectionRole | undefined> = new Set([...ASKING_ROLES, "responsibilities", "benefits"]);
/** Fewer lines may be prose with a line break in it. */
const FEWEST_ITEMS = 3;
const FEWEST_NUMBERED = 2;
/** Longer lines are paragraphs. In characters, on average. */
const LONGEST_ITEM = 220;

/** A line that lost its bullet, and how deep it is nested. */
export interface Item {
  readonly line: Line;
  readonly depth: number;
}

export interface LostList {
  readonly items: readonly Item[];
  /** The line right below. */
  readonly below: Line | undefined;
}

/** The lists of a chapter that lost their bullets. */
export function* lostLists(chapter: Chapter): Generator<LostList> {
  const { lines, sections, labels } = chapter;
  const labelLines = new Set(labels.map(({ line }) => line));
  for (const section of sections) {
    if (!LIST_ROLES.has(section.role)) continue;
    for (const run of runsIn(lines, section, labelLines)) {
      const own = withoutTail(withoutHead(run, lines, section.role), lines, section);
      if (isList(own, lines)) yield { items: itemsOf(own, lines), below: lines[own.at(-1)! + 1] };
    }
  }
}

/** Bare lines that stand side by side, all with a number or none: "Stores" above "1.Order food" is no entry of that list. */
function* runsIn(
  lines: readonly Line[],
  { firstLine, endLine }: Section,
  labelLines: ReadonlySet<number>,
): Generator<readonly number[]> {
  let run: number[] = [];
  for (let index = firstLine; index < endLine; index += 1) {
    const line = lines[index]!;
    const above = lines[run.at(-1) ?? -1];
    const isBare = mayBeEntry(line) && !isShouted(line, above) && !labelLines.has(index) && !isDivided(lines, index);
    if (above !== undefined && (!isBare || beginsOther(line, above))) {
      yield run;
      run = [];
    }
    if (isBare) run.push(index);
  }
  yield run;
}

const mayBeEntry = (line: Line): boolean =>
  mayLackMark(line) && isWordy(line) && !isPrinted(line) && !readingOf(line.facts).isOfPage;

const beginsOther = (line: Line, above: Line): boolean =>
  !line.facts.continues && !above.facts.continues && isNumbered(line) !== isNumbered(above);

const isNumbered = (line: Line): boolean => /^\d/.test(stuckMarkOf(line));

/** "-Cook", "*Cook", "» Cook", "1.Cook": a mark that Markdown does not know so. It is one where most lines have it. */
export function stuckMarkOf({ facts: { source, content } }: Line): string {
  return STUCK_MARK.exec(source.slice(content.start))?.[0] ?? "";
}

/** A star with another behind it makes the words between slanted. */
const STUCK_MARK = /^(?:[-+»§][ \t]*|\*(?=[^*]+$)|\d{1,2}[.)-][ \t]*)(?=\p{L})/u;

/**
 * Neither a row of signs, nor a command of a template, nor an item with its number, which only indentation hides, nor an "or"
 * between two ways.
 */
const isWordy = ({ facts }: Line): boolean =>
  /\p{L}/u.test(facts.plain.text) && !/^(?:\{[%{]|\d{1,9}[.)]\s)/.test(facts.plain.text) && !OR.test(facts.plain.text);

const OR = /^\W*(?:and|or|and\/or)\W*$/i;

/** What a browser prints above and below a page: "Cook | Harbour Bakery https://…", "2 of 4 5/1/30, 17:35". */
const isPrinted = ({ facts }: Line): boolean => PRINTED.test(facts.plain.text);

const PRINTED =
  /^\d{1,3} of \d{1,3}\b|^\d{1,2}\/\d{1,2}\/\d{2,4}, \d{1,2}:\d{2}| https?:\/\/\S+(?:\.\.\.| \d{1,3}\/\d{1,3})$/;

/** "PROCEDURES" below an entry in small letters: a heading. */
const isShouted = ({ facts }: Line, above: Line | undefined): boolean =>
  above !== undefined &&
  /\p{Lu}{6}/u.test(facts.plain.text) &&
  !/\p{Ll}/u.test(facts.plain.text) &&
  /\p{Ll} \p{Ll}/u.test(above.facts.plain.text);

/** A source line with a `<br>` in it, which can't take a bullet for each part. */
const isDivided = (lines: readonly Line[], index: number): boolean =>
  lines[index]!.start === lines[index - 1]?.start || lines[index]!.start === lines[index + 1]?.start;

function isList(run: readonly number[], lines: readonly Line[]): boolean {
  const fewest = run.length > 0 && isNumbered(lines[run[0]!]!) ? FEWEST_NUMBERED : FEWEST_ITEMS;
  if (run.length < fewest || run.some((index) => isNoEntry(lines[index]!))) return false;
  const own = run.filter((index) => !lines[index]!.facts.continues && !isLeadIn(lines[index]!));
  // Prose, with every sentence on a line of its own, or wrapped.
  const end = run.at(-1)! + 1;
  if (2 * own.filter((index) => beginsProse(lines, index, end)).length >= own.length) return false;
  const length = run.reduce((sum, index) => sum + lines[index]!.facts.plain.text.length, 0);
  return own.length >= fewest && length / own.length <= LONGEST_ITEM;
}

/** Whether a line is prose, with those that go on from it. */
function beginsProse(lines: readonly Line[], at: number, end: number): boolean {
  if (!lines[at + 1]?.facts.continues) return isSentence(lines[at]!.facts);
  let text = lines[at]!.facts.plain.text;
  for (let next = at + 1; next < end && lines[next]!.facts.continues; next += 1)
    text += ` ${lines[next]!.facts.plain.text}`;
  return isProse(text);
}

/** A row of columns, or of a table that broke; the end of a postal address. */
const isNoEntry = ({ facts }: Line): boolean =>
  hasColumns(facts) || facts.source.trimStart().startsWith("|") || endsAddress(facts.plain.text);

/** "… Springfield, IL 62704 …", "Leeds LS1 4AP". Few lines have such numbers, so that the words are hardly looked at. */
const endsAddress = (text: string): boolean => /\d{5}|\d[A-Z]{2}$/.test(text) && TOWN.test(text);
const TOWN = /, [A-Z]{2} \d{5}\b|^\p{Lu}[\p{L}.' -]{1,30},? [A-Z]{1,2}\d[A-Z\d]? \d[A-Z]{2}$/u;

/** Without a first line that leads all others in, or names their group: "Teaching". */
function withoutHead(run: readonly number[], lines: readonly Line[], role: SectionRole): readonly number[] {
  if (run.length > 1 && isLeadIn(lines[run[0]!]!)) {
    const { first, end } = announcedBy(lines, run[0]!, run.at(-1)! + 1);
    return end <= first || end > run.at(-1)! ? run.slice(1) : run;
  }
  const [first, ...rest] = run.map((index) => lines[index]!);
  return first !== undefined && isFragment(first) && namesGroup(first, rest, role) ? run.slice(1) : run;
}

/** Alone to end like no sentence, or the name of a field of work above its duties. */
const namesGroup = (first: Line, rest: readonly Line[], role: SectionRole): boolean =>
  rest.every(({ facts }) => /[.;]$/.test(facts.plain.text)) || namesField(first, rest, role);

/** "Stores and Orders" beside duties, which are much longer. */
function namesField(line: Line, others: readonly Line[], role: SectionRole): boolean {
  if (role !== "responsibilities" || !isFragment(line) || beginsWithDuty(line) || beginsEntry(line)) return false;
  const { text } = line.facts.plain;
  const isName = readingOf(line.facts).heading?.titleCase === true && text.includes(" ");
  return isName && others.every(({ facts }) => facts.plain.text.length >= MUCH_LONGER * text.length);
}

const MUCH_LONGER = 2;

/**
 * Without a last line that says where there is more to read, that is the only one to be a sentence, or the first behind the
 * end of the list, or that names what comes below.
 */
function withoutTail(run: readonly number[], lines: readonly Line[], { role, endLine }: Section): readonly number[] {
  const [last, ...rest] = run.map((index) => lines[index]!).reverse();
  if (last === undefined) return run;
  const texts = rest.map(({ facts }) => facts.plain.text);
  const isAlone = isSentence(last.facts) && (!texts.some((text) => /[.;!]$/.test(text)) || endsHere(texts));
  const namesBelow = namesField(last, rest, role) && lines.slice(run.at(-1)! + 1, endLine).some(hasWords);
  return isAlone || namesBelow || POINTS_ELSEWHERE.test(last.facts.plain.text) ? run.slice(0, -1) : run;
}

/** Whether the last entry, which stands first, lacks the semicolon of most others. */
const endsHere = ([last = "", ...others]: readonly string[]): boolean =>
  /[^.;,]$/.test(last) && 2 * others.filter((text) => text.endsWith(";")).length > others.length;

/** "To view all benefits, click here", "For more information, write to us", "#LI-HYBRID" */
const POINTS_ELSEWHERE =
  /^(?:#[A-Z]|click here|to (?:apply|find out|learn|read|see|view)|for (?:a complete|additional|all|any|full|further|more|the full))\b/i;

/** What a lead-in announces is nested below it. */
function itemsOf(run: readonly number[], lines: readonly Line[]): readonly Item[] {
  const end = run.at(-1)! + 1;
  let nestedUntil = -1;
  return run.map((index) => {
    const line = lines[index]!;
    if (index >= nestedUntil && isLeadIn(line)) nestedUntil = announcedBy(lines, index, end).end;
    return { line, depth: index < nestedUntil && !isLeadIn(line) ? 1 : 0 };
  });
}
