import type { Label, Section } from "../../job-description.ts";
import functionWords from "../../knowledge/en/function-words.txt";
import type { Line } from "../../line.ts";
import type { SectionRole } from "../../vocabulary.ts";
import { namesJob } from "./title.ts";

/** Roles that stand for one part of a job description. */
const PART_OF: Readonly<Partial<Record<SectionRole, string>>> = {
  summary: "summary",
  "about-company": "company",
  team: "company",
  responsibilities: "duties",
  "required-qualifications": "asked",
  "preferred-qualifications": "asked",
  qualifications: "asked",
  skills: "asked",
  education: "asked",
  experience: "asked",
  benefits: "offer",
  compensation: "offer",
  location: "terms",
  "employment-type": "terms",
  "how-to-apply": "apply",
  process: "apply",
  "equal-opportunity": "equal opportunity",
};

/** What is recognised of a text. */
interface Found {
  /** The title's words, where there is one. */
  readonly title: string | undefined;
  readonly labels: readonly Label[];
  readonly sections: readonly Section[];
}

/**
 * Whether a text is recognisably one whole job description in English: not the beginning of one, not several, not a page
 * about a profession, and in a language whose headings are known here.
 */
export function isJobDescription(lines: readonly Line[], found: Found): boolean {
  return hasParts(found) && !isSeveral(lines, found.sections) && !isCutOff(lines) && isEnglish(lines);
}

/** Duties or demands and something else below the name of a job; without such a name, both of them. */
function hasParts({ title, labels, sections }: Found): boolean {
  const parts = new Set<string | undefined>(labels.map(({ role }) => PART_OF[role]));
  for (const { roles } of sections) for (const role of roles) parts.add(PART_OF[role]);
  parts.delete(undefined);
  const isTitled = title !== undefined && (labels.some(({ role }) => role === "title") || namesJob(title));
  const [duties, asked] = [parts.has("duties"), parts.has("asked")];
  return isTitled ? (duties || asked) && parts.size >= 2 : duties && asked;
}

/** Two headings that name jobs, each with duties of its own. */
function isSeveral(lines: readonly Line[], sections: readonly Section[]): boolean {
  let jobs = 0;
  let awaitsDuties = false;
  for (const { heading, role } of sections) {
    if (role === "responsibilities" && awaitsDuties) {
      jobs += 1;
      awaitsDuties = false;
    } else if (lines[heading.line]!.facts.form === "heading" && role === "other" && namesJob(heading.text)) {
      awaitsDuties = true;
    }
  }
  return jobs >= 2;
}

/** The last text ends with dots: the rest is elsewhere. */
function isCutOff(lines: readonly Line[]): boolean {
  for (let at = lines.length - 1; at >= 0; at -= 1) {
    const { form, plain } = lines[at]!.facts;
    if (form !== "blank" && form !== "code" && plain.text !== "")
      return plain.text.length > 60 && /(?:…|\.{3})$/.test(plain.text);
  }
  return false;
}

const FUNCTION_WORDS = new Set(functionWords.get("words") ?? []);
const LONGEST_FUNCTION_WORD = Math.max(...[...FUNCTION_WORDS].map((word) => word.length));
/** So many words are looked at, and fewer tell nothing. */
const SAMPLE = { most: 150, least: 40 } as const;
/** In English prose it is every third word, in bullets every sixth. */
const SMALLEST_SHARE = 0.08;

function isEnglish(lines: readonly Line[]): boolean {
  let words = 0;
  let small = 0;
  for (const { facts } of lines) {
    if (facts.form === "code") continue;
    for (const word of facts.plain.text.split(/\s+/, SAMPLE.most)) {
      words += 1;
      if (word.length <= LONGEST_FUNCTION_WORD && FUNCTION_WORDS.has(word.toLowerCase())) small += 1;
    }
    if (words >= SAMPLE.most) break;
  }
  return words < SAMPLE.least || small >= words * SMALLEST_SHARE;
}
