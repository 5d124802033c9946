import { type ExperienceContext, isAboutExperience, REACH } from "./candidate.ts";
import { type Count, countAt, followsName, roundedYears } from "./count.ts";
import { followsDegree } from "./ladder.ts";
import { mayBeginCount, type Passage, passageOf } from "./passage.ts";

/** All counts of years, whatever they count. */
export function countsIn(passage: Passage, context: ExperienceContext): readonly Count[] {
  const counts: Count[] = [];
  let end = 0;
  for (let at = 0; at < passage.tokens.length; at += 1) {
    if (at < end || !mayBeginCount(passage.tokens[at]!)) continue;
    const count = beginnerAt(passage, at) ?? countAt(passage, at, end);
    if (count === undefined || (count.unit === "none" && !isOfYears(passage, context, count, counts.at(-1)))) continue;
    counts.push(count.unit === "none" ? inUnitOf(count, context) : count);
    end = count.end;
  }
  return counts;
}

const NEAR = 6;

/** "Freshers", "recent graduates may apply": no years at all; "fresher to 2 years". */
function beginnerAt(passage: Passage, at: number): Count | undefined {
  const { marks, sentenceStarts, sentenceEnds } = passage;
  const mark = marks.at(at, "beginner") ?? marks.at(at, "newcomer");
  if (mark === undefined) return undefined;
  const from = Math.max(sentenceStarts[at]!, at - NEAR);
  const to = Math.min(sentenceEnds[mark.to - 1]!, mark.to + NEAR);
  if (mark.name === "newcomer" && marks.first(from, to, "welcome") === undefined) return undefined;
  const separator = marks.at(mark.to, "range");
  const upper = separator && countAt(passage, separator.to, separator.to);
  if (upper?.unit === "years") return { ...upper, opening: at, from: at, min: 0, max: upper.max ?? upper.min };
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

/** Nobody asks for more; "30+" is how long ago a page was made. */
const MOST_BARE = 25;

/** Whether a bare number counts years: "Experience: 5+", "8+ of experience", "8 years (12+ preferred)". */
function isOfYears(passage: Passage, context: ExperienceContext, count: Count, previous: Count | undefined): boolean {
  const { tokens, marks, sentenceStarts } = passage;
  if (count.article || count.min === undefined) return false;
  if (context.place === "body" && count.min > MOST_BARE) return false;
  const noun = marks.at(marks.at(count.end, "of")?.to ?? count.end, "experience");
  if (count.bounded && noun !== undefined && !followsName(passage, count.opening)) return true;
  if (count.end === tokens.length && count.opening <= LONGEST_LABEL) {
    if (isAboutExperience(context) && (count.bounded || namesUnit(context)) && !isGrade(passage, count)) return true;
    if (followsLabel(passage, count)) return true;
  }
  if (previous === undefined || sentenceStarts[count.from] !== sentenceStarts[previous.from]) return false;
  const distance = count.opening - previous.end;
  if (distance > LONGEST_LABEL) return distance <= REACH && marks.before(count.opening, "of which") !== undefined;
  return goesOnFromYears(passage, count) || followsDegree(passage, count.opening, previous.end);
}

/** A number alone below "Experience" may be that of a page or a question; as the value of a label it counts years. */
const namesUnit = ({ place, heading }: ExperienceContext): boolean =>
  place !== "body" || UNITS.some((unit) => passageOf(heading ?? "").marks.has(unit));

const UNITS = ["unit 1", "unit 12", "unit of experience"];

/** "GS-14", "Level-3", and numbers such as "06" that count the questions of a form. */
function isGrade({ tokens }: Passage, { from }: Count): boolean {
  const [name, dash, number] = [tokens[from - 2], tokens[from - 1], tokens[from]!];
  if (/^0\d/.test(number.norm)) return true;
  return number.glued && dash?.norm === "-" && dash.glued && name?.kind === "word" && name.capital;
}

/** "Experience: 5", "Years of experience: 5-7", "Exp 5+" */
function followsLabel({ tokens, marks }: Passage, { opening, bounded }: Count): boolean {
  if (bounded && marks.before(opening, "experience")) return true;
  const joint = tokens[opening - 1]?.norm ?? "";
  if (/^[–—-]$/.test(joint)) return marks.before(opening - 1, "experience") !== undefined;
  return joint === ":" && marks.first(0, opening, "experience") !== undefined;
}

/** "(12+ preferred)", "of which 3", "(or 5+ with a Master's)", "with 3+ in management" */
function goesOnFromYears({ marks }: Passage, { opening, end, bounded }: Count): boolean {
  if (marks.at(end, "preferred after") ?? marks.before(opening, "preferred before")) return true;
  if (marks.before(opening, "part") ?? marks.at(end, "part")) return true;
  if (!bounded) return false;
  if (marks.at(end, "part behind")) return true;
  const field = marks.at(end, "in") ?? marks.at(end, "as");
  return Boolean(field && marks.before(opening, "goes on")) || marks.first(end, end + 4, "degree") !== undefined;
}

/** Words that a label before a bare number may have. */
const LONGEST_LABEL = 6;

/** A bare number counts years, unless its label counts months; below "max_years" it is the most that is asked for. */
function inUnitOf(count: Count, { heading }: ExperienceContext): Count {
  const { marks } = passageOf(heading ?? "");
  const [low, high] =
    marks.has("at most") && !marks.has("at least") ? [undefined, count.max ?? count.min] : [count.min, count.max];
  if (!marks.has("unit 12")) return { ...count, unit: "years", min: low, max: high };
  return { ...count, unit: "months", min: roundedYears(low, 12), max: roundedYears(high, 12) };
}
