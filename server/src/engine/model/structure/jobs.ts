import type { Line } from "../../line.ts";
import { isNameOfJob } from "./job-names.ts";
import { keyRole } from "./yaml-keys.ts";

/** A list of sections or of benefits may have titles too; a job has so many other fields of a job description. */
const FEWEST_FIELDS = 2;
/** Where the title is the name of a job, a text is enough. In characters. */
const SHORTEST_TEXT = 80;

/**
 * The lines with which the jobs begin in a YAML text that has several: the entries of a list, or documents. The first one is
 * the first line of the text; so it is alone where the text is about one job. Linear, as nesting is bounded.
 */
export function firstLinesOfJobs(lines: readonly Line[]): readonly number[] {
  const jobs = lines.flatMap((line, at) => (line.facts.beginsEntry === true && isJob(lines, at) ? [at] : []));
  const outermost = Math.min(...jobs.map((at) => lines[at]!.facts.level));
  const others = jobs.filter((at) => lines[at]!.facts.level === outermost).slice(1);
  // What stands on one line can't be told apart by its place.
  return [0, ...others.filter((at) => lines[at]!.start > lines[at - 1]!.start)];
}

/** Whether the entry that begins there has the name of a job, and says more about it. */
function isJob(lines: readonly Line[], first: number): boolean {
  let title = "";
  let hasText = false;
  const fields = new Set<string>();
  for (const { key = "", text } of partsOf(lines, first)) {
    const role = keyRole(key, text);
    hasText ||= text.length >= SHORTEST_TEXT;
    if (role === "title") title ||= text;
    else if (role !== undefined) fields.add(role);
  }
  const saysMore = fields.size >= FEWEST_FIELDS || ((hasText || fields.size > 0) && isNameOfJob(title));
  return title !== "" && saysMore;
}

/** The keys of an entry with what stands beside them, and the texts below them, without what stands below other keys. */
function* partsOf(lines: readonly Line[], first: number): Generator<{ readonly key?: string; readonly text: string }> {
  const { level } = lines[first]!.facts;
  let isBelowKey = true;
  for (let at = first; at < lines.length; at += 1) {
    const { key, level: own, beginsEntry, plain } = lines[at]!.facts;
    if (key === undefined) {
      if (isBelowKey) yield { text: plain.text };
      continue;
    }
    isBelowKey = own === level;
    if (own > level) continue;
    if (own < level || (beginsEntry === true && at > first)) return;
    yield { key, text: plain.text };
  }
}
