import type { Candidate } from "./candidate.ts";

/**
 * Which of a line's statements are rungs of a ladder, so that one of them is enough: "a degree, or 4 years of
 * experience", "Bachelor's and 5 years, or Master's and 3", "Junior: 0-2 years; senior: 5+".
 */
export function rungsOf(candidates: readonly Candidate[]): readonly boolean[] {
  const degrees = candidates.map(degreeLevelsBy);
  const levels = candidates.map(levelOf);
  return candidates.map((candidate, i) => {
    if (replacesDegree(candidate) || isBeginnerAmongOthers(candidates, i)) return true;
    return [i - 1, i + 1].some((j) => {
      const neighbour = candidates[j];
      if (neighbour === undefined || Math.abs(neighbour.count.from - candidate.count.from) > FARTHEST_RUNG)
        return false;
      return (
        differ(degrees[i]!, degrees[j]!) ||
        (levels[i] !== undefined && levels[j] !== undefined && levels[i] !== levels[j])
      );
    });
  });
}

const FARTHEST_RUNG = 30;
const NEAR = 8;

/** The levels of the degrees that stand with a count: "a Master's with 3 years", "3 years with a Master's". */
function degreeLevelsBy({ passage: { marks }, count, clauseStart, clauseEnd, noun }: Candidate): ReadonlySet<number> {
  const found = new Set<number>();
  const around = [
    [Math.max(clauseStart, count.opening - NEAR), count.opening],
    [count.end, Math.min(clauseEnd, (noun?.to ?? count.end) + NEAR)],
  ] as const;
  for (const [from, to] of around) {
    for (const level of [1, 2, 3, 4]) if (marks.first(from, to, `degree level ${level}`)) found.add(level);
    // The degree before a count is the count's own; what follows may be the next rung's.
    if (found.size > 0) break;
  }
  return found;
}

function differ(a: ReadonlySet<number>, b: ReadonlySet<number>): boolean {
  return a.size > 0 && b.size > 0 && [...a].some((level) => !b.has(level));
}

/** "Freshers or candidates with 2 years": the freshers are not the only ones. */
function isBeginnerAmongOthers(candidates: readonly Candidate[], at: number): boolean {
  const { passage, count } = candidates[at]!;
  if (passage.marks.at(count.from, "beginner") === undefined) return false;
  const sentence = passage.sentenceStarts[count.from];
  return [at - 1, at + 1].some((i) => {
    const other = candidates[i];
    return other !== undefined && passage.sentenceStarts[other.count.from] === sentence;
  });
}

/** "Senior" in "Senior: 5+ years", "Senior (5+ years)". */
function levelOf({ passage: { marks, tokens }, count, clauseStart }: Candidate): string | undefined {
  const mark = marks.last(Math.max(clauseStart, count.opening - 4), count.opening, "level");
  if (mark === undefined) return undefined;
  const joint = tokens[count.opening - 1]!.norm;
  return /^[:(–—-]$/.test(joint) || mark.to === count.opening ? tokens[mark.from]!.norm : undefined;
}

/** "…, or 4 years of experience" behind a degree; "2 years … in lieu of a degree"; "or 1 year with a Master's". */
function replacesDegree({ passage, count, clauseStart, clauseEnd, noun }: Candidate): boolean {
  const { marks, tokens, sentenceStarts, sentenceEnds } = passage;
  const start = Math.max(sentenceStarts[count.opening]!, count.opening - FARTHEST_RUNG);
  const end = Math.min(sentenceEnds[count.end - 1]!, count.end + FARTHEST_RUNG);
  if (marks.first(start, end, "degree") === undefined) return false;
  if (marks.first(clauseStart, clauseEnd, "instead") !== undefined) return true;
  const joint = tokens[count.opening - 1]?.norm;
  const or = joint === "or" || (tokens[count.opening - 2]?.norm === "or" && tokens[count.opening - 1]?.kind === "mark");
  const behind = marks.first(count.end, Math.min(clauseEnd, (noun?.to ?? count.end) + NEAR), "degree");
  if (or) return behind !== undefined || marks.first(start, count.opening, "degree") !== undefined;
  return behind !== undefined && tokens.slice(noun?.to ?? count.end, behind.from).some((token) => token.norm === "if");
}
