import type { ExperienceFault } from "../../job-description.ts";
import { type Numeral, numeralAt } from "./numeral.ts";
import type { Passage } from "./passage.ts";
import type { Mark } from "./phrases.ts";

/** A number of years (or months), as it is written; places are tokens. */
export interface Count {
  /** Where "at least", "a minimum of" begins; where there is none, `from`. */
  readonly opening: number;
  /** The numbers alone: "5", "5-7", "five (5)". */
  readonly from: number;
  readonly to: number;
  /** Behind the unit and "or more". */
  readonly end: number;
  /** Years; undefined where open or where only "several" is said. */
  readonly min: number | undefined;
  readonly max: number | undefined;
  readonly unit: Unit;
  /** Says by a sign or word that it is a lower limit or a range: a demand. "Over" may also tell how long something took. */
  readonly bounded: boolean;
  /** "a year" */
  readonly article: boolean;
  /** "5-year" */
  readonly adjective: boolean;
  readonly fault: ExperienceFault | undefined;
}

/** `none`: a bare number, which counts years only where a label or an earlier count says so. `beginner`: "freshers". */
export type Unit = "years" | "months" | "weeks" | "yoe" | "none" | "beginner";

const UNIT_NAMES: Readonly<Record<number, Unit>> = { 12: "months", 52: "weeks" };

/** More than these is nobody's working life. */
const MOST_YEARS = 50;

/** The count whose first number stands at a token; the words before it may begin at `opensAfter`. */
export function countAt(passage: Passage, from: number, opensAfter: number): Count | undefined {
  const first = partAt(passage, from);
  if (first === undefined) return undefined;
  const opening = openingBefore(passage, from, opensAfter);
  const second = secondPartOf(passage, first, opening.kind);
  const last = second ?? first;
  const unit = last.unit ?? first.unit;
  const closing = closingAt(passage, last.end);
  const plus = last.plus || closing.open;

  const low = roundedYears(first.numeral.value, (first.unit ?? unit)?.perYear ?? 1);
  const high = roundedYears(second?.numeral.value, unit?.perYear ?? 1);
  if (unit !== undefined && Math.max(low ?? 0, high ?? 0) > MOST_YEARS) return undefined;
  return {
    opening: opening.from,
    from,
    to: last.numeral.to,
    end: restatedTo(passage, closing.to, low) ?? closing.to,
    ...limitsOf(low, high, plus, opening.kind),
    unit: unit?.name ?? "none",
    bounded: plus || second !== undefined || opening.kind === "at least" || closing.minimum,
    article: first.numeral.article,
    adjective: unit?.adjective ?? false,
    fault:
      faultOf(first.numeral, second?.numeral, low, high) ??
      (isDoubled(plus, second, opening.kind) ? "redundant" : undefined),
  };
}

/** "at least 5": a minimum; "up to 5": a maximum; "3-5+": open above. */
function limitsOf(low: number | undefined, high: number | undefined, plus: boolean, opening: Opening | undefined) {
  if (low === undefined || high === undefined) {
    return opening === "at most" ? { min: undefined, max: low } : { min: low, max: undefined };
  }
  return { min: Math.min(low, high), max: plus ? undefined : Math.max(low, high) };
}

function faultOf(
  first: Numeral,
  second: Numeral | undefined,
  low: number | undefined,
  high: number | undefined,
): ExperienceFault | undefined {
  if (low !== undefined && high !== undefined && low > high) return "inverted";
  return first.contradicting || second?.contradicting ? "contradicting" : undefined;
}

/** "at least 5+", "over 5 or more" */
const isDoubled = (plus: boolean, second: Part | undefined, opening: Opening | undefined): boolean =>
  plus && second === undefined && (opening === "at least" || opening === "more than");

/** A number of units in years, to two digits. */
export const roundedYears = (value: number | undefined, perYear: number): number | undefined =>
  value === undefined ? undefined : Math.round((value / perYear) * 100) / 100;

// --- Numbers with their signs and units

/** "5", "5+", "5 or more years" */
interface Part {
  readonly from: number;
  readonly numeral: Numeral;
  readonly plus: boolean;
  readonly unit: UnitFound | undefined;
  readonly end: number;
}

interface UnitFound {
  readonly name: Unit;
  readonly perYear: number;
  readonly adjective: boolean;
  readonly to: number;
}

function partAt(passage: Passage, from: number): Part | undefined {
  const numeral = numeralAt(passage, from);
  if (numeral === undefined) return undefined;
  const sign = passage.marks.at(numeral.to, "plus") ?? passage.marks.at(numeral.to, "or more");
  const signed = sign?.to ?? numeral.to;
  const unit = unitAt(passage, signed);
  const part = { from, numeral, plus: sign !== undefined, unit, end: unit?.to ?? signed };
  return unit?.name === "years" ? withMonths(passage, part, unit.to) : part;
}

/** "1 year and 6 months" */
function withMonths(passage: Passage, years: Part, at: number): Part {
  const months = numeralAt(passage, passage.marks.at(at, "range and")?.to ?? at);
  const unit = months && unitAt(passage, months.to);
  const [whole, rest] = [years.numeral.value, months?.value];
  if (unit?.name !== "months" || whole === undefined || rest === undefined || rest >= 12) return years;
  return { ...years, numeral: { ...years.numeral, value: whole + rest / 12, to: months!.to }, end: unit.to };
}

/** Behind a bracket that says the same in another unit: "two years (24 months)". */
function restatedTo(passage: Passage, at: number, years: number | undefined): number | undefined {
  const { tokens } = passage;
  if (tokens[at]?.norm !== "(") return undefined;
  const again = partAt(passage, at + 1);
  if (again?.unit === undefined || tokens[again.end]?.norm !== ")") return undefined;
  return roundedYears(again.numeral.value, again.unit.perYear) === years ? again.end + 1 : undefined;
}

