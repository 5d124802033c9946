import type { Format } from "../engine/index.ts";

/** A step reads so many lines, or that part of those before, as it looks through them again. */
const STEP = { lines: 30, ofThoseBefore: 1 / 20 } as const;

/**
 * The line before which a step may end that begins at `from`: where a chapter begins, so that nothing is read in part.
 * Undefined where there is none: the rest is one step. YAML is read as a whole in any case.
 */
export function endOfStep(lines: readonly string[], from: number, format: Format): number | undefined {
  if (format === "yaml") return undefined;
  let end = from + Math.max(STEP.lines, Math.ceil(from * STEP.ofThoseBefore));
  while (end < lines.length && !beginsChapter(lines[end]!)) end += 1;
  return end < lines.length ? end : undefined;
}

/** A guess is enough: what is cut elsewhere is read twice, and to no other result. */
const beginsChapter = (line: string): boolean => line.startsWith("# ");
