import { check } from "../check.ts";
import type { Finding, Fix, FixKind } from "../finding.ts";
import { firstIndex } from "../first-index.ts";
import type { Format } from "../job-description.ts";
import { createReader } from "../read.ts";
import { RULES } from "../rules/index.ts";
import { type Edit, overlaps, type Span } from "../span.ts";
import { houseForm } from "./house-form.ts";
import { HOUSE_FORM, type Repaired, Workpiece } from "./workpiece.ts";

/** Which fix of a finding to apply, if any. */
export type Pick = (finding: Finding) => Fix | undefined;

/** Fixing one thing may bring another to light, but not for ever. */
const MOST_ROUNDS = 10;

/** All safe fixes. A second run changes nothing. */
export const fixAll = (text: string, format: Format): Repaired => mend(text, format, firstOf(["safe"]));

/**
 * The tidy text: all safe fixes, the structure that was lost, and the house form; or those of them that lie `within` a
 * span, as the whole text has them. A second run changes nothing.
 */
export function cleanUp(text: string, format: Format, within?: Span): Repaired {
  const workpiece = new Workpiece(text, within);
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const before = workpiece.text;
    mendAll(workpiece, format, firstOf(["safe", "structure"]), MOST_ROUNDS);
    workpiece.step(houseForm(workpiece.text, format, workpiece.within).edits, HOUSE_FORM);
    if (workpiece.text === before) break;
  }
  return workpiece.repaired();
}

/** The text after the fixes that `pick` chooses. `rounds` bounds how often a rule gets its turn. */
export function mend(text: string, format: Format, pick: Pick, rounds = MOST_ROUNDS): Repaired {
  const workpiece = new Workpiece(text);
  mendAll(workpiece, format, pick, rounds);
  return workpiece.repaired();
}

/**
 * A rule vouches for its fixes together, and not for what other rules mend beside them, so they are applied rule by rule,
 * each to the text that the one before left. So are fixes that meet (sections that go to the same place).
 */
function mendAll(workpiece: Workpiece, format: Format, pick: Pick, rounds: number): void {
  const read = createReader();
  const turns = new Map<string, number>();
  const mayGo = (rule: string): boolean => (turns.get(rule) ?? 0) < rounds;
  for (;;) {
    const found = check(read(workpiece.text, format));
    const next = nextFixes(found, (finding) => (mayGo(finding.rule) ? workpiece.ifWithin(pick(finding)) : undefined));
    if (next === undefined) return;
    turns.set(next.rule, (turns.get(next.rule) ?? 0) + 1);
    workpiece.mend(next.rule, withoutOverlaps(next.fixes));
  }
}

/** What these rules mend depends on no more than a piece of the text; what others see may depend on what it was mended to. */
const OF_PIECES: ReadonlySet<string> = new Set(RULES.filter(({ check }) => "piece" in check).map(({ name }) => name));

/** The fixes of the first rule that has any; damage goes before headings and lists are looked for. */
function nextFixes(findings: readonly Finding[], pick: Pick) {
  const all = findings.flatMap((finding) => {
    const fix = pick(finding);
    return fix === undefined ? [] : [{ rule: finding.rule, fix }];
  });
  const first = (all.find(({ rule }) => OF_PIECES.has(rule)) ?? all[0])?.rule;
  if (first === undefined) return undefined;
  return { rule: first, fixes: all.filter(({ rule }) => rule === first).map(({ fix }) => fix) };
}

const firstOf =
  (kinds: readonly FixKind[]): Pick =>
  ({ fixes }) =>
    fixes.find(({ kind }) => kinds.includes(kind));

/** The fixes without those that meet one before them. */
function withoutOverlaps(fixes: readonly Fix[]): readonly Fix[] {
  const taken: Edit[] = [];
  return fixes.filter(({ edits }) => {
    if (edits.some((edit) => meets(edit, taken))) return false;
    for (const edit of edits) taken.splice(indexFor(edit, taken), 0, edit);
    return true;
  });
}

/** `taken` is in the order of the text and free of overlaps, so only the neighbours can be met. */
function meets(edit: Edit, taken: readonly Edit[]): boolean {
  const index = indexFor(edit, taken);
  return [taken[index - 1], taken[index]].some((other) => other !== undefined && overlaps(edit, other));
}

const indexFor = ({ span }: Edit, taken: readonly Edit[]): number =>
  firstIndex(taken, (other) => other.span.start >= span.start);
