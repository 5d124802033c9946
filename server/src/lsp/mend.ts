import { applyEdits, check, createReader, type Finding, type Fix, type FixKind, type Format } from "../engine/index.ts";
import { editsOf } from "../engine/repair/repair.ts";

const ALL_KINDS: readonly FixKind[] = ["safe", "structure", "choice"];

/**
 * The text after the fixes that `pick` chooses. Fixes that meet (sections that go to the same place) are applied one
 * after the other, each to the text that the one before it left; `rounds` bounds that.
 */
export function mend(
  text: string,
  format: Format,
  pick: (finding: Finding) => Fix | undefined,
  rounds: number,
): string {
  const read = createReader();
  let mended = text;
  for (let round = 0; round < rounds; round += 1) {
    const picked = check(read(mended, format)).flatMap((finding) => {
      const fix = pick(finding);
      return fix === undefined ? [] : [{ ...finding, fixes: [fix] }];
    });
    const edits = editsOf(picked, ALL_KINDS);
    if (edits.length === 0) break;
    mended = applyEdits(mended, edits);
  }
  return mended;
}
