import type { Line } from "../../line.ts";
import { ASKING_ROLES } from "../../vocabulary.ts";
import { isNameOfJob } from "./job-names.ts";
import { keyRole } from "./yaml-keys.ts";

/** A list of sections or of benefits may have titles too; a job has so many other fields of a job description. */
const FEWEST_FIELDS = 2;
/** Where the title is the name of a job, a text is enough. In characters. */
const SHORTEST_TEXT = 80;

/**
 * The lines with which the jobs begin in a YAML text that has several: the entries of a list, documents, or keys that each have
 * a job below them. The first one is the first line of the text; so it is alone where the text is about one job. Linear, as
 * nesting is bounded.
 */
export function firstLinesOfJobs(lines: readonly Line[]): readonly number[] {
  const jobs = lines.flatMap(({ facts }, at) => {
    if (facts.beginsEntry === true) return isJob(lines, at) ? [at] : [];
    return isBelowName(lines, at) && isJob(lines, at) && asks(lines, at) ? [at - 1] : [];
  });
  const outermost = Math.min(...jobs.map((at) => lines[at]!.facts.level));
  const others = jobs.filter((at) => lines[at]!.facts.level === outermost).slice(1);
  // What stands on one line can't be told apart by its place.
  return [0, ...others.filter((at) => lines[at]!.start > lines[at - 1]!.start)];
}

/** Whether keys begin below one that is no field: "head-cook:", and below it "title: Head Cook". */
function isBelowName(lines: readonly Line[], at: number): boolean {
  const [above, own] = [lines[at - 1]?.facts, lines[at]!.facts];
  if (own.form !== "key" || above?.form !== "key" || above.beginsEntry === true || above.level >= own.level)
    return false;
  return above.plain.text === "" && keyRole(above.key ?? "", "") === undefined;
}

/** Whether the keys there say what is to be done or to be brought. Somebody to write to has a title and a place, too. */
const asks = (lines: readonly Line[], first: number): boolean =>
  [...partsOf(lines, first)].some(({ key = "", text }) => {
    const role = keyRole(key, text);
    return role === "responsibilities" || ASKING_ROLES.has(role);
  });

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
