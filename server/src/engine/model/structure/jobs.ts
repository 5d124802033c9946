import type { Line } from "../../line.ts";
import { isNameOfJob } from "./job-names.ts";
import { keyRole } from "./yaml-keys.ts";

/**
 * A list of sections or of benefits may have titles too; a job has so many other fields of a job description, or one where
 * the title is the name of a job.
 */
const FEWEST_FIELDS = { named: 1, titled: 2 } as const;

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
  const fields = new Set<string>();
  for (const { key, value } of fieldsOf(lines, first)) {
    const role = keyRole(key, value);
    if (role === "title") title ||= value;
    else if (role !== undefined) fields.add(role);
  }
  return title !== "" && fields.size >= FEWEST_FIELDS[isNameOfJob(title) ? "named" : "titled"];
}

/** The keys of an entry, without those of what stands in it. */
function* fieldsOf(lines: readonly Line[], first: number): Generator<{ readonly key: string; readonly value: string }> {
  const { level } = lines[first]!.facts;
  for (let at = first; at < lines.length; at += 1) {
    const { facts } = lines[at]!;
    if (facts.key === undefined || facts.level > level) continue;
    if (facts.level < level || (facts.beginsEntry === true && at > first)) return;
    yield { key: facts.key, value: facts.plain.text };
  }
}
