import type { ExperienceMention, Section } from "../../job-description.ts";
import { type Line, rememberedByLine } from "../../line.ts";
import { namesJob } from "../structure/job-names.ts";
import { hasWords } from "../structure/line-reading.ts";
import { ladderOf, levelNamedBy } from "./ladder.ts";
import { asksForYears } from "./verdict.ts";

/** A statement among those of the other lines. */
export interface Neighbour {
  readonly mention: ExperienceMention;
  /** Of ladders, see ladder.ts. */
  readonly rungs: readonly string[];
}

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
  const among = areOnLadders(neighbours, lines);
  let firstAnswer = 0;
  for (let at = 1; at <= neighbours.length; at += 1) {
    const [before, own] = [neighbours[at - 1]!, neighbours[at]];
    if (own !== undefined && (areJoined(before, own, lines) || areSteps(before, own, lines, among[at - 1]!))) {
      among.fill(true, at - 1, at + 1);
    }
    if (answersQuestion(before, lines) || isAmongChoices(before, lines)) among[at - 1] = true;
    if (own !== undefined && areAnswers(before, own, lines)) continue;
    if (offerChoice(neighbours.slice(firstAnswer, at))) among.fill(true, firstAnswer, at);
    firstAnswer = at;
  }
  return among;
}

/** Which statements name rungs of a ladder of which their section names another, with however many lines between. */
function areOnLadders(neighbours: readonly Neighbour[], lines: readonly Line[]): boolean[] {
  const statements = new Map<Section | undefined, number>();
  for (const { mention } of neighbours) statements.set(mention.section, (statements.get(mention.section) ?? 0) + 1);
  const placesOf = (neighbour: Neighbour): readonly (readonly [ladder: string, rung: string])[] => {
    const { section } = neighbour.mention;
    const job = section && jobNamedBy(section.heading.text);
    const ofHeading = job === undefined ? [] : [["headings", job] as const];
    const targets = neighbour.rungs
      .filter((rung) => ladderOf(rung) === "target")
      .map((rung) => ["targets", rung] as const);
    // Most statements are alone: what stands above them need not be looked through.
    if (statements.get(section) === 1) return [...ofHeading, ...targets];
    const rungs = rungsOf(neighbour, lines).map(
      (rung) => [`${section?.heading.line} ${ladderOf(rung)}`, rung] as const,
    );
    return [...ofHeading, ...targets, ...rungs];
  };
  const places = neighbours.map(placesOf);
  const ladders = new Map<string, Set<string>>();
  for (const [ladder, rung] of places.flat()) ladders.set(ladder, (ladders.get(ladder) ?? new Set()).add(rung));
  return places.map((own) => own.some(([ladder]) => ladders.get(ladder)!.size > 1));
}

/** "Minimum Qualifications (Senior Analyst)": which of a text's jobs the section is about. */
function jobNamedBy(heading: string): string | undefined {
  const job = /\(([^()]{2,60})\)[:\s]*$/.exec(heading)?.[1];
  return job !== undefined && namesJob(job) ? job.toLowerCase() : undefined;
}

/** Its own, and the level that stands above it where it names none. */
function rungsOf(neighbour: Neighbour, lines: readonly Line[]): readonly string[] {
  const { rungs } = neighbour;
  const above = rungs.some((rung) => ladderOf(rung) === "level") ? undefined : rungAbove(neighbour, lines);
  return above === undefined ? rungs : [...rungs, above];
}

/** The name of a level may stand so many lines above what it asks for. */
const FARTHEST_LEVEL = 8;

/** "Senior:" or "Engineer II" in a line above: the same list's items may stand between, and other ways to meet it. */
function rungAbove({ mention }: Neighbour, lines: readonly Line[]): string | undefined {
  if (mention.place !== "body") return undefined;
  const { form } = lines[mention.line]!.facts;
  const first = Math.max(mention.section?.heading.line ?? 0, mention.line - FARTHEST_LEVEL);
  for (let at = mention.line - 1; at >= first; at -= 1) {
    const { facts } = lines[at]!;
    if (facts.form === "blank" || (facts.form === "item" && form === "item")) continue;
    const { level } = levelBy(facts);
    if (level !== undefined || form === "item") return level;
  }
  return undefined;
}

