import type { ExperienceMention } from "../../job-description.ts";
import type { Line } from "../../line.ts";
import { hasWords } from "../structure/line-reading.ts";
import { areAlternatives } from "./ladder.ts";

/** A statement among those of the other lines. */
export interface Neighbour {
  readonly mention: ExperienceMention;
  /** Of a ladder, see ladder.ts. */
  readonly rung: string | undefined;
}

/** A ladder may have a line for each rung. */
const FARTHEST_RUNG = 2;

/** "or" in a line of its own, at the end of the line above, or at the beginning of the line below. */
const OR = /^\W*(?:and\/)?or\W*$/i;
const OR_AT_END = /[\s,;]or[\s,:]*$/i;
const OR_AT_BEGINNING = /^\W*or\s/i;

/** Fewer counts in lines of nothing else need not be the answers to a question. */
const FEWEST_ANSWERS = 3;
/** What else may stand in the line of an answer: "1 year but less than 3 years". In characters. */
const MOST_BESIDE_ANSWER = 30;

/**
 * For each statement of a text, in its order, whether one of those in other lines will do instead: they are rungs of a
 * ladder, an "or" joins them, or they are answers to choose from ("1-2 years", "3-5 years", "more than 5 years").
 */
export function areAmongAlternatives(neighbours: readonly Neighbour[], lines: readonly Line[]): readonly boolean[] {
  const among = new Array<boolean>(neighbours.length).fill(false);
  let firstAnswer = 0;
  for (let at = 1; at <= neighbours.length; at += 1) {
    const [before, own] = [neighbours[at - 1]!, neighbours[at]];
    if (own !== undefined && areJoined(before, own, lines)) among.fill(true, at - 1, at + 1);
    if (own !== undefined && areAnswers(before, own, lines)) continue;
    if (countsOf(neighbours.slice(firstAnswer, at)) >= FEWEST_ANSWERS) among.fill(true, firstAnswer, at);
    firstAnswer = at;
  }
  return among;
}

function areJoined(a: Neighbour, b: Neighbour, lines: readonly Line[]): boolean {
  const isNear = a.mention.section === b.mention.section && b.mention.line - a.mention.line <= FARTHEST_RUNG;
  if (isNear && areAlternatives(a.rung, b.rung)) return true;
  const between = a.mention.section === b.mention.section ? wordsBetween(a, b, lines) : undefined;
  if (between === undefined) return false;
  if (between.length > 0) return between.length === 1 && OR.test(between[0]!);
  return OR_AT_END.test(textAt(a, lines)) || OR_AT_BEGINNING.test(textAt(b, lines));
}

/** More lines part what belongs together. */
const FARTHEST = 8;

/** The lines with words that stand between two statements; undefined where those are in the same line or far apart. */
function wordsBetween(a: Neighbour, b: Neighbour, lines: readonly Line[]): readonly string[] | undefined {
  const [from, to] = [a.mention.line + 1, b.mention.line];
  if (to < from || to - from > FARTHEST) return undefined;
  return lines
    .slice(from, to)
    .filter(hasWords)
    .map(({ facts }) => facts.plain.text);
}

const textAt = ({ mention }: Neighbour, lines: readonly Line[]): string => lines[mention.line]!.facts.plain.text;

function areAnswers(a: Neighbour, b: Neighbour, lines: readonly Line[]): boolean {
  if (!isAnswer(a, lines) || !isAnswer(b, lines)) return false;
  return a.mention.line === b.mention.line || wordsBetween(a, b, lines)?.length === 0;
}

/** A line of the text that says nothing but how long. */
function isAnswer(neighbour: Neighbour, lines: readonly Line[]): boolean {
  const { scope, subject, place, text } = neighbour.mention;
  if (scope !== "total" || subject !== undefined || place !== "body") return false;
  return textAt(neighbour, lines).length - text.length <= MOST_BESIDE_ANSWER;
}

const countsOf = (neighbours: readonly Neighbour[]): number =>
  new Set(neighbours.map(({ mention: { min, max } }) => `${min}-${max}`)).size;
