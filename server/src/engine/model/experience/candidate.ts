import type { SectionRole } from "../../vocabulary.ts";
import type { Count } from "./count.ts";
import { type Passage, passageOf } from "./passage.ts";
import type { Mark } from "./phrases.ts";
import type { Token } from "./tokens.ts";

/** Where a unit of prose stands. */
export interface ExperienceContext {
  readonly place: "title" | "label" | "body";
  /** Of the enclosing section, or of the label. */
  readonly role: SectionRole | undefined;
  /** The words of the enclosing section's heading, or of the label. */
  readonly heading: string | undefined;
}

/** Whether a label or a section is about experience, by its role or its words ("monthsOfExperience"). */
export const isAboutExperience = ({ place, role, heading }: ExperienceContext): boolean =>
  role === "experience" || (place === "label" && passageOf(heading ?? "").marks.has("experience"));

/** A count of years with the part of its sentence that is its own; all places are tokens. */
export interface Candidate {
  readonly passage: Passage;
  readonly context: ExperienceContext;
  readonly count: Count;
  /** The sentence before the count, back to the count before it: `clauseStart`…`count.opening`. */
  readonly clauseStart: number;
  /** The sentence behind the count, up to the next count: `count.end`…`clauseEnd`. */
  readonly clauseEnd: number;
  /** The noun "experience" that the count belongs to, where it has one. */
  readonly noun: Mark | undefined;
}

/** No cue is looked for farther away than this; it also keeps the reading linear. */
export const REACH = 30;

/** The count with its clause; `previousEnd` and `nextStart` are the neighbouring counts' bounds. */
export function candidateOf(
  passage: Passage,
  context: ExperienceContext,
  count: Count,
  previousEnd: number,
  nextStart: number,
): Candidate {
  const clauseStart = Math.max(passage.sentenceStarts[count.opening]!, previousEnd, count.opening - REACH);
  // "of which" before the next count is that count's own.
  const next = passage.marks.before(nextStart, "part")?.from ?? nextStart;
  const clauseEnd = Math.min(passage.sentenceEnds[count.end - 1]!, Math.max(next, count.end), count.end + REACH);
  return { passage, context, count, clauseStart, clauseEnd, noun: nounBehind(passage, count.end, clauseEnd) };
}

/** Marks that may stand inside the noun phrase "(of) … experience". */
const PHRASE_MARKS = new Set([",", "/", "-", "–", "‑", "&", "+", "*", "#", "."]);
const LONGEST_PHRASE = 12;

/** "experience" in "5 years of solid, relevant kitchen experience". */
function nounBehind({ tokens, marks }: Passage, from: number, to: number): Mark | undefined {
  const start = marks.at(from, "of")?.to ?? from;
  for (let at = start; at < Math.min(to, start + LONGEST_PHRASE); at += 1) {
    if (marks.at(at, "not experience")) return undefined;
    const noun = marks.at(at, "experience") ?? marks.at(at, "experience behind");
    if (noun !== undefined) return noun;
    // "5 years of hands on experience": within such a phrase, "on" breaks nothing.
    const general = marks.at(at, "general");
    if (general !== undefined && general.to > at + 1) {
      at = general.to - 1;
      continue;
    }
    const token = tokens[at]!;
    const goesOn = token.kind === "mark" ? PHRASE_MARKS.has(token.norm) : !marks.at(at, "phrase break");
    if (!goesOn) return undefined;
  }
  return undefined;
}

/** "selling" in "5 years selling cars": a verb that the tables need not know. */
export const isGerund = ({ norm }: Token): boolean => /^\p{L}{3,}ing$/u.test(norm);

/** "two of which", "two must have been": the count is a part of another. In "20, of which two" the words belong to what follows. */
export function partBehind({ passage: { marks }, count, clauseEnd }: Candidate): Mark | undefined {
  const part = marks.at(count.end, "part") ?? marks.at(count.end, "part behind");
  return part !== undefined && part.to < clauseEnd ? part : undefined;
}

/** "looking for a cook with 5 years": the years are the job's own. */
export const isHired = ({ passage: { marks }, count, clauseStart }: Candidate): boolean =>
  marks.last(clauseStart, count.opening, "hiring") !== undefined;

/** "7 years of experience in baking, with at least 3 years in a hotel", "six years of bakery experience with four as a head" */
export function isSetApart({ passage: { marks, tokens, sentenceStarts }, count, clauseStart }: Candidate): boolean {
  // "with a minimum of 3 years"
  const lead = tokens[count.opening - 1]?.norm === "a" ? count.opening - 2 : count.opening - 1;
  if (tokens[lead]?.norm !== "with") return false;
  const start = sentenceStarts[count.opening]!;
  // Without a comma there must be another count before: "experience with 5 years of baking".
  const isApart = tokens[lead - 1]?.norm === "," || clauseStart > start;
  return isApart && marks.last(start, lead, "experience") !== undefined;
}