const levelBy = rememberedByLine(({ plain }) => ({ level: levelNamedBy(plain.text) }));

/**
 * "Cook (0-2 years): …" and "Head Cook (5+ years): …" in lines side by side: jobs that follow one another in a career. One
 * of them is known as a job, or the first as a step: "Partner (9+ years)".
 */
function areSteps(a: Neighbour, b: Neighbour, lines: readonly Line[], isStep: boolean): boolean {
  if (wordsBetween(a, b, lines)?.length !== 0) return false;
  const [one, other] = [a, b].map(({ mention }) => stepIn(lines[mention.line]!.facts).name);
  return one !== undefined && other !== undefined && (isStep || namesJob(one) || namesJob(other));
}

/** What stands before the years that a line begins with, in brackets. */
const stepIn = rememberedByLine(({ plain }) => ({ name: /^([^():]{3,50}) \(\W*\d/.exec(plain.text)?.[1] }));

function areJoined(a: Neighbour, b: Neighbour, lines: readonly Line[]): boolean {
  if (areColumns(a.mention, b.mention, lines)) return true;
  const between = a.mention.section === b.mention.section ? wordsBetween(a, b, lines) : undefined;
  if (between === undefined) return false;
  const last = between.at(-1);
  // "a) 3 years …; and", "b) a licence; or", "c) 2 years …"
  if (last !== undefined) return (between.length === 1 && OR.test(last)) || OR_AT_END.test(last);
  return OR_AT_END.test(textAt(a, lines)) || OR_AT_BEGINNING.test(textAt(b, lines));
}

/** "| Python | 2+ years | 5+ years |": the columns are for different levels, or other cases. */
const areColumns = (a: ExperienceMention, b: ExperienceMention, lines: readonly Line[]): boolean =>
  a.line !== b.line && lines[a.line]!.start === lines[b.line]!.start && a.subject === b.subject;

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

/** A question has no more answers. */
const MOST_ANSWERS = 12;

/** "How many years of experience do you have?" above short lines of which this is one. */
function answersQuestion(neighbour: Neighbour, lines: readonly Line[]): boolean {
  if (!isAnswer(neighbour, lines)) return false;
  const { line } = neighbour.mention;
  for (let at = line - 1; at >= Math.max(0, line - MOST_ANSWERS); at -= 1) {
    const { text } = lines[at]!.facts.plain;
    if (text.endsWith("?")) return asksHowLong(lines[at]!.facts);
    if (text.length > MOST_BESIDE_ANSWER) return false;
  }
  return false;
}

/** Lines to choose from end with "None (of the above)". */
const NO_CHOICE = /^none(?: of (?:the above|these))?\.?$/i;

function isAmongChoices({ mention }: Neighbour, lines: readonly Line[]): boolean {
  const end = Math.min(lines.length, mention.line + MOST_ANSWERS);
  for (let at = mention.line + 1; at < end; at += 1) {
    const { form, plain } = lines[at]!.facts;
    if (form === "blank") return false;
    if (NO_CHOICE.test(plain.text)) return true;
  }
  return false;
}

const asksHowLong = rememberedByLine(({ plain }) => asksForYears(plain.text));

/** A line of the text that says nothing but how long. */
function isAnswer(neighbour: Neighbour, lines: readonly Line[]): boolean {
  const { scope, subject, place, text } = neighbour.mention;
  if (scope !== "total" || subject !== undefined || place !== "body") return false;
  return textAt(neighbour, lines).length - text.length <= MOST_BESIDE_ANSWER;
}

/** Whether answers are as many as those to a question, or two of which one begins where the other ends. */
function offerChoice(answers: readonly Neighbour[]): boolean {
  const counts = new Map(answers.map(({ mention }) => [`${mention.min}-${mention.max}`, mention]));
  if (counts.size !== 2) return counts.size >= FEWEST_ANSWERS;
  const [less, more] = [...counts.values()].sort((a, b) => (a.min ?? 0) - (b.min ?? 0));
  const gap = (more?.min ?? 0) - (less?.max ?? Number.POSITIVE_INFINITY);
  return gap === 0 || gap === 1;
}
