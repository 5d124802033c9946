import type { Line } from "../../line.ts";
import type { SectionRole } from "../../vocabulary.ts";
import { bareValueRole } from "./bare-value.ts";
import type { HeadingCandidate } from "./line-reading.ts";
import type { Surroundings } from "./surroundings.ts";

/** What lists have entries about: "Training" is one of the benefits, "Experience" is one thing that is asked for. */
const OFFERED: ReadonlySet<SectionRole> = new Set(["benefits", "education", "compensation"]);
const ASKED: ReadonlySet<SectionRole> = new Set(["education", "experience", "skills"]);
const ENTRIES_OF: Readonly<Partial<Record<SectionRole, ReadonlySet<SectionRole>>>> = {
  responsibilities: new Set(["process", "team"]),
  process: new Set(["process"]),
  benefits: OFFERED,
  "required-qualifications": ASKED,
  "preferred-qualifications": ASKED,
  qualifications: ASKED,
  skills: new Set(["skills"]),
};

/** What single words in any such list may be about: "Vision" beside "Dental", "Equity", "Recruitment" among duties. */
const IN_A_WORD: ReadonlySet<SectionRole> = new Set(["about-company", "equal-opportunity", "education", "process"]);

/** "Flexible working", "Remote work": not the name of a field that has a value. */
const ARRANGEMENT = /\b(?:remote|hybrid|flexible|home)\b/i;

/** Sections that may have headings for their parts: "Education" and "Experience" below "Requirements". */
const ASKING: ReadonlySet<SectionRole> = new Set([
  "required-qualifications",
  "preferred-qualifications",
  "qualifications",
  "skills",
]);

/** Longer lines are sentences. */
const LONGEST_ENTRY = 60;

/** Whether a section's list has entries about this. */
export const isAboutEntry = (section: SectionRole | undefined, role: SectionRole | undefined): boolean =>
  section !== undefined && role !== undefined && ENTRIES_OF[section]?.has(role) === true;

/** Whether words about this may be an entry of a section's list: "Equity" stands for shares among the benefits. */
const mayBeEntry = (section: SectionRole, role: SectionRole | undefined, text: string): boolean =>
  isAboutEntry(section, role) || (role !== undefined && IN_A_WORD.has(role) && !text.includes(" "));

/** Whether the words of a heading may be an entry of the list that another heading names. */
export const isEntryOf = (section: SectionRole, role: SectionRole, text: string): boolean =>
  ENTRIES_OF[section] !== undefined && mayBeEntry(section, role, text);

/** A section with the line of its heading. */
interface Opened {
  readonly role: SectionRole | undefined;
  readonly heading: number;
}

/**
 * Whether an unmarked line that reads like a heading is an entry of a list that lost its bullets: "Training" among
 * other short lines of the section.
 */
export function isBareEntry(
  lines: readonly Line[],
  around: Surroundings,
  at: number,
  { reading, field }: HeadingCandidate,
  { role, heading }: Opened,
): boolean {
  if (role === undefined || ENTRIES_OF[role] === undefined) return false;
  const { text } = lines[at]!.facts.plain;
  const isAbout = [reading?.roles[0], field[0]].some((about) => mayBeEntry(role, about, text));
  if (!isAbout && !ARRANGEMENT.test(text) && bareValueRole(text) === undefined) return false;
  const [before, after] = [around.before(at), around.after(at)];
  if (isInCapitals(lines[at]!) && !isInCapitals(lines[before]!)) return false;
  const [touchesBefore, touchesAfter] = [before === at - 1, after === at + 1];
  const followsShort = before !== heading && isShort(lines[before]);
  const leadsShort = isShort(lines[after]) && !isPay(lines[after]);
  if (followsShort && leadsShort) return touchesBefore === touchesAfter;
  // Right below a heading, or at the end of a block, a heading may stand, too.
  if (ASKING.has(role)) return false;
  if (followsShort) return touchesBefore && !touchesAfter;
  const second = around.after(after);
  return before === heading && leadsShort && isShort(lines[second]) && (second === after + 1) === touchesAfter;
}

/** "LICENCES", below entries in small letters, is no entry. */
const isInCapitals = ({ facts: { plain } }: Line): boolean => plain.text === plain.text.toUpperCase();

/** Words without a mark or a sentence's end. */
function isShort(line: Line | undefined): boolean {
  if (line?.facts.form !== "text" || line.facts.emphasis !== "none") return false;
  const { text } = line.facts.plain;
  return text.length <= LONGEST_ENTRY && !/[.:!?]$/.test(text);
}

/** "£30,000" below "Salary". */
const isPay = (line: Line | undefined): boolean =>
  line !== undefined && bareValueRole(line.facts.plain.text) === "compensation";
