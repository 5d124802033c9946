import { type Line, rememberedByLine } from "../../line.ts";
import type { FoundExperience } from "./find.ts";
import { levelNamedBy } from "./ladder.ts";
import { passageOf } from "./passage.ts";
import { hasFieldName } from "./subject.ts";

/** What else may stand in the cell of a count: "approx. 5 years". In characters. */
const MOST_BESIDE_COUNT = 12;

/** In characters. */
const LONGEST_FIELD = 60;

/** What is found in a cell of a table, with what its row and its column say of it. */
export const inTable = (found: FoundExperience, lines: readonly Line[], own: number): FoundExperience =>
  lines[own]!.facts.form === "cell" ? inColumn(inRow(found, lines, own), lines, own) : found;

/** So many cells are looked through for the first row. */
const FARTHEST = 200;

/** Below "Desirable" or "Nice to have" all is wished for. */
function inColumn(found: FoundExperience, lines: readonly Line[], own: number): FoundExperience {
  let top = own;
  while (top > own - FARTHEST && isOfTable(lines[top - 1])) top -= 1;
  const { start } = lines[top]!;
  if (start === lines[own]!.start) return found;
  let header = top;
  while (lines[header]!.start === start && columnOf(lines[header]!) !== columnOf(lines[own]!)) header += 1;
  const isPreferred = lines[header]!.start === start && cellOf(lines[header]!.facts).isPreferred;
  return isPreferred ? { ...found, requirement: "preferred" } : found;
}

/** A cell, or the row of dashes below the first one. */
const isOfTable = (line: Line | undefined): boolean =>
  line?.facts.form === "cell" || (line?.facts.form === "code" && /^[ |:]*-[ |:-]*$/.test(line.facts.source));

/** Empty cells are no lines, but their bars count. */
const columnOf = ({ facts: { source, content } }: Line): number =>
  source.slice(0, content.start).match(/(?<!\\)\|/g)?.length ?? 0;

/** A count alone in its cell counts what another cell of its row names: "| Java | Desired | 8 years |". */
function inRow(found: FoundExperience, lines: readonly Line[], own: number): FoundExperience {
  const { start, facts } = lines[own]!;
  if (found.scope !== "total" || found.subject !== undefined) return found;
  if (facts.plain.text.length - (found.end - found.start) > MOST_BESIDE_COUNT) return found;
  let first = own;
  while (lines[first - 1]?.start === start) first -= 1;
  const others: Cell[] = [];
  for (let at = first; lines[at]?.start === start; at += 1) if (at !== own) others.push(cellOf(lines[at]!.facts));
  const rung = others.find(({ level }) => level !== undefined)?.level;
  const named = others.find(({ namesField }) => namesField);
  return {
    ...found,
    ...(rung !== undefined ? { rungs: [rung] } : named && { scope: "skill", subject: named.field }),
    ...(others.some(({ isPreferred }) => isPreferred) && { requirement: "preferred" }),
  };
}

interface Cell {
  readonly level: string | undefined;
  readonly namesField: boolean;
  /** Undefined where it is a description. */
  readonly field: string | undefined;
  readonly isPreferred: boolean;
}

const UNITS = ["unit 1", "unit 12"];

const cellOf = rememberedByLine(({ plain: { text } }): Cell => {
  const passage = passageOf(text);
  const isPreferred = passage.marks.at(0, "preferred before")?.to === passage.tokens.length;
  const hasCount = UNITS.some((unit) => passage.marks.has(unit));
  const namesField = !isPreferred && !hasCount && hasFieldName(passage, 0, passage.tokens.length);
  return { level: levelNamedBy(text), namesField, field: text.length > LONGEST_FIELD ? undefined : text, isPreferred };
});
