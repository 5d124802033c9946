import type { ExperienceFault, ExperienceRequirement, ExperienceScope } from "../../job-description.ts";
import { type Candidate, candidateOf, type ExperienceContext, isAboutExperience } from "./candidate.ts";
import { type Count, countAt } from "./count.ts";
import { alternativesAmong, rungOf } from "./ladder.ts";
import { type Passage, passageOf } from "./passage.ts";
import { requirementOf } from "./requirement.ts";
import { scopeOf } from "./scope.ts";
import { type Subject, subjectOf } from "./subject.ts";
import { isExperience } from "./verdict.ts";

export type { ExperienceContext } from "./candidate.ts";

/** A statement of experience in a unit of prose. */
export interface FoundExperience {
  /** The statement as a reader would quote it: "at least 6+ years of software development experience". */
  readonly start: number;
  readonly end: number;
  /** The numbers alone, without signs and unit: "6", "5-7", "five (5)". */
  readonly countStart: number;
  readonly countEnd: number;
  /** Years; 18 months are 1.5. Undefined where open. */
  readonly min: number | undefined;
  readonly max: number | undefined;
  readonly scope: ExperienceScope;
  readonly subject: string | undefined;
  readonly requirement: ExperienceRequirement;
  readonly fault?: ExperienceFault | undefined;
  /** The rung of a ladder ("degree 2", "level senior") that it names: see ladder.ts. */
  readonly rung?: string | undefined;
}

/** What a text must hold to be worth a closer look. */
const WORTH_READING = /year|yr|month|mth|\bmos\b|yoe|decade|fresher|\d/i;

/**
 * The statements of experience in a bullet, a line or a paragraph, in the order of the text. `text` is plain: without
 * markers, escapes and entities. Line breaks are white space.
 */
export function findExperience(text: string, context: ExperienceContext): readonly FoundExperience[] {
  if (!WORTH_READING.test(text)) return [];
  const passage = passageOf(text);
  const counts = countsIn(passage, context);
  const candidates = counts
    .map((count, i) =>
      candidateOf(passage, context, count, counts[i - 1]?.end ?? 0, counts[i + 1]?.opening ?? passage.tokens.length),
    )
    .filter(isExperience);
  const alternatives = alternativesAmong(candidates);
  return candidates.map((candidate, i) => foundOf(candidate, subjectOf(candidate), alternatives[i]!));
}

/** All counts of years, whatever they count. */
function countsIn(passage: Passage, context: ExperienceContext): readonly Count[] {
  const counts: Count[] = [];
  let end = 0;
  for (let at = 0; at < passage.tokens.length; at += 1) {
    if (at < end) continue;
    const count = beginnerAt(passage, at) ?? countAt(passage, at, end);
    if (count === undefined || (count.unit === "none" && !isOfYears(passage, context, count, counts.at(-1)))) continue;
    counts.push(count.unit === "none" ? inUnitOf(count, context) : count);
    end = count.end;
  }
  return counts;
}

/** "Freshers": no years at all. */
function beginnerAt({ marks }: Passage, at: number): Count | undefined {
  const mark = marks.at(at, "beginner");
  if (mark === undefined) return undefined;
  const place = { opening: at, from: at, to: mark.to, end: mark.to };
  return {
    ...place,
    min: 0,
    max: 0,
    unit: "beginner",
    bounded: true,
    article: false,
    adjective: false,
    fault: undefined,
  };
}

/** Whether a bare number counts years: "Experience: 5+", "8+ of experience", "8 years (12+ preferred)". */
function isOfYears(passage: Passage, context: ExperienceContext, count: Count, previous: Count | undefined): boolean {
  const { tokens, marks, sentenceStarts } = passage;
  const alone = count.end === tokens.length;
  if (count.article || count.min === undefined) return false;
  if (alone && isAboutExperience(context)) return count.opening <= LONGEST_LABEL;
  const of = tokens[count.end]?.norm === "of" ? 1 : 0;
  if (count.bounded && marks.at(count.end + of, "experience")) return true;
  if (previous !== undefined && count.opening - previous.end <= LONGEST_LABEL) {
    if (goesOnFrom(passage, count)) return sentenceStarts[count.from] === sentenceStarts[previous.from];
  }
  const joint = tokens[count.opening - 1]?.norm;
  return (
    alone &&
    count.opening <= LONGEST_LABEL &&
    joint === ":" &&
    marks.first(0, count.opening, "experience") !== undefined
  );
}

/** Whether a bare number goes on from a count of years: "(12+ preferred)", "of which 3", "(or 5+ with a Master's)". */
function goesOnFrom({ tokens, marks }: Passage, { opening, end, bounded }: Count): boolean {
  if (marks.at(end, "preferred after") ?? marks.before(opening, "part")) return true;
  if (!bounded) return false;
  const leads =
    /^(with|\(|,|and)$/.test(tokens[opening - 1]?.norm ?? "") && (marks.at(end, "in") ?? marks.at(end, "as"));
  return leads ? true : marks.first(end, end + 4, "degree") !== undefined;
}

/** Words that a label before a bare number may have. */
const LONGEST_LABEL = 6;

/** A bare number counts years, unless its label counts months. */
function inUnitOf(count: Count, { heading }: ExperienceContext): Count {
  if (!/month/i.test(heading ?? "")) return { ...count, unit: "years" };
  const years = (months: number | undefined) =>
    months === undefined ? undefined : Math.round((months / 12) * 100) / 100;
  return { ...count, unit: "months", min: years(count.min), max: years(count.max) };
}

function foundOf(candidate: Candidate, subject: Subject | undefined, isAlternative: boolean): FoundExperience {
  const { count, noun, passage } = candidate;
  const { tokens } = passage;
  const rung = rungOf(candidate);
  const last = Math.max(count.end, noun?.to ?? 0, subject?.to ?? 0) - 1;
  return {
    start: tokens[count.opening]!.start,
    end: tokens[last]!.end,
    countStart: tokens[count.from]!.start,
    countEnd: tokens[count.to - 1]!.end,
    min: count.min,
    max: count.max,
    scope: scopeOf(candidate, subject, isAlternative),
    subject: subject?.text,
    requirement: requirementOf(candidate, subject),
    ...(count.fault && { fault: count.fault }),
    ...(rung && { rung }),
  };
}
