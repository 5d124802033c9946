import type { ExperienceFault, ExperienceRequirement, ExperienceScope } from "../../job-description.ts";
import { alternativesAmong } from "./alternatives.ts";
import { type Candidate, candidateOf, type ExperienceContext, isAboutExperience } from "./candidate.ts";
import { countsIn } from "./counts.ts";
import { rungsOf } from "./ladder.ts";
import { countedPassageOf, passageOf } from "./passage.ts";
import { requirementOf } from "./requirement.ts";
import { isOfGrade, scopeOf } from "./scope.ts";
import { goesOnBehindField, nameOf, type Subject, subjectOf } from "./subject.ts";
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
  /** Years below a grade do not count, and how many those are is not said. */
  readonly isOfGrade?: true;
  /** It goes on behind the field, or is bound to a rung. */
  readonly isNarrow?: true;
  /** The rungs of ladders ("degree 2", "level senior") that it names: see ladder.ts. */
  readonly rungs: readonly string[];
}

const WORTH_READING = /year|yr|month|mth|\bmos\b|yoe|decade|fresher|graduate|student|\d/i;

/** Whether a text may hold a statement at all. */
export const isWorthReading = (text: string): boolean => WORTH_READING.test(text);

/**
 * The statements of experience in a bullet, a line or a paragraph, in the order of the text. `text` is plain: without
 * markers, escapes and entities. Line breaks are white space.
 */
export function findExperience(text: string, context: ExperienceContext): readonly FoundExperience[] {
  if (!isWorthReading(text)) return [];
  const passage = countedPassageOf(text) ?? (isAboutExperience(context) ? passageOf(text) : undefined);
  if (passage === undefined) return [];
  const counts = countsIn(passage, context);
  const candidates = counts
    .map((count, i) =>
      candidateOf(passage, context, count, counts[i - 1]?.end ?? 0, counts[i + 1]?.opening ?? passage.tokens.length),
    )
    .filter(isExperience);
  const rungs = candidates.map(rungsOf);
  const alternatives = alternativesAmong(candidates, rungs);
  return candidates.map((candidate, i) => foundOf(candidate, subjectOf(candidate), rungs[i]!, alternatives[i]!));
}

function foundOf(
  candidate: Candidate,
  subject: Subject | undefined,
  rungs: readonly string[],
  isAlternative: boolean,
): FoundExperience {
  const { count, noun, passage } = candidate;
  const { tokens } = passage;
  const last = Math.max(count.end, noun?.to ?? 0, subject?.to ?? 0) - 1;
  return {
    start: tokens[count.opening]!.start,
    end: tokens[last]!.end,
    countStart: tokens[count.from]!.start,
    countEnd: tokens[count.to - 1]!.end,
    min: count.min,
    max: count.max,
    scope: scopeOf(candidate, subject, isAlternative),
    subject: subject && nameOf(candidate, subject),
    requirement: requirementOf(candidate, subject),
    ...(count.fault && { fault: count.fault }),
    ...(isOfGrade(candidate) && { isOfGrade: true as const }),
    ...((rungs.length > 0 || goesOnBehindField(candidate, last + 1)) && { isNarrow: true as const }),
    rungs,
  };
}
