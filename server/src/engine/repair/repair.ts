import { check } from "../check.ts";
import type { Finding, Fix, FixKind } from "../finding.ts";
import type { Format } from "../job-description.ts";
import { createReader } from "../read.ts";
import { applyEdits, type Edit, overlaps } from "../span.ts";
import { editsBetween } from "./edits-between.ts";
import { houseForm } from "./house-form.ts";

/** A repaired text, and the edits that make it of the text before. */
export interface Repaired {
  readonly text: string;
  readonly edits: readonly Edit[];
}

/** Which fix of a finding to apply, if any. */
export type Pick = (finding: Finding) => Fix | undefined;

/** Fixing one thing may bring another to light, but not for ever. */
const MOST_ROUNDS = 10;

/** All safe fixes. A second run changes nothing. */
export const fixAll = (text: string, format: Format): Repaired => mend(text, format, firstOf(["safe"]));

/** The tidy text: all safe fixes, the structure that was lost, and the house form. A second run changes nothing. */
export function cleanUp(text: string, format: Format): Repaired {
  let before = text;
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const mended = mend(before, format, firstOf(["safe", "structure"])).text;
    const after = houseForm(mended, format).text;
    if (after === before) break;
    before = after;
  }
  return { text: before, edits: editsBetween(text, before) };
}

/**
 * The text after the fixes that `pick` chooses. A rule vouches for its fixes together, and not for what other rules mend
 * beside them, so they are applied rule by rule, each to the text that the one before left. So are fixes that meet
 * (sections that go to the same place). `rounds` bounds how often a rule gets its turn.
 */
export function mend(text: string, format: Format, pick: Pick, rounds = MOST_ROUNDS): Repaired {
  const read = createReader();
  const turns = new Map<string, number>();
  let mended = text;
  let only: readonly Edit[] = [];
  for (let turn = 0; ; turn += 1) {
    const next = nextFixes(check(read(mended, format)), pick, (rule) => (turns.get(rule) ?? 0) < rounds);
    if (next === undefined) return { text: mended, edits: turn <= 1 ? only : editsBetween(text, mended) };
    turns.set(next.rule, (turns.get(next.rule) ?? 0) + 1);
    only = withoutOverlaps(next.fixes);
    mended = applyEdits(mended, only);
  }
}

/** The fixes of the first rule that has any and may have another turn. */
function nextFixes(findings: readonly Finding[], pick: Pick, mayGo: (rule: string) => boolean) {
  const all = findings.flatMap((finding) => {
    const fix = mayGo(finding.rule) ? pick(finding) : undefined;
    return fix === undefined ? [] : [{ rule: finding.rule, fix }];
  });
  const first = all[0]?.rule;
  if (first === undefined) return undefined;
  return { rule: first, fixes: all.filter(({ rule }) => rule === first).map(({ fix }) => fix) };
}

const firstOf =
  (kinds: readonly FixKind[]): Pick =>
  ({ fixes }) =>
    fixes.find(({ kind }) => kinds.includes(kind));

/** The edits of the fixes, in the order of the text; a fix that meets one before it is left out. */
function withoutOverlaps(fixes: readonly Fix[]): readonly Edit[] {
  const taken: Edit[] = [];
  for (const { edits } of fixes) {
    if (edits.some((edit) => meets(edit, taken))) continue;
    for (const edit of edits) taken.splice(indexFor(edit, taken), 0, edit);
  }
  return taken;
}

/** `taken` is in the order of the text and free of overlaps, so only the neighbours can be met. */
function meets(edit: Edit, taken: readonly Edit[]): boolean {
  const index = indexFor(edit, taken);
  return [taken[index - 1], taken[index]].some((other) => other !== undefined && overlaps(edit, other));
}

function indexFor({ span }: Edit, taken: readonly Edit[]): number {
  let low = 0;
  let high = taken.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (taken[middle]!.span.start < span.start) low = middle + 1;
    else high = middle;
  }
  return low;
}
