import type { SectionRole } from "../../vocabulary.ts";

/** The classes of knowledge/…/heading-words.txt. */
export type HeadingWord = SectionRole | "required" | "preferred" | "plain" | "link" | "joint";

/** What a candidate is asked for; "required" and "preferred" say which of it. */
const ASKED: readonly SectionRole[] = [
  "required-qualifications",
  "qualifications",
  "skills",
  "experience",
  "education",
];

/** Names that go with any subject. */
const GENERAL: readonly SectionRole[] = ["required-qualifications", "qualifications"];

const NOT_ROLES: readonly string[] = ["required", "preferred", "plain", "link", "joint", "unknown"];

/** The roles of a heading that is put together from these classes of words, the main one first. */
export function composedRoles(classes: readonly (HeadingWord | "unknown")[]): readonly SectionRole[] {
  const named = [...new Set(classes.filter((name): name is SectionRole => !NOT_ROLES.includes(name)))];
  const asked = named.filter((role) => ASKED.includes(role));
  const rest = named.filter((role) => !ASKED.includes(role));
  const qualified = askedRole(
    asked,
    rest,
    classes.includes("required"),
    classes.includes("preferred"),
    classes.includes("joint"),
  );
  // "Team overview" is about the team: a word for "summary" gives way to any other.
  const other = rest.length > 1 ? rest.filter((role) => role !== "summary") : rest;
  if (qualified === undefined) return other;
  const others = other.filter((role) => role !== "summary");
  const askedFirst = asked.length === 0 || others.length === 0 || named.indexOf(asked[0]!) < named.indexOf(others[0]!);
  return askedFirst ? [qualified, ...others] : [...others, qualified];
}

function askedRole(
  asked: readonly SectionRole[],
  rest: readonly SectionRole[],
  required: boolean,
  preferred: boolean,
  joint: boolean,
): SectionRole | undefined {
  if (asked.length === 0 && (rest.length > 0 || !(required || preferred))) return undefined;
  // "Desirable, not essential".
  if (preferred) return "preferred-qualifications";
  if (required) return "required-qualifications";
  // "Experience requirements" are about experience, "educational qualifications" about education.
  const subjects = joint ? asked : asked.filter((role) => !GENERAL.includes(role));
  if (subjects.length === 0) return asked[0];
  return subjects.length === 1 ? subjects[0] : "qualifications";
}
