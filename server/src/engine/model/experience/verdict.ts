import { ASKING_ROLES, type SectionRole } from "../../vocabulary.ts";
import { type Candidate, isAboutExperience, isGerund, isHired, partBehind, REACH } from "./candidate.ts";
import { followsDegree } from "./ladder.ts";
import { passageOf } from "./passage.ts";

/** Sections whose bare counts are of something else. */
const TELLING: ReadonlySet<SectionRole | undefined> = new Set<SectionRole>([
  "about-company",
  "benefits",
  "compensation",
  "location",
  "employment-type",
  "how-to-apply",
  "equal-opportunity",
  "process",
]);

interface Judgement {
  readonly isExperience: boolean;
  readonly when: (candidate: Candidate) => boolean;
}

/** Asked in this order; the first that holds decides. False friends that look like experience come before the word itself. */
const JUDGEMENTS: readonly Judgement[] = [
  { isExperience: false, when: isTurnedAway },
  { isExperience: true, when: ({ count }) => count.unit === "yoe" || count.unit === "beginner" },
  { isExperience: false, when: isAdjectiveOfSomethingElse },
  { isExperience: false, when: isWindowOfTime },
  { isExperience: false, when: isAge },
  { isExperience: false, when: isQuestion },
  { isExperience: false, when: isDefined },
  { isExperience: false, when: isCompanys },
  { isExperience: false, when: isOfSomebodyPaid },
  { isExperience: false, when: ({ count, noun }) => count.article && noun?.name !== "experience" },
  { isExperience: false, when: isWorkThatIsOffered },
  { isExperience: true, when: ({ noun }) => noun !== undefined },
  { isExperience: true, when: isPartOfExperience },
  { isExperience: true, when: followsWork },
  { isExperience: false, when: isDuration },
  { isExperience: true, when: followsExperience },
  { isExperience: true, when: ({ context }) => context.place !== "body" && isAboutExperience(context) },
  { isExperience: false, when: ({ context }) => TELLING.has(context.role) },
  { isExperience: true, when: isDemand },
];

/** Whether a count of years says how much experience somebody has or needs. */
export const isExperience = (candidate: Candidate): boolean =>
  JUDGEMENTS.find(({ when }) => when(candidate))?.isExperience ?? false;

/** "No freshers", "freshers please excuse" */
function isTurnedAway({ passage: { marks }, count, clauseStart, clauseEnd }: Candidate): boolean {
  if (count.unit !== "beginner") return false;
  const before = marks.last(Math.max(clauseStart, count.opening - 3), count.opening, "not for");
  return (
    before !== undefined || marks.first(count.end, Math.min(clauseEnd, count.end + NEAR), "turned away") !== undefined
  );
}

/** "a 6-month contract", but "a 5-year experience". */
function isAdjectiveOfSomethingElse({ passage: { marks, tokens }, count, noun }: Candidate): boolean {
  // "a four year degree or equivalent experience"
  const degree = marks.at(count.end, "degree");
  if (degree !== undefined && tokens[degree.to]?.norm === "or") return true;
  return count.adjective && (noun === undefined || noun.from - count.end > 3);
}

