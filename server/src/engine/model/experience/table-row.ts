import { type Line, rememberedByLine } from "../../line.ts";
import type { FoundExperience } from "./find.ts";
import { levelNamedBy } from "./ladder.ts";
import { passageOf } from "./passage.ts";
import { hasFieldName } from "./subject.ts";

/** What else may stand in the cell of a count: "approx. 5 years". In characters. */
const MOST_BESIDE_COUNT = 12;

/** In characters. */
const LONGEST_FIELD = 60;

/** A count alone in its cell counts what another cell of its row names: "| Java | Desired | 8 years |". */
export function inRow(found: FoundExperience, lines: readonly Line[], own: number): FoundExperience {
  const { start, facts } = lines[own]!;
  if (facts.form !== "cell" || found.scope !== "total" || found.subject !== undefined) return found;
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

const cellOf = rememberedByLine(({ plain: { text } }): Cell => {
  const passage = passageOf(text);
  const isPreferred = passage.marks.at(0, "preferred before")?.to === passage.tokens.length;
  const namesField = !isPreferred && hasFieldName(passage, 0, passage.tokens.length);
  return { level: levelNamedBy(text), namesField, field: text.length > LONGEST_FIELD ? undefined : text, isPreferred };
});
