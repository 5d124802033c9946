import { namesJob } from "../structure/job-names.ts";
import type { Candidate } from "./candidate.ts";
import { type Passage, passageOf, textOf } from "./passage.ts";

/**
 * The rungs of ladders that a statement names: the degree that it stands with, and the level of the job. Statements side
 * by side that name different rungs of a ladder ("Bachelor's and 5 years, or Master's and 3", "Junior: 0-2 years;
 * senior: 5+") are alternatives.
 */
export const rungsOf = (candidate: Candidate): readonly string[] =>
  [degreeBy(candidate), levelOf(candidate), targetOf(candidate)].filter((rung) => rung !== undefined);

/** Whether two statements name rungs of one ladder that are not the same. */
export const areAlternatives = (a: readonly string[], b: readonly string[]): boolean =>
  a.some((one) => b.some((other) => one !== other && ladderOf(one) === ladderOf(other)));

/** "degree", "level", or "target" for the level of which a statement says outright that it is meant for it. */
export const ladderOf = (rung: string): string => rung.split(" ")[0]!;

const DEGREE_LEVELS = [0, 1, 2, 3, 4].map((level) => `degree level ${level}`);

/** How far behind a count its degree may stand. */
const NEAR = 8;

/** The degrees that stand with a count, by level: "a Master's with 3 years", "3 years with a Master's". */
function degreeBy({ passage: { marks }, count, clauseStart, clauseEnd, noun }: Candidate): string | undefined {
  const levelsIn = (from: number, to: number): readonly string[] => {
    const names = marks.namesIn(from, to);
    return DEGREE_LEVELS.filter((level) => names.has(level));
  };
  const end = noun?.to ?? count.end;
  // "3 years with a Master's" names its degree itself; otherwise the degree before a count is its own, and what follows may
  // be the next rung's.
  const joined = marks.at(end, "with") ? levelsIn(end, Math.min(clauseEnd, end + 4)) : [];
  if (joined.length > 0) return joined.join(" ");
  const before = levelsIn(clauseStart, count.opening);
  const behind = levelsIn(count.end, Math.min(clauseEnd, end + NEAR));
  const levels = before.length > 0 ? before : behind;
  return levels.length > 0 ? levels.join(" ") : undefined;
}

/** "MS + 3 years", "a Master's in law with 6": whoever names the degree so asks for the years too. */
export function followsDegree({ marks }: Passage, opening: number, clauseStart: number): boolean {
  const joint = marks.before(opening, "degree joint");
  return (
    joint !== undefined && marks.last(Math.max(clauseStart, joint.from - NEAR), joint.from, "degree") !== undefined
  );
}

// --- Levels of the job

