import type { ExperienceFault } from "../../job-description.ts";
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
export type Unit = "years" | "months" | "yoe" | "none" | "beginner";

/** More than these is nobody's working life. */
const MOST_YEARS = 50;

interface Numeral {
  readonly value: number | undefined;
  readonly to: number;
  readonly article: boolean;
  readonly contradicting: boolean;
}

interface UnitFound {
  readonly perYear: number;
  readonly unit: Unit;
  readonly to: number;
  readonly adjective: boolean;
}

/** The count whose first number stands at a token. */
export function countAt(passage: Passage, from: number, opensAfter: number): Count | undefined {
  const first = numeralAt(passage, from);
  if (first === undefined) return undefined;
  const opening = openingBefore(passage, from, opensAfter);
  const firstPlus = plusAt(passage, first.to);
  const firstUnit = unitAt(passage, firstPlus);
  const second = secondAt(passage, from, first, firstUnit?.to ?? firstPlus, opening.kind);
  const secondPlus = second && plusAt(passage, second.to);
  const secondUnit = secondPlus === undefined ? undefined : unitAt(passage, secondPlus);
  // "3 years to 5" is no range: the second number must have its unit, or share it.
  const isRange = second !== undefined && (secondUnit !== undefined || firstUnit === undefined);
  const unit = isRange ? (secondUnit ?? firstUnit) : firstUnit;
  const numbersEnd = isRange ? second.to : first.to;
  const signsEnd = isRange ? secondPlus! : firstPlus;
  const closing = closingAt(passage, unit?.to ?? signsEnd);
  const plus = signsEnd > numbersEnd || closing.open || (isRange && firstPlus > first.to);

  const perYear = unit?.perYear ?? 1;
  const low = yearsOf(first.value, firstUnit?.perYear ?? perYear);
  const high = isRange ? yearsOf(second.value, perYear) : undefined;
  if (unit !== undefined && Math.max(low ?? 0, high ?? 0) > MOST_YEARS) return undefined;
  const inverted = low !== undefined && high !== undefined && low > high;
  const limits = limitsOf(low, high, { plus, atMost: opening.kind === "at most" });
  return {
    opening: opening.from,
    from,
    to: numbersEnd,
    end: closing.to,
    ...(inverted ? { min: limits.max, max: limits.min } : limits),
    unit: unit?.unit ?? "none",
    bounded: plus || isRange || opening.kind === "at least",
    article: first.article,
    adjective: unit?.adjective ?? false,
    fault: faultOf({
      inverted,
      contradicting: first.contradicting || (isRange && second.contradicting),
      isRange,
      plus,
      opening: opening.kind,
    }),
  };
}

function limitsOf(
  low: number | undefined,
  high: number | undefined,
  { plus, atMost }: { plus: boolean; atMost: boolean },
) {
  if (high !== undefined) return { min: low, max: plus ? undefined : high };
  return atMost ? { min: undefined, max: low } : { min: low, max: undefined };
}

function faultOf(about: {
  inverted: boolean;
  contradicting: boolean;
  isRange: boolean;
  plus: boolean;
  opening: string | undefined;
}): ExperienceFault | undefined {
  if (about.inverted) return "inverted";
  if (about.contradicting) return "contradicting";
  const openedBelow = about.opening === "at least" || about.opening === "more than";
  return about.plus && openedBelow && !about.isRange ? "redundant" : undefined;
}

const yearsOf = (value: number | undefined, perYear: number): number | undefined =>
  value === undefined ? undefined : Math.round((value / perYear) * 100) / 100;

// --- Numbers

const isNumberName = (name: string): boolean => /^\d/.test(name) || name === "vague" || name === "article";

/** "5", "five", "five (5)", "1½", "two and a half", "several". */
function numeralAt(passage: Passage, at: number): Numeral | undefined {
  const plain = digitsAt(passage, at) ?? wordsAt(passage, at);
  if (plain === undefined) return undefined;
  const half = passage.marks.at(plain.to, "and a half");
  if (half !== undefined && plain.value !== undefined) return { ...plain, value: plain.value + 0.5, to: half.to };
  const { tokens } = passage;
  if (tokens[plain.to]?.norm !== "(" || tokens[plain.to + 2]?.norm !== ")") return plain;
  const again = digitsAt(passage, plain.to + 1) ?? wordsAt(passage, plain.to + 1);
  if (again?.value === undefined || again.to !== plain.to + 2) return plain;
  return { ...plain, to: plain.to + 3, contradicting: plain.value !== undefined && again.value !== plain.value };
}

function digitsAt({ tokens }: Passage, at: number): Numeral | undefined {
  const token = tokens[at];
  if (token?.kind !== "number" || token.norm.length > 4 || isPartOfNumber(tokens, at)) return undefined;
  const value = token.norm === "½" ? 0.5 : Number(token.norm.replace("½", ".5"));
  if (Number.isNaN(value)) return undefined;
  return { value, to: at + 1, article: false, contradicting: false };
}

