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

/** Names that go with any subject: "experience requirements" are about experience. */
const GENERAL: readonly SectionRole[] = ["required-qualifications", "qualifications"];

/** Names that give way to any other: "team overview" is about the team, "contract compensation" about pay. */
const YIELDING: readonly SectionRole[] = ["summary", "location", "employment-type"];

const NOT_ROLES: readonly string[] = ["required", "preferred", "plain", "link", "joint", "unknown"];

/** The roles of a heading that is put together from these classes of words, the main one first. */
export function composedRoles(classes: readonly (HeadingWord | "unknown")[]): readonly SectionRole[] {
  const joint = classes.includes("joint");
  const inOrder = [...new Set(classes.filter((name): name is SectionRole => !NOT_ROLES.includes(name)))];
  // The last noun says what a compound is: "hiring salary", "company benefits", "selection criteria".
  const named = joint ? inOrder : inOrder.reverse();
  const asked = named.filter((role) => ASKED.includes(role));
  const rest = named.filter((role) => !ASKED.includes(role));
  const firm = rest.filter((role) => role !== "summary" && (joint || !YIELDING.includes(role)));
  const asking = askedRole(classes, asked, rest.length > 0, joint);
  if (asking === undefined) return firm.length > 0 ? firm : rest;
  const askedFirst = asked.length === 0 || firm.length === 0 || named.indexOf(asked[0]!) < named.indexOf(firm[0]!);
  return askedFirst ? [asking, ...firm] : [...firm, asking];
}

/** The one role of all that is asked for; undefined where nothing is. */
function askedRole(
  classes: readonly (HeadingWord | "unknown")[],
  asked: readonly SectionRole[],
  hasOther: boolean,
  joint: boolean,
): SectionRole | undefined {
  if (asked.length === 0 && hasOther) return undefined;
  // "Required and Preferred Skills", but "Desirable, not essential".
  if (classes.includes("required") && classes.includes("preferred")) return "qualifications";
  if (classes.includes("preferred")) return "preferred-qualifications";
  if (classes.includes("required")) return "required-qualifications";
  const subjects = joint ? asked : asked.filter((role) => !GENERAL.includes(role));
  if (subjects.length === 0) return asked[0];
  return subjects.length === 1 ? subjects[0] : "qualifications";
}
