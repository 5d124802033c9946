import type { ExperienceMention } from "../../job-description.ts";
import counts from "../../knowledge/en/experience-counts.txt";
import { type Edit, spanOf } from "../../span.ts";
import { passageOf } from "./passage.ts";

/** The years of a statement, as a message names them: "6+ years", "5-7 years". */
export function yearsOf({ min, max }: Pick<ExperienceMention, "min" | "max">): string {
  if (max === 0) return "no years";
  if (min === undefined) return `up to ${max} years`;
  return max === undefined ? `${min}+ years` : `${min}-${max} years`;
}

/**
 * The edit after which `mention` asks for as many years as `model`, written as `mention` was: digits or words, months or
 * years, with its own plus sign and escapes. Undefined where the two can't be written alike.
 */
export function rewritten(text: string, mention: ExperienceMention, model: ExperienceMention): Edit | undefined {
  const numbers = numbersOf(model, perYearOf(mention));
  if (numbers === undefined || mention.max === 0) return undefined;
  const { count } = mention;
  const written = text.slice(count.start, count.end);
  if (!isPlain(written, mention)) return undefined;
  if (isRange(mention) === isRange(model)) {
    const newText = isRange(mention) ? withNumbers(written, numbers) : withNumber(written, numbers[0]!);
    return newText === undefined ? undefined : { span: count, newText };
  }
  // A plus sign behind the number is its own where it is not, and goes where a range comes; "at least" and "between" go too.
  const plus = /^ ?\\?\+/.exec(text.slice(count.end, count.end + 3))?.[0] ?? "";
  const newText = isRange(model) ? numbers.join("-") : `${numbers[0]}${plus === "" ? "+" : plus}`;
  return { span: spanOf(mention.span.start, count.end + plus.length), newText };
}

/** Whether a statement has nothing but its numbers to be changed: no second unit ("1 year and 6 months") and no fraction. */
function isPlain(written: string, { text }: ExperienceMention): boolean {
  const { marks } = passageOf(text);
  const units = ["unit 1", "unit 12", "unit 52"].filter((unit) => marks.has(unit));
  return units.length <= 1 && !/[\u00bc-\u00be\u2150-\u215e]|year/i.test(written);
}

const isRange = ({ min, max }: ExperienceMention): boolean => min !== undefined && max !== undefined;

/** How many of a statement's units make a year; undefined where it counts decades. The unit may stand in a label. */
function perYearOf({ text, min }: ExperienceMention): number | undefined {
  const { marks } = passageOf(text);
  if (marks.has("unit 0.1")) return undefined;
  if (marks.has("unit 52")) return 52;
  return marks.has("unit 12") || (min !== undefined && min > 0 && Number(text) === min * 12) ? 12 : 1;
}

/** The numbers to write; undefined where there is no lower one, or none that is exact. */
function numbersOf({ min, max }: ExperienceMention, perYear: number | undefined): readonly number[] | undefined {
  if (min === undefined || max === 0 || perYear === undefined) return undefined;
  const numbers = (max === undefined ? [min] : [min, max]).map((years) => years * perYear);
  return perYear === 1 || numbers.every(Number.isInteger) ? numbers : undefined;
}

const NUMBER_WORDS: ReadonlyMap<string, string> = new Map(
  [...counts].filter(([name]) => /^\d+$/.test(name)).map(([name, words]) => [name, words[0]!]),
);

/** "5" → "6", "five" → "six", "Five (5)" → "Six (6)". */
function withNumber(written: string, number: number): string | undefined {
  const word = NUMBER_WORDS.get(String(number));
  const letters = /\p{L}[\p{L} -]*/u.exec(written)?.[0].trimEnd();
  if (letters !== undefined && word === undefined) return /\d/.test(written) ? undefined : String(number);
  const inCase = letters !== undefined && /^\p{Lu}/u.test(letters) ? capitalised(word!) : word;
  const inWords = letters === undefined ? written : written.replace(letters, inCase!);
  return inWords.replace(/\d+(?:\.\d+)?/, String(number));
}

/** "5-7" → "6-8", with the sign between the two as it was; words become digits. */
function withNumbers(written: string, numbers: readonly number[]): string {
  const digits = /^(\d+(?:\.\d+)?)([^\d.]+)(\d+(?:\.\d+)?)$/.exec(written);
  return digits === null ? numbers.join("-") : `${numbers[0]}${digits[2]}${numbers[1]}`;
}

const capitalised = (word: string): string => word[0]!.toUpperCase() + word.slice(1);
