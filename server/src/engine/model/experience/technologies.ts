import table from "../../knowledge/en/experience-technologies.txt";

/** A technology with the first year in which anybody could use it. */
export interface Technology {
  readonly name: string;
  readonly since: number;
}

/** The year that the table speaks of. */
export const KNOWN_UNTIL = Number(table.get("as of")?.[0]);

const AS_WRITTEN = new Set(table.get("as written"));

const TECHNOLOGIES: ReadonlyMap<string, Technology> = new Map(
  [...table]
    .filter(([name]) => /^\d{4}$/.test(name))
    .flatMap(([year, names]) => names.map((name) => [name.toLowerCase(), { name, since: Number(year) }] as const)),
);

const LONGEST_NAME = 3;

/** The youngest technology that a text names. */
export function technologyIn(text: string): Technology | undefined {
  const words = text.split(/[\s,;:()/&|]+/).map((word) => word.replace(/(?<![.'’])[.'’]+$/, ""));
  let youngest: Technology | undefined;
  for (let from = 0; from < words.length; from += 1) {
    for (let to = Math.min(words.length, from + LONGEST_NAME); to > from; to -= 1) {
      const found = technologyOf(words.slice(from, to).join(" "));
      if (found === undefined) continue;
      if (youngest === undefined || found.since > youngest.since) youngest = found;
      from = to - 1;
      break;
    }
  }
  return youngest;
}

/** Names that are also words ("Go", "Express") count only as they are written in the table. */
function technologyOf(words: string): Technology | undefined {
  const technology = TECHNOLOGIES.get(words.toLowerCase());
  return technology !== undefined && (!AS_WRITTEN.has(technology.name) || technology.name === words)
    ? technology
    : undefined;
}
