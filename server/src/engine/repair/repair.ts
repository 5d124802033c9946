import { check } from "../check.ts";
import type { Finding, FixKind } from "../finding.ts";
import type { Format } from "../job-description.ts";
import { createReader } from "../read.ts";
import { applyEdits, type Edit, overlaps } from "../span.ts";
import { tidy } from "./tidy.ts";

/** Fixing one thing may bring another to light, but not for ever. */
const MOST_ROUNDS = 10;

/** The text after all safe fixes. A second run changes nothing. */
export const fixAll = (text: string, format: Format): string => applyFixes(text, format, ["safe"]);

/** The tidy text: all safe fixes, the structure that was lost, and the house form. A second run changes nothing. */
export function cleanUp(text: string, format: Format): string {
  let before = text;
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const mended = applyFixes(before, format, ["safe", "structure"]);
    const after = format === "markdown" ? tidy(mended) : mended;
    if (after === before) return after;
    before = after;
  }
  return before;
}

function applyFixes(text: string, format: Format, kinds: readonly FixKind[]): string {
  const read = createReader();
  let mended = text;
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const edits = editsOf(check(read(mended, format)), kinds);
    if (edits.length === 0) break;
    mended = applyEdits(mended, edits);
  }
  return mended;
}

/** The edits of the first fitting fix of every finding; a fix that meets another waits for the next round. */
export function editsOf(findings: readonly Finding[], kinds: readonly FixKind[]): readonly Edit[] {
  const taken: Edit[] = [];
  for (const { fixes } of findings) {
    const fix = fixes.find(({ kind }) => kinds.includes(kind));
    if (fix !== undefined && !fix.edits.some((edit) => meets(edit, taken))) {
      for (const edit of fix.edits) taken.splice(indexFor(edit, taken), 0, edit);
    }
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