/** "within 2 years", "5 years ago", "18 years of age". */
function isWindowOfTime(candidate: Candidate): boolean {
  const { passage, count, clauseStart, noun } = candidate;
  const { marks, tokens } = passage;
  // "Age: 18", "children (3-5 years)"
  const joint = /^[:(]$/.test(tokens[count.opening - 1]?.norm ?? "") ? count.opening - 1 : count.opening;
  const label = marks.first(clauseStart, joint, "experience") ? count.opening : joint;
  const stands = (name: string, ...places: readonly number[]): boolean =>
    places.some((at) => {
      const mark = marks.before(at, name);
      // "experience must be 5 years"
      return (
        mark !== undefined &&
        mark.from >= clauseStart &&
        !marks.first(Math.max(clauseStart, mark.from - 2), mark.from, "experience")
      );
    });
  if (stands("window", count.opening, count.from) || marks.at(count.end, "never before")) return true;
  const closing = marks.at(count.end, "never at the end");
  if (closing !== undefined && endsSaid(candidate, closing.to)) return true;
  if (noun !== undefined) return false;
  return (
    stands("no experience after", count.opening, count.from, label) ||
    Boolean(marks.at(count.end, "no experience before"))
  );
}

const OLDEST_DEMAND = 25;

/** "between 21 and 35 years", "below 30 years": nobody asks for a range that reaches so high. */
function isAge({ count, noun }: Candidate): boolean {
  return noun === undefined && (count.max ?? 0) >= OLDEST_DEMAND;
}

/** "How many years of …?", "Do you have 3 years …?" */
function isQuestion({ passage, count, clauseStart }: Candidate): boolean {
  const { tokens, marks, sentenceEnds } = passage;
  const end = sentenceEnds[count.end - 1]!;
  return tokens[end - 1]?.norm === "?" || marks.first(clauseStart, count.to, "question") !== undefined;
}

/** "How many years of experience do you have?" */
export function asksForYears(line: string): boolean {
  const { marks } = passageOf(line);
  return marks.has("question") && (marks.has("unit 1") || marks.has("experience"));
}

/** "One year of experience is 2080 hours": nobody is asked for it. */
function isDefined({ passage: { marks }, count, noun }: Candidate): boolean {
  return marks.at(noun?.to ?? count.end, "is as much as") !== undefined;
}

/** "The salary for a baker with 7 years of experience would be £40,000": an example, which asks for nothing. */
function isOfSomebodyPaid({ passage: { marks }, count, clauseStart }: Candidate): boolean {
  return (
    marks.before(count.opening, "with") !== undefined &&
    marks.first(clauseStart, count.opening, "pay for") !== undefined
  );
}

const NEAR = 4;

/** "our 30 years of experience", "With over 30 years of experience, Acme is …". */
function isCompanys(candidate: Candidate): boolean {
  const { passage, context, count, clauseStart, noun } = candidate;
  const { marks } = passage;
  const isAsked = ASKING_ROLES.has(context.role) || context.place !== "body";
  if (!isAsked && noun !== undefined && marks.first(count.end, noun.from, "together")) return true;
  const owner = marks.last(Math.max(clauseStart, count.opening - NEAR), count.opening, "own");
  if (owner !== undefined) return marks.first(owner.to, count.opening, "candidate") === undefined;
  if (isAsked) return false;
  return (
    marks.first(clauseStart, count.opening, "owner") !== undefined ||
    opensTheSentenceOfAnother(candidate) ||
    isToldOfAnother(candidate)
  );
}

/** "Acme has 30 years …", "30 years of experience make us …": no candidate is spoken of before the count. */
function isToldOfAnother(candidate: Candidate): boolean {
  const { passage, context, count } = candidate;
  const { marks, sentenceStarts, sentenceEnds } = passage;
  const start = Math.max(sentenceStarts[count.opening]!, count.opening - REACH);
  if (count.unit === "beginner" || isHired(candidate)) return false;
  if (marks.first(start, count.end, "candidate") ?? marks.first(start, count.opening, "required")) return false;
  const has = marks.before(count.opening, "has");
  if (has !== undefined && has.from > start) return true;
  if (count.bounded) return false;
  if (marks.first(start, count.opening, "we are") !== undefined) return true;
  const end = Math.min(sentenceEnds[count.end - 1]!, count.end + REACH);
  return context.role === "about-company" || marks.first(count.end, end, "we") !== undefined;
}

/** "With 30 years …, <somebody who is not the candidate> …". */
function opensTheSentenceOfAnother({ passage, count, clauseStart, clauseEnd }: Candidate): boolean {
  const { tokens, marks, sentenceStarts } = passage;
  const start = sentenceStarts[count.opening]!;
  if (marks.at(start, "opener") === undefined || start !== clauseStart || count.opening - start > 2) return false;
  const comma = tokens.slice(count.end, clauseEnd).findIndex((token) => token.norm === ",");
  return comma >= 0 && marks.first(count.end + comma, count.end + comma + 6, "candidate") === undefined;
}

/** "having worked in a shop for 2 years". */
function followsWork({ passage: { marks }, context, count, clauseStart }: Candidate): boolean {
  if (
    !ASKING_ROLES.has(context.role) &&
    !count.bounded &&
    marks.first(clauseStart, count.opening, "candidate") === undefined
  )
    return false;
  const joined = marks.before(count.opening, "worked for") ?? marks.before(count.opening, "worked");
  return (
    joined !== undefined && marks.last(Math.max(clauseStart, count.opening - 8), count.opening, "worked") !== undefined
  );
}

/** "5 years of guaranteed work" among the benefits, "a pipeline of 4+ years of work" about the company. */
function isWorkThatIsOffered({ context, noun }: Candidate): boolean {
  return noun?.name === "experience behind" && TELLING.has(context.role);
}

/** "4 years of experience, including 2 years as a supervisor". */
function isPartOfExperience(candidate: Candidate): boolean {
  const { passage, count, clauseStart } = candidate;
  const { marks, sentenceStarts } = passage;
  const part = marks.last(Math.max(clauseStart, count.opening - NEAR), count.from, "part") ?? partBehind(candidate);
  if (part === undefined) return false;
  return marks.last(Math.max(sentenceStarts[part.from]!, part.from - REACH), part.from, "experience") !== undefined;
}

const FAR = 8;
const LONGEST_PROPERTY = 6;

/** "6 months contract", "10 years of growth", "Duration: 6 months". */
function isDuration(candidate: Candidate): boolean {
  const { passage, count, clauseStart, clauseEnd } = candidate;
  const { marks } = passage;
  const of = marks.at(count.end, "of");
  for (let at = of?.to ?? count.end; at < Math.min(clauseEnd, count.end + LONGEST_PROPERTY); at += 1) {
    if (["in", "with", "as"].some((name) => marks.at(at, name))) break;
    const property = marks.at(at, "property");
    // "10 years of growth", but "10 years of growth marketing".
    const isLast = property !== undefined && endsSaid(candidate, property.to);
    if (isLast || (of === undefined && marks.at(at, "term"))) return true;
  }
  if (isOfWhatStandsBefore(candidate)) return true;
  const lasting = marks.last(Math.max(clauseStart, count.opening - FAR), count.opening, "lasting");
  return lasting !== undefined && !isInField(candidate, lasting.from);
}

/** "experience in contract law (2 years)": what is named between the experience and the bracket is its field. */
function isInField({ passage: { marks, tokens }, count, clauseStart }: Candidate, at: number): boolean {
  const experience = marks.last(clauseStart, at, "experience");
  if (experience === undefined || tokens[count.opening - 1]?.norm !== "(") return false;
  const leads = marks.at(experience.to, "in") ?? marks.at(experience.to, "with");
  return leads !== undefined && tokens.slice(leads.to, count.opening - 1).every(({ kind }) => kind === "word");
}

/** Whether what a count belongs to ends there. */
const endsSaid = ({ passage: { marks, tokens }, clauseEnd }: Candidate, at: number): boolean =>
  at >= clauseEnd || tokens[at]!.kind === "mark" || marks.at(at, "phrase break") !== undefined;

/** "a degree (4 years)", "our roadmap (2-3 years)", "Background check: 2 years" */
function isOfWhatStandsBefore({ passage, count, clauseStart }: Candidate): boolean {
  const { marks, tokens } = passage;
  const at = count.opening - 1;
  const isLabelled = tokens[at]?.norm === ":" && marks.before(at, "property")?.from === clauseStart;
  if (!isLabelled && tokens[at]?.norm !== "(") return false;
  if (marks.first(clauseStart, at, "experience") !== undefined) return false;
  if (!count.bounded && followsStudies(passage, at, clauseStart)) return true;
  return marks.before(at, "property") !== undefined || marks.before(at, "term") !== undefined;
}

const LONGEST_FIELD_OF_STUDY = 3;

/** Whether a degree stands before a place, with the field that it is in: "BSc Civil Engineering". */
function followsStudies({ marks, tokens }: Candidate["passage"], end: number, clauseStart: number): boolean {
  for (let at = end; at >= Math.max(clauseStart, end - LONGEST_FIELD_OF_STUDY); at -= 1) {
    if (marks.before(at, "degree") !== undefined) return true;
    const word = tokens[at - 1];
    if (word?.kind !== "word" || !word.capital) return false;
  }
  return false;
}

/** "experience: 5 years", "experience in sales (5 years)", "experience of at least 5 years". */
function followsExperience({ passage: { marks }, count, clauseStart }: Candidate): boolean {
  if (marks.before(count.opening, "experience")) return true;
  const joint = marks.before(count.opening, "joint");
  return (
    joint !== undefined && marks.last(Math.max(clauseStart, joint.from - FAR), joint.from, "experience") !== undefined
  );
}

/** A count without the word "experience" whose form or place asks for it: "5+ years in sales", "Java: 2 years (preferred)". */
function isDemand(candidate: Candidate): boolean {
  const { passage, context, count, clauseStart } = candidate;
  const isAsking = ASKING_ROLES.has(context.role);
  if (isRated(candidate) || isSigned(candidate)) return true;
  if (isAsking && followsDegree(passage, count.opening, clauseStart)) return true;
  if (count.bounded && isInYears(count) && (isAsking || isHired(candidate))) return true;
  const isSaid = passage.marks.first(clauseStart, count.opening, "required") !== undefined;
  return (isAsking || count.bounded || isSaid) && (leadsToField(candidate) || standsAlone(candidate));
}

/** Months and weeks may measure anything. */
const isInYears = ({ unit }: Candidate["count"]): boolean => unit !== "months" && unit !== "weeks";

/** "5+ years" */
const isSigned = ({ passage: { tokens }, count }: Candidate): boolean =>
  count.unit === "years" && tokens[count.to]?.norm === "+";

/** Nothing else is said: "3-5 years", "Java: 3-5 years", "Java (3-5 years)". Months alone may be anything; weeks say how long something takes. */
function standsAlone({ passage: { tokens }, context, count, clauseStart, clauseEnd }: Candidate): boolean {
  if (count.unit === "weeks") return false;
  if (!isInYears(count) && !(count.bounded && ASKING_ROLES.has(context.role))) return false;
  const before = tokens[count.opening - 1]?.norm;
  if (before === "(" && tokens[count.end]?.norm === ")") return true;
  const opens = count.opening === clauseStart || /^[:(–—-]$/.test(before ?? "");
  return opens && tokens.slice(count.end, clauseEnd).every((token) => token.kind === "mark");
}

/** "in sales", "working with children", "selling cars". */
function leadsToField({ passage: { marks, tokens }, count }: Candidate): boolean {
  const at = count.end;
  const next = tokens[at];
  if (next === undefined) return false;
  if (["in", "at", "with", "as", "working", "doing"].some((name) => marks.at(at, name))) return true;
  return isGerund(next);
}

/** "required 5 years", "5 years (preferred)". */
function isRated({ passage: { marks, tokens }, count }: Candidate): boolean {
  const at = tokens[count.end]?.norm === "(" ? count.end + 1 : count.end;
  const behind = marks.at(at, "required") ?? marks.at(at, "preferred after");
  const before = marks.before(count.opening, "required") ?? marks.before(count.opening, "preferred before");
  return behind !== undefined || (before !== undefined && isInYears(count));
}