const JOINT = /^[:(–—-]$/;
/** In tokens: "Assistant Manager 1 level:" */
const LONGEST_LEVEL_LEAD = 7;

/**
 * "Senior" in "Senior: 5+ years", "5+ years (Senior)" and "5+ years for Senior", "Head Cook" in "Head Cook: 5+ years", "II" in
 * "Engineer II: a degree and 5+ years".
 */
const levelOf = (candidate: Candidate): string | undefined => levelBehind(candidate) ?? levelBefore(candidate);

function levelBefore({ passage, count, clauseStart }: Candidate): string | undefined {
  const { marks, tokens, sentenceStarts } = passage;
  const next = marks.before(count.opening, "level");
  if (next !== undefined && next.from >= clauseStart) return levelNamed(passage, next);
  const sentence = sentenceStarts[count.opening]!;
  const target = levelBehindFor(passage, sentence, count.opening);
  if (target !== undefined) return target;
  const joints = [count.opening - 1];
  for (let at = sentence; at < Math.min(count.opening - 1, sentence + LONGEST_LEVEL_LEAD); at += 1) joints.push(at);
  for (const at of joints) {
    const start = at === count.opening - 1 ? clauseStart : sentence;
    if (!JOINT.test(tokens[at]?.norm ?? "")) continue;
    const level = marks.last(Math.max(start, at - 3), at, "level");
    const rung = level === undefined ? gradeBefore(passage, at, start) : levelNamed(passage, level);
    if (rung !== undefined) return rung;
    if (tokens[at]!.norm === ":" && namesJob(textOf(passage, sentence, at)))
      return levelNamed(passage, { from: sentence, to: at });
  }
  return undefined;
}

/** In tokens: "for a Level II Curator, 5 years" */
const LONGEST_TARGET = 7;

/** "Senior" in "for a Senior Baker, 5 years". */
function levelBehindFor(passage: Passage, sentence: number, opening: number): string | undefined {
  const { marks } = passage;
  const target = marks.last(Math.max(sentence, opening - LONGEST_TARGET), opening, "for level");
  const level = target && marks.at(target.to, "level");
  return level === undefined || level.to > opening ? undefined : levelNamed(passage, level);
}

function targetOf({ passage, count }: Candidate): string | undefined {
  const level = levelBehindFor(passage, passage.sentenceStarts[count.opening]!, count.opening);
  return level?.replace("level", "target");
}

const LONGEST_BRACKET = 6;

/** "5+ years (Senior)", "5 years in a shop (Manager II)", "5+ years for Level II" */
function levelBehind({ passage, count, noun, clauseEnd }: Candidate): string | undefined {
  const { marks, tokens } = passage;
  const end = noun?.to ?? count.end;
  const named = tokens[end]?.norm === "for" ? marks.at(end + 1, "level") : undefined;
  if (named !== undefined && named.to <= clauseEnd) return levelNamed(passage, named);
  for (let at = count.end; at < clauseEnd; at += 1) {
    if (tokens[at]!.norm !== "(") continue;
    const level = marks.at(at + 1, "level");
    if (level !== undefined && level.to <= clauseEnd) return levelNamed(passage, level);
    const close = tokens.slice(at, Math.min(clauseEnd, at + LONGEST_BRACKET)).findIndex(({ norm }) => norm === ")");
    return close < 0 ? undefined : gradeBefore(passage, at + close, at + 1);
  }
  return undefined;
}

const levelNamed = (passage: Passage, { from, to }: { readonly from: number; readonly to: number }): string =>
  `level ${textOf(passage, from, to).toLowerCase()}`;

const ROMAN = /^(?:i{1,3}|iv|vi{0,3})$/;

/** "II" at the end of "Engineer II", "6" of "Office Assistant 6", "11" of "Analyst P11"; "Engineer 1 level". */
function gradeBefore(passage: Passage, end: number, start: number): string | undefined {
  const { tokens } = passage;
  const at = tokens[end - 1]?.norm === "level" ? end - 2 : end - 1;
  const [name, grade] = [tokens[at - 1], tokens[at]];
  if (at <= start || grade === undefined || name?.kind !== "word" || !name.capital) return undefined;
  const isGrade = grade.kind === "number" ? grade.norm.length < 3 : grade.capital && ROMAN.test(grade.norm);
  return isGrade ? `level ${grade.norm}` : undefined;
}

/** In characters; a longer line says more than a level. */
const LONGEST_LEVEL = 60;
/** In tokens: "Senior", "Senior (m/f/d):". */
const LONGEST_BEHIND_LEVEL = 8;

/** The level that a line or heading of its own names, for what stands below it: "Senior:", "Level II", "Analyst 9". */
export function levelNamedBy(line: string): string | undefined {
  if (line.length > LONGEST_LEVEL || /[.!?;,]$/.test(line)) return undefined;
  const passage = passageOf(line);
  const { marks, tokens } = passage;
  const level = marks.at(0, "level");
  if (level !== undefined && tokens.length - level.to <= LONGEST_BEHIND_LEVEL) return levelNamed(passage, level);
  return gradeBefore(passage, tokens.at(-1)?.norm === ":" ? tokens.length - 1 : tokens.length, 0);
}