/** The unit behind a number, with what may stand between: "full years", "-year". */
function unitAt({ tokens, marks }: Passage, from: number): UnitFound | undefined {
  let at = from;
  for (
    let between = marks.at(at, "between");
    between !== undefined && at < from + 3;
    between = marks.at(at, "between")
  ) {
    at = between.to;
  }
  const dash = /^[-–—‑]$/.test(tokens[at]?.norm ?? "") ? 1 : 0;
  const mark = marks.atNamed(at + dash, (name) => name.startsWith("unit "));
  if (mark === undefined) return undefined;
  const perYear = mark.name === "unit of experience" ? 1 : Number(mark.name.slice("unit ".length));
  const name = mark.name === "unit of experience" ? "yoe" : (UNIT_NAMES[perYear] ?? "years");
  return { name, perYear, adjective: dash === 1, to: mark.to };
}

/** The second part of a range, where one follows. */
function secondPartOf(passage: Passage, first: Part, opening: Opening | undefined): Part | undefined {
  if (first.numeral.value === undefined) return undefined;
  if (first.numeral.article) return secondOfArticle(passage, first);
  const separated = upperLimitAt(passage, first.end) ?? separatorAt(passage, first.end, opening);
  if (separated === first.end && !hasLostDash(passage, first)) return undefined;
  const second = partAt(passage, separated);
  if (second !== undefined && isNumbered(passage, first, second)) return undefined;
  // "3 years to 5" is no range: the second number must have its unit, or share it.
  return second?.unit !== undefined || first.unit === undefined ? second : undefined;
}

/** "a year or two" */
function secondOfArticle(passage: Passage, first: Part): Part | undefined {
  const or = passage.marks.at(first.end, "range or");
  const second = or && partAt(passage, or.to);
  return second?.unit === undefined ? second : undefined;
}

/** Behind "and a maximum of", ", max", where a lower limit stands before it. */
function upperLimitAt({ marks, tokens }: Passage, from: number): number | undefined {
  const between = marks.at(from, "range and") ?? marks.at(from, "range");
  const at = between?.to ?? (tokens[from]?.norm === "," ? from + 1 : from);
  return marks.at(at, "at most")?.to;
}

/** Behind what may part the two numbers of a range: "-", "to", "-to-"; `from` where nothing does. */
function separatorAt({ marks, tokens }: Passage, from: number, opening: Opening | undefined): number {
  let at = from;
  for (let i = 0; i < 3; i += 1) {
    const mark =
      marks.at(at, "range") ??
      marks.at(at, "range or") ??
      (opening === "between two" ? marks.at(at, "range and") : undefined) ??
      (tokens[at]?.glued ? marks.at(at, "range slash") : undefined);
    if (mark === undefined) break;
    at = mark.to;
  }
  return at;
}

/** "4 5 years": converters lose the dash. Not "Java 8 10 years", nor "Python3 5 years". */
function hasLostDash({ tokens, marks }: Passage, { from, numeral }: Part): boolean {
  const [one, other] = [tokens[from], tokens[numeral.to]];
  if (numeral.to !== from + 1 || one?.kind !== "number" || other?.kind !== "number") return false;
  const gap = Number(other.norm) - Number(one.norm);
  if (one.glued || other.glued || !(gap > 0 && gap <= 5)) return false;
  return !followsName({ tokens, marks }, from);
}

/** "Engineer 3 - one year", "Angular 8+ - 2 years": the number belongs to the name; no range ends with a word, or lower. */
const isNumbered = ({ tokens, marks }: Passage, { from, unit, numeral }: Part, second: Part): boolean =>
  unit === undefined &&
  tokens[from]?.kind === "number" &&
  (tokens[second.from]?.kind === "word" || (numeral.value ?? 0) > (second.numeral.value ?? 0)) &&
  followsName({ tokens, marks }, from);

/** "Java 8": the number may be a version. */
export function followsName({ tokens, marks }: Pick<Passage, "tokens" | "marks">, from: number): boolean {
  const before = tokens[from - 1];
  if (before?.kind !== "word" || !before.capital) return false;
  return !["experience", "at least", "required", "candidate"].some((name) => marks.covers(from - 1, name));
}

// --- What stands around the numbers

/** "years or more", "years minimum" */
function closingAt({ marks }: Passage, at: number) {
  const open = marks.at(at, "plus") ?? marks.at(at, "or more");
  const minimum = marks.at(at, "minimum after");
  return { to: (open ?? minimum)?.to ?? at, open: open !== undefined, minimum: minimum !== undefined };
}

const OPENINGS = ["at least", "more than", "at most", "about", "between two"] as const;
type Opening = (typeof OPENINGS)[number];

/** The words before a number that belong to it, however many: "a minimum of about". `kind` is the strongest. */
function openingBefore({ marks }: Passage, from: number, opensAfter: number) {
  let opening: Mark | undefined;
  let kind: Opening | undefined;
  let at = from;
  for (let i = 0; i < 2; i += 1) {
    const found = OPENINGS.map((name) => marks.before(at, name))
      .filter((mark) => mark !== undefined && mark.from >= opensAfter)
      .sort((a, b) => a!.from - b!.from)[0];
    if (found === undefined) break;
    opening = found;
    at = found.from;
    kind = kind === undefined || kind === "about" ? (found.name as Opening) : kind;
  }
  return { from: opening?.from ?? from, kind };
}
