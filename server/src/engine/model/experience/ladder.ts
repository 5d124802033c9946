import type { Candidate } from "./candidate.ts";
import { type Passage, textOf } from "./passage.ts";

/**
 * The rung of a ladder that a statement names: the degree that it stands with, or the level of the job. Statements side
 * by side that name different rungs of a ladder ("Bachelor's and 5 years, or Master's and 3", "Junior: 0-2 years;
 * senior: 5+") are alternatives.
 */
export const rungOf = (candidate: Candidate): string | undefined => degreeBy(candidate) ?? levelOf(candidate);

/** Whether two rungs are of one ladder, and not the same. */
export const areAlternatives = (a: string | undefined, b: string | undefined): boolean =>
  a !== undefined && b !== undefined && a !== b && ladderOf(a) === ladderOf(b);

const ladderOf = (rung: string): string => rung.split(" ")[0]!;

/** Which of a line's statements are alternatives: rungs of a ladder, or in the place of a degree. */
export function alternativesAmong(
  candidates: readonly Candidate[],
  rungs: readonly (string | undefined)[],
): readonly boolean[] {
  return candidates.map((candidate, i) => {
    if (replacesDegree(candidate) || isBeginnerAmongOthers(candidates, i)) return true;
    return [i - 1, i + 1].some((j) => {
      const neighbour = candidates[j];
      const near = neighbour && Math.abs(neighbour.count.from - candidate.count.from) <= FARTHEST_RUNG;
      return near && areAlternatives(rungs[i], rungs[j]);
    });
  });
}

const FARTHEST_RUNG = 30;
const NEAR = 8;

/** The degrees that stand with a count, by level: "a Master's with 3 years", "3 years with a Master's". */
function degreeBy({ passage: { marks }, count, clauseStart, clauseEnd, noun }: Candidate): string | undefined {
  const levelsIn = (from: number, to: number): readonly number[] =>
    [0, 1, 2, 3, 4].filter((level) => marks.first(from, to, `degree level ${level}`));
  const end = noun?.to ?? count.end;
  // "3 years with a Master's" names its degree itself; otherwise the degree before a count is its own, and what follows may
  // be the next rung's.
  const joined = marks.at(end, "with") ? levelsIn(end, Math.min(clauseEnd, end + 4)) : [];
  if (joined.length > 0) return `degree ${joined}`;
  const before = levelsIn(Math.max(clauseStart, count.opening - NEAR), count.opening);
  const behind = levelsIn(count.end, Math.min(clauseEnd, end + NEAR));
  const levels = before.length > 0 ? before : behind;
  return levels.length > 0 ? `degree ${levels}` : undefined;
}

/** "Senior" in "Senior: 5+ years", "Senior (5+ years)", "5+ years (Senior)". */
function levelOf({ passage, count, clauseStart, clauseEnd }: Candidate): string | undefined {
  const { marks, tokens } = passage;
  const behind = tokens[count.end]?.norm === "(" ? marks.at(count.end + 1, "level") : undefined;
  const before = marks.last(Math.max(clauseStart, count.opening - 4), count.opening, "level");
  const isJoined = before?.to === count.opening || /^[:(–—-]$/.test(tokens[count.opening - 1]?.norm ?? "");
  const mark = behind && behind.to <= clauseEnd ? behind : isJoined ? before : undefined;
  return mark && `level ${textOf(passage, mark.from, mark.to).toLowerCase()}`;
}

/** "MS + 3 years", "a Master's in law with 6": whoever names the degree so asks for the years too. */
export function followsDegree({ marks }: Passage, opening: number, clauseStart: number): boolean {
  const joint = marks.before(opening, "degree joint");
  return (
    joint !== undefined && marks.last(Math.max(clauseStart, joint.from - NEAR), joint.from, "degree") !== undefined
  );
}

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

/** "…, or 4 years of experience" behind a degree; "2 years … in lieu of a degree"; "or 1 year with a Master's". */
function replacesDegree({ passage, count, clauseStart, clauseEnd, noun }: Candidate): boolean {
  const { marks, tokens, sentenceStarts, sentenceEnds } = passage;
  const start = Math.max(sentenceStarts[count.opening]!, count.opening - FARTHEST_RUNG);
  const end = Math.min(sentenceEnds[count.end - 1]!, count.end + FARTHEST_RUNG);
  if (marks.first(start, end, "degree") === undefined) return false;
  if (marks.first(clauseStart, clauseEnd, "instead") !== undefined) return true;
  const joint = tokens[count.opening - 1]?.kind === "mark" ? count.opening - 1 : count.opening;
  const behind = marks.first(count.end, Math.min(clauseEnd, (noun?.to ?? count.end) + NEAR), "degree");
  if (marks.before(joint, "or"))
    return behind !== undefined || marks.first(start, count.opening, "degree") !== undefined;
  return behind !== undefined && marks.first(noun?.to ?? count.end, behind.from, "if") !== undefined;
}
