import type { Candidate } from "./candidate.ts";
import { areAlternatives, leadsToDegree } from "./ladder.ts";
import type { Passage } from "./passage.ts";
import type { Mark } from "./phrases.ts";
import { isPart } from "./scope.ts";
import type { Token } from "./tokens.ts";

/** Which of a line's statements are alternatives: rungs of a ladder, joined by "or", or in the place of something else. */
export function alternativesAmong(
  candidates: readonly Candidate[],
  rungs: readonly (readonly string[])[],
): readonly boolean[] {
  const among = candidates.map(
    (candidate, i) =>
      replacesDegree(candidate) ||
      leadsToDegree(candidate) ||
      isSubstitute(candidate) ||
      isBeginnerAmongOthers(candidates, i) ||
      isConceded(candidate, candidates[i - 1]),
  );
  // "5 years, including 2 in law, or …": parts of a rung stand between the rungs.
  const wholes = candidates.flatMap((candidate, i) => (isPart(candidate) ? [] : i));
  for (const [k, own] of wholes.entries()) {
    const before = wholes[k - 1];
    if (before === undefined) continue;
    const isOr = followsOr(candidates[before]!, candidates[own]!);
    const areRungs = areAlternatives(rungs[before]!, rungs[own]!);
    if (isOr || areRungs) among[own] = true;
    // "5 years, or 3 years with a Master's": 5 years are what is asked for.
    if (areRungs || (isOr && rungs[before]!.length > 0 === rungs[own]!.length > 0)) among[before] = true;
  }
  return among;
}

/** How far from its count a degree may stand that it replaces. */
const FAR = 30;
const NEAR = 8;

/** "…; or six years", "…, or a Master's degree in law and three years": the count before will do as well. */
function followsOr(before: Candidate, { passage, count }: Candidate): boolean {
  if (before.count.unit === "beginner") return false;
  const { marks, tokens, sentenceStarts, sentenceEnds } = passage;
  const sentence = sentenceStarts[count.opening]!;
  const isSame = sentence <= before.count.opening;
  if (!isSame && sentenceEnds[before.count.end - 1] !== sentence) return false;
  const start = isSame ? before.count.end : sentence;
  for (let at = start; at < count.opening; at += 1) {
    const or = marks.at(at, "or");
    if (or === undefined) {
      if (isSame) continue;
      return false;
    }
    const next = behindNumber(tokens, tokens[or.to]?.kind === "mark" ? or.to + 1 : or.to);
    if (next >= count.opening - 1) return true;
    // "a Bachelor's or Master's degree" is one rung.
    if (marks.before(at, "degree") === undefined && marks.first(next, next + 4, "degree") !== undefined) return true;
  }
  return false;
}

/** Behind the number of an item that stands in the line: "…; or 2. An associate degree". */
const behindNumber = (tokens: readonly Token[], at: number): number =>
  tokens[at]?.kind === "number" && /^[.)]$/.test(tokens[at + 1]?.norm ?? "") ? at + 2 : at;

/** "Freshers or candidates with 2 years", "freshers may also apply": they are not the only ones. */
function isBeginnerAmongOthers(candidates: readonly Candidate[], at: number): boolean {
  const { passage, count, clauseStart, clauseEnd } = candidates[at]!;
  if (count.unit !== "beginner") return false;
  if (passage.marks.first(clauseStart, clauseEnd, "also")) return true;
  const sentence = passage.sentenceStarts[count.from];
  return [at - 1, at + 1].some((i) => {
    const other = candidates[i];
    return other !== undefined && passage.sentenceStarts[other.count.from] === sentence;
  });
}

/** "2-3 years of experience, though those with 1 year will be considered" */
function isConceded({ passage, count, clauseEnd }: Candidate, before: Candidate | undefined): boolean {
  if (before === undefined || passage.marks.first(count.end, clauseEnd, "conceded") === undefined) return false;
  return (before.count.min ?? 0) > (count.min ?? 0);
}

/**
 * "…, or 4 years of experience", "…, or equivalent experience (4 years)" behind a degree; "2 years … in lieu of a degree";
 * "or 1 year with a Master's".
 */
function replacesDegree({ passage, count, clauseStart, clauseEnd, noun }: Candidate): boolean {
  const { marks, tokens, sentenceStarts, sentenceEnds } = passage;
  const start = Math.max(sentenceStarts[count.opening]!, count.opening - FAR);
  const end = Math.min(sentenceEnds[count.end - 1]!, count.end + FAR);
  if (marks.first(start, end, "degree") === undefined) return false;
  if (marks.first(clauseStart, clauseEnd, "instead") !== undefined) return true;
  const joint = tokens[count.opening - 1]?.kind === "mark" ? count.opening - 1 : count.opening;
  const behind = marks.first(count.end, Math.min(clauseEnd, (noun?.to ?? count.end) + NEAR), "degree");
  if (marks.before(joint, "or") ?? orBeforeNoun(passage, start, joint))
    return behind !== undefined || marks.first(start, count.opening, "degree") !== undefined;
  return behind !== undefined && marks.first(noun?.to ?? count.end, behind.from, "if") !== undefined;
}

/** The "or" of "or equivalent work experience (4 years)", which ends at a token. */
function orBeforeNoun({ marks, tokens }: Passage, from: number, to: number): Mark | undefined {
  const noun = marks.before(to, "experience");
  let at = noun?.from ?? from;
  while (at > from && tokens[at - 1]!.kind === "word" && marks.covers(at - 1, "general") && !marks.before(at, "or"))
    at -= 1;
  return noun && marks.before(at, "or");
}

/**
 * "A licence may be substituted for one year of the experience"; "a Bachelor's degree is equal to four years"; "four years of
 * education and/or experience".
 */
function isSubstitute({ passage: { marks, sentenceStarts, sentenceEnds }, count }: Candidate): boolean {
  if (marks.at(marks.at(count.end, "of")?.to ?? count.end, "schooling or")) return true;
  if (marks.before(count.opening, "worth")) return true;
  const start = Math.max(sentenceStarts[count.opening]!, count.opening - FAR);
  const end = Math.min(sentenceEnds[count.end - 1]!, count.end + FAR);
  return marks.first(start, end, "substitute") !== undefined;
}
