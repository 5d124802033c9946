import type { ExperienceMention, Section } from "../../job-description.ts";
import { type Line, type LineFacts, LONGEST_PARAGRAPH, plainSpan, rememberedByLine } from "../../line.ts";
import { LONGEST_SHOWN, type Problem } from "../../problem.ts";
import { continuesProse } from "../../readers/segments.ts";
import { type Span, spanOf } from "../../span.ts";
import { labelOfLine, labelOfValue } from "../label-of-line.ts";
import type { Structure } from "../structure/structure.ts";
import { type ExperienceContext, type FoundExperience, findExperience, isWorthReading } from "./find.ts";
import { areAmongAlternatives, type Neighbour } from "./neighbours.ts";
import { inTable } from "./table-row.ts";

/**
 * Every experience statement of a text, in the order of its lines; and where none were looked for. Lines of plain
 * text don't know themselves whether they go on the line above.
 */
export function readExperience(
  lines: readonly Line[],
  structure: Structure,
  isPlainText: boolean,
): { readonly experience: readonly ExperienceMention[]; readonly unread: readonly Problem[] } {
  const places = new Places(structure);
  const found: Neighbour[] = [];
  const unread: Problem[] = [];
  for (let index = 0, end = 0; index < lines.length; index = end) {
    end = endOfUnit(lines, index, isPlainText);
    if (isTooLong(lines, index, end)) {
      unread.push(tooLong(lines[index]!));
      continue;
    }
    if (saysNothing(lines, index, end)) continue;
    const section = places.sectionAt(index);
    const context = places.contextAt(index, lines[index]!, section);
    const unit = lines.slice(index, end);
    for (const each of foundIn(unit, context)) {
      const placed = context.place === "body" ? inTable(each, lines, index) : each;
      found.push({ mention: mentionOf(placed, unit, index, context, section), rungs: placed.rungs });
    }
  }
  const isAmongAlternatives = areAmongAlternatives(found, lines);
  const experience = found.map(
    ({ mention }, at): ExperienceMention => (isAmongAlternatives[at] ? { ...mention, scope: "alternative" } : mention),
  );
  return { experience, unread };
}

const tooLong = (line: Line): Problem => ({
  message: `Headings and experience are not looked for in this paragraph: it is longer than ${LONGEST_PARAGRAPH.toLocaleString("en")} characters.`,
  span: plainSpan(line, 0, Math.min(LONGEST_SHOWN, line.facts.plain.text.length)),
});

/** The end of a bullet, a heading or a paragraph: of a line with the lines that go on its sentence. */
function endOfUnit(lines: readonly Line[], index: number, isPlainText: boolean): number {
  let end = index + 1;
  while (end < lines.length && isProse(lines[index]!) && goesOn(lines[end - 1]!, lines[end]!, isPlainText)) end += 1;
  return end;
}

/** Nobody breaks a shorter line to make it fit. In characters. */
const LEAST_WRAPPED = 45;

/** Whether a line goes on the sentence of the line before. */
function goesOn({ facts: before }: Line, { facts }: Line, isPlainText: boolean): boolean {
  if (facts.continues || !isPlainText) return facts.continues;
  const mayBeWrapped = facts.form === "text" && before.source.length >= LEAST_WRAPPED;
  return mayBeWrapped && continuesProse(before.source.trimEnd(), facts.plain.text);
}

const isProse = ({ facts: { form } }: Line): boolean => form !== "blank" && form !== "code";

function isTooLong(lines: readonly Line[], index: number, end: number): boolean {
  let length = 0;
  for (let at = index; at < end; at += 1) length += lines[at]!.facts.plain.text.length;
  return length > LONGEST_PARAGRAPH && isProse(lines[index]!);
}

const textOf = (unit: readonly Line[]): string =>
  unit.length === 1 ? unit[0]!.facts.plain.text : unit.map(({ facts }) => facts.plain.text).join("\n");

/** A longer line is a text that has a label, not a label with its value. */
const LONGEST_LABEL = 200;

/** Tells for lines, asked in their order, where they stand. */
class Places {
  #section = 0;

  constructor(private readonly structure: Structure) {}

