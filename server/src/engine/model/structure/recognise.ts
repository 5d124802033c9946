import type { Chapter } from "../../job-description.ts";
import functionWords from "../../knowledge/en/function-words.txt";
import { rememberedByLine } from "../../line.ts";
import { rememberedBy } from "../../remembered.ts";
import type { SectionRole } from "../../vocabulary.ts";
import { namesJob } from "./job-names.ts";

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

/**
 * Whether a text is recognisably one whole job description in English: not the beginning of one, not several, not a page
 * about a profession, and in a language whose headings are known here.
 */
export const isJobDescription = (chapters: readonly Chapter[]): boolean =>
  !isSeveral(chapters) && !chapters.some(isUnread) && hasParts(chapters) && !isCutOff(chapters) && isEnglish(chapters);

/** Too long: what stands in it is not known. */
const isUnread = ({ lines, length }: Chapter): boolean => lines.length === 0 && length > 0;

/** Duties or demands and something else below the name of a job; without such a name, both of them. */
function hasParts(chapters: readonly Chapter[]): boolean {
  const parts = new Set<string>();
  for (const chapter of chapters) for (const part of partsOf(chapter)) parts.add(part);
  const [duties, asked] = [parts.has("duties"), parts.has("asked")];
  return isTitled(chapters) ? (duties || asked) && parts.size >= 2 : duties && asked;
}

const partsOf = rememberedBy(({ labels, sections }: Chapter): ReadonlySet<string> => {
  const roles = [...labels.map(({ role }) => role), ...sections.flatMap((section) => section.roles)];
  return new Set(roles.flatMap((role) => PART_OF[role] ?? []));
});

function isTitled(chapters: readonly Chapter[]): boolean {
  const { title } = chapters[0]!;
  if (title === undefined) return false;
  return namesJob(title.text) || chapters.some(({ labels }) => labels.some(({ role }) => role === "title"));
}

/** Jobs that each have a title, or two headings that name jobs, each with duties of its own. */
function isSeveral(chapters: readonly Chapter[]): boolean {
  if (chapters.slice(1).some(({ title }) => title !== undefined)) return true;
  let jobs = 0;
  let awaitsDuties = isBelowHeading(chapters[0]!);
  for (const { lines, sections } of chapters) {
    for (const { heading, role } of sections) {
      if (role === "responsibilities" && awaitsDuties) {
        jobs += 1;
        awaitsDuties = false;
      } else if (lines[heading.line]!.facts.form === "heading" && role === "other" && namesJob(heading.text)) {
        awaitsDuties = true;
      }
    }
    if (jobs >= 2) return true;
  }
  return false;
}

/** Whether the title stands below another heading, such as "Jobs": it may be the first of several. */
const isBelowHeading = ({ title, lines }: Chapter): boolean =>
  title !== undefined && lines.slice(0, title.line).some(({ facts }) => facts.form === "heading");

/** The last text ends with dots, or in the middle of a sentence: the rest is elsewhere. */
function isCutOff(chapters: readonly Chapter[]): boolean {
  const lines = chapters.at(-1)!.lines;
  for (let at = lines.length - 1; at >= 0; at -= 1) {
    const { form, plain } = lines[at]!.facts;
    if (form !== "blank" && form !== "code" && plain.text !== "")
      return plain.text.length > 60 && UNFINISHED.test(plain.text);
  }
  return false;
}

const UNFINISHED = /(?:…|\.{3}|,|\s(?:an?|and|for|in|of|or|the|to|with))$/;

const FUNCTION_WORDS = new Set(functionWords.get("words") ?? []);
const LONGEST_FUNCTION_WORD = Math.max(...[...FUNCTION_WORDS].map((word) => word.length));
/** So many words are looked at, and fewer tell nothing. */
const SAMPLE = { most: 150, least: 40 } as const;
/** In English prose it is every third word, in bullets every sixth. */
const SMALLEST_SHARE = 0.08;

/** Whether the first words of a text are English, as far as can be told. */
export function isEnglish(chapters: readonly Chapter[]): boolean {
  let words = 0;
  let small = 0;
  for (const { lines } of chapters) {
    for (const { facts } of lines) {
      if (words >= SAMPLE.most) break;
      const counted = countOf(facts);
      words += counted.words;
      small += counted.small;
    }
  }
  return words < SAMPLE.least || small >= words * SMALLEST_SHARE;
}

const countOf = rememberedByLine(({ form, plain }) => {
  const words = form === "code" || plain.text === "" ? [] : plain.text.split(/\s+/, SAMPLE.most);
  const isSmall = (word: string) => word.length <= LONGEST_FUNCTION_WORD && FUNCTION_WORDS.has(word.toLowerCase());
  return { words: words.length, small: words.filter(isSmall).length };
});