/** "10,000", "£5", "10:30", "v2", "B2B" and "C++11" are other numbers; "Skills5" and "Skills:5" lost a space. */
function isPartOfNumber(tokens: Passage["tokens"], at: number): boolean {
  const before = tokens[at - 1];
  if (before === undefined || !tokens[at]!.glued) return false;
  if (before.kind === "word") return before.norm.length < 4;
  if (/[:.]/.test(before.norm)) return !before.glued || tokens[at - 2]?.kind !== "word";
  return /[$£€₹,#@]/.test(before.norm);
}

function wordsAt({ tokens, marks }: Passage, at: number): Numeral | undefined {
  const mark = marks.atNamed(at, isNumberName);
  if (mark === undefined) return undefined;
  if (mark.name === "vague") return { value: undefined, to: mark.to, article: false, contradicting: false };
  if (mark.name === "article") return { value: 1, to: mark.to, article: true, contradicting: false };
  const tens = Number(mark.name);
  const dash = tokens[mark.to]?.norm === "-" ? 1 : 0;
  const ones = tens >= 20 ? marks.atNamed(mark.to + dash, (name) => /^[1-9]$/.test(name)) : undefined;
  const value = tens + Number(ones?.name ?? 0);
  return { value, to: ones?.to ?? mark.to, article: false, contradicting: false };
}

/** The second number of a range, where one follows. */
function secondAt(passage: Passage, from: number, first: Numeral, at: number, opening: string | undefined) {
  if (first.article || first.value === undefined) return undefined;
  const separator = separatorAt(passage, at, opening);
  if (separator > at) return numeralAt(passage, separator);
  return hasLostDash(passage, from, first, at) ? numeralAt(passage, at) : undefined;
}

/** Behind what may part the two numbers of a range: "-", "to", "-to-"; `at` where nothing does. */
function separatorAt({ marks, tokens }: Passage, at: number, opening: string | undefined): number {
  let to = at;
  for (let i = 0; i < 3; i += 1) {
    const mark =
      marks.at(to, "range") ??
      marks.at(to, "range or") ??
      (opening === "between two" ? marks.at(to, "range and") : undefined) ??
      (tokens[to]?.glued ? marks.at(to, "range slash") : undefined);
    if (mark === undefined) break;
    to = mark.to;
  }
  return to;
}

/** "4 5 years": converters lose the dash. Not "Java 8 10 years", nor "Python3 5 years". */
function hasLostDash({ tokens, marks }: Passage, from: number, first: Numeral, at: number): boolean {
  const [one, other] = [tokens[from], tokens[at]];
  if (first.to !== from + 1 || at !== first.to || one?.kind !== "number" || other?.kind !== "number") return false;
  const gap = Number(other.norm) - Number(one.norm);
  if (one.glued || other.glued || !(gap > 0 && gap <= 5)) return false;
  const before = tokens[from - 1];
  return (
    before?.kind !== "word" ||
    !before.capital ||
    marks.covers(from - 1, "experience") ||
    marks.covers(from - 1, "at least")
  );
}

// --- What stands around the numbers

function plusAt({ marks }: Passage, at: number): number {
  return (marks.at(at, "plus") ?? marks.at(at, "or more"))?.to ?? at;
}

const perYearOf = (name: string): number => (name === "unit of experience" ? 1 : Number(name.slice("unit ".length)));

/** The unit behind a number, with what may stand between: "full years", "-year", ")+ years". */
function unitAt({ tokens, marks }: Passage, from: number): UnitFound | undefined {
  let at = from;
  for (
    let between = marks.at(at, "between");
    between !== undefined && at < from + 3;
    between = marks.at(at, "between")
  ) {
    at = between.to;
  }
  const dash = isDash(tokens[at]?.norm) ? 1 : 0;
  const mark = marks.atNamed(at + dash, (name) => name.startsWith("unit "));
  if (mark === undefined) return undefined;
  const perYear = perYearOf(mark.name);
  const unit = mark.name === "unit of experience" ? "yoe" : perYear === 12 ? "months" : "years";
  return { perYear, unit, to: mark.to, adjective: dash === 1 };
}

const isDash = (norm: string | undefined): boolean => norm !== undefined && /^[-–—‑]$/.test(norm);

function closingAt({ marks }: Passage, at: number): { readonly to: number; readonly open: boolean } {
  const open = marks.at(at, "plus") ?? marks.at(at, "or more");
  if (open !== undefined) return { to: open.to, open: true };
  return { to: marks.at(at, "minimum after")?.to ?? at, open: false };
}

const OPENINGS = ["at least", "more than", "at most", "about", "between two"] as const;

/** The words before a number that belong to it, however many: "a minimum of about". `kind` is the strongest. */
function openingBefore({ marks }: Passage, from: number, opensAfter: number) {
  let opening: Mark | undefined;
  let kind: (typeof OPENINGS)[number] | undefined;
  let at = from;
  for (let i = 0; i < 2; i += 1) {
    const found = OPENINGS.map((name) => marks.before(at, name))
      .filter((mark) => mark !== undefined && mark.from >= opensAfter)
      .sort((a, b) => a!.from - b!.from)[0];
    if (found === undefined) break;
    opening = found;
    at = found.from;
    kind = kind === undefined || kind === "about" ? (found.name as (typeof OPENINGS)[number]) : kind;
  }
  return { from: opening?.from ?? from, kind };
}