  sectionAt(line: number): Section | undefined {
    const { sections } = this.structure;
    while (this.#section < sections.length && sections[this.#section]!.endLine <= line) this.#section += 1;
    const section = sections[this.#section];
    return section !== undefined && section.heading.line <= line ? section : undefined;
  }

  contextAt(index: number, line: Line, section: Section | undefined): ExperienceContext {
    const heading = section?.heading.text;
    // Where all line breaks were lost, the title is only the beginning of its line.
    const isLong = line.facts.plain.text.length > LONGEST_LABEL;
    if (this.structure.title?.line === index)
      return { place: isLong ? "body" : "title", role: isLong ? section?.role : "title", heading };
    const label = labelOfLine(this.structure.labels, index) ?? labelOfValue(this.structure.labels, line, index);
    const isBehind = label !== undefined && label.labelSpan.start - line.start > LONGEST_LABEL;
    if (label !== undefined && !isBehind)
      return { place: isLong ? "body" : "label", role: label.role, heading: label.label };
    const { key } = line.facts;
    if (key !== undefined) return { place: "label", role: section?.role, heading: key };
    return { place: "body", role: section?.role, heading };
  }
}

/** What was found in a unit of lines, and where it stood. */
interface Memory {
  readonly unit: readonly LineFacts[];
  readonly context: ExperienceContext;
  readonly found: readonly FoundExperience[];
}

/** The same unit may stand below several headings; so many of them are remembered. */
const MOST_PLACES = 8;

/** Of the units that begin with a line. What was found stays true as long as the lines, the same objects after an edit, do. */
const memoryOf = rememberedByLine((): Memory[] => []);

/** Most lines say nothing about experience, wherever they stand. */
const maySay = rememberedByLine(
  ({ form, plain }): boolean => form !== "blank" && form !== "code" && isWorthReading(plain.text),
);

/** Whether a unit of lines is one that needs no second look, wherever it stands. */
function saysNothing(lines: readonly Line[], index: number, end: number): boolean {
  for (let at = index; at < end; at += 1) if (maySay(lines[at]!.facts)) return false;
  return true;
}

function foundIn(unit: readonly Line[], context: ExperienceContext): readonly FoundExperience[] {
  const memory = memoryOf(unit[0]!.facts);
  const known = memory.find((each) => isSameUnit(each.unit, unit) && isSameContext(each.context, context));
  if (known !== undefined) return known.found;
  const found = findExperience(textOf(unit), context);
  if (memory.length === MOST_PLACES) memory.shift();
  memory.push({ unit: unit.map(({ facts }) => facts), context, found });
  return found;
}

const isSameUnit = (some: readonly LineFacts[], others: readonly Line[]): boolean =>
  some.length === others.length && some.every((facts, at) => facts === others[at]!.facts);

const isSameContext = (a: ExperienceContext, b: ExperienceContext): boolean =>
  a.place === b.place && a.role === b.role && a.heading === b.heading;

function mentionOf(
  found: FoundExperience,
  unit: readonly Line[],
  line: number,
  context: ExperienceContext,
  section: Section | undefined,
): ExperienceMention {
  const { start, end, countStart, countEnd, min, max, scope, subject, requirement, fault, isOfGrade, isNarrow } = found;
  return {
    min,
    max,
    scope,
    subject,
    requirement,
    ...(fault && { fault }),
    ...(isOfGrade && { isOfGrade }),
    ...(isNarrow && { isNarrow }),
    text: textOf(unit).slice(start, end),
    span: unitSpan(unit, start, end),
    line: line + lineOfOffset(unit, start).index,
    count: unitSpan(unit, countStart, countEnd),
    place: context.place,
    section,
  };
}

function lineOfOffset(unit: readonly Line[], offset: number): { readonly index: number; readonly from: number } {
  let index = 0;
  let from = 0;
  for (; index < unit.length - 1; index += 1) {
    const { length } = unit[index]!.facts.plain.text;
    if (offset <= from + length) break;
    from += length + 1;
  }
  return { index, from };
}

function unitSpan(unit: readonly Line[], start: number, end: number): Span {
  const first = lineOfOffset(unit, start);
  const last = lineOfOffset(unit, Math.max(start, end - 1));
  return spanOf(
    plainSpan(
      unit[first.index]!,
      start - first.from,
      Math.min(end - first.from, unit[first.index]!.facts.plain.text.length),
    ).start,
    plainSpan(unit[last.index]!, Math.max(0, start - last.from), end - last.from).end,
  );
}
