import bareValues from "../../knowledge/en/bare-values.txt?by-word";
import { type LineFacts, rememberedByLine } from "../../line.ts";
import { rememberedByText } from "../../readers/memory.ts";
import type { SectionRole } from "../../vocabulary.ts";
import { PhraseBook } from "./phrase-book.ts";
import { type Word, wordsOf } from "./words.ts";

/** `state`: the two letters behind a town, "OH". */
type Kind = "place" | "state" | "arrangement" | "employment-type" | "money";

const VALUES = new PhraseBook(bareValues, (kind) => kind as Kind);

/** Whether a heading says a value instead of naming what stands below: "£30,000", "Leeds", "$50,000 – $60,000, fully remote". */
export const isValue = (text: string): boolean => saysPay(text) || bareValueRole(text) !== undefined;

/** Whether a sum of money stands in a text, as in "Salary $34,000 - $38,000". */
export const saysPay = (text: string): boolean => /[$£€₹]\s?\d/.test(text);

const LONGEST = 80;
const SEPARATORS = /[|\\•·,;/()–—]|\s-\s|\s(?:or|and)\s/;
const CURRENCY = /[$£€₹]/;
/** "£82,074", "$25 per hour", "up to €60k - €70k + bonus" */
const MONEY =
  /^(?:up to |from |circa |c\. ?)?[$£€₹]\s?\d[\d.,]*\s?k?(?:\s?(?:-|–|to)\s?[$£€₹]?\s?\d[\d.,]*\s?k?)?(?=$|[\s/+(,])(?:[\s/+(,]*[\p{L}.)]+){0,5}$/iu;

/** What a short line says that is the value of a field without the field's name; undefined where it is none. */
export const bareValueRole = (text: string): SectionRole | undefined =>
  text.length > LONGEST ? undefined : roleOfShort(text);

const roleOfShort = rememberedByText(
  (text): SectionRole | undefined => roleOfRow(text.split(BESIDE)) ?? roleOfValue(text),
);

/** "Leeds, England | Full-time", "Harbour Bakery | Leeds, England | Full-time": values, perhaps behind the name of who hires. */
function roleOfRow([first = "", ...others]: readonly string[]): SectionRole | undefined {
  const roles = others.map(roleOfValue);
  if (roles.length === 0 || roles.includes(undefined)) return undefined;
  return roleOfValue(first) ?? (isName(wordsOf(first)) ? roles[0] : undefined);
}

const BESIDE = /\s[|·•]\s/;

function roleOfValue(text: string): SectionRole | undefined {
  const pieces = text.split(SEPARATORS).filter((piece) => /\p{L}/u.test(piece));
  const [first, second, ...others] = pieces.map(kindOf);
  const areKnown = (kinds: readonly (Kind | undefined)[]): boolean => kinds.every((kind) => kind !== undefined);
  if ((first === "place" || first === "arrangement") && areKnown([second ?? first, ...others])) return "location";
  if (second !== undefined && !pieces[0]!.includes(":") && isName(wordsOf(pieces[0]!))) {
    const isTown = second === "state" && areKnown(others);
    if (isTown || [second, ...others].every((kind) => kind === "arrangement")) return "location";
  }
  if (first === "employment-type") return first;
  return isMoney(text) ? "compensation" : undefined;
}

/**
 * Whether a line names a place: "… in Leeds", "Leeds, England", "Acme Hospital, Leeds | Full time", "our Dayton, OH office",
 * "12 Mill Lane, York YO1 7HH".
 */
export const namesPlace: (facts: LineFacts) => boolean = rememberedByLine(
  ({ form, plain: { text } }) =>
    SIGN_OF_PLACE.test(text) || hasPlace(text, form !== "item" && (text.length <= LONGEST || text.includes(" | "))),
);

/** A pin, or the code of a post office behind a town: "York YO1 7HH", "Reno, NV 89506". */
const SIGN_OF_PLACE = /📍|\p{L},? [A-Z]{1,2}\d[A-Z\d]? \d[A-Z]{2}\b|\p{L}, [A-Z]{2} \d{5}\b/u;

/** `isValue` where a line is short and no entry of a list ("Writing, Reading"). */
function hasPlace(text: string, isValue: boolean): boolean {
  if (!MAY_NAME_PLACE.test(text)) return false;
  const words = wordsOf(text);
  return words.some((word, at) => {
    if (!word.capital) return false;
    if (isState(text.slice(word.start, word.end)))
      return words[at - 1]?.capital === true && /, $/.test(text.slice(0, word.start));
    const isBehind = BEFORE_PLACE.has(words[at - 1]?.norm ?? "");
    const isApart = isValue && BEFORE_VALUE.test(text.slice(0, word.start));
    return VALUES.matches(words, at).some(({ value, wild, end }) => {
      const endsAt = words[end - 1]!.end;
      if (value !== "place" || wild > 0 || endsAt - word.start < SHORTEST_PLACE) return false;
      const behind = text.slice(endsAt);
      return isBehind || /^,\s\p{Lu}/u.test(behind) || (isApart && BEHIND_VALUE.test(behind));
    });
  });
}

const BEFORE_PLACE: ReadonlySet<string> = new Set(["in", "at", "near", "from", "of", "our"]);
const BEFORE_VALUE = /[,|(–—·•]\s?$/;
const BEHIND_VALUE = /^\s?(?:$|[,|()–—·•])/;
const MAY_NAME_PLACE = /\b(?:[Ii]n|[Aa]t|[Nn]ear|[Ff]rom|of|[Oo]ur) \p{Lu}|[,|(–—·•] ?\p{Lu}/u;
/** "US" and "IN" are words, too. */
const SHORTEST_PLACE = 4;

const isMoney = (text: string): boolean => CURRENCY.test(text) && MONEY.test(text);

function kindOf(piece: string): Kind | undefined {
  const kind = VALUES.wholly(wordsOf(piece))?.value;
  if (kind === "state") return isState(piece.trim()) ? kind : undefined;
  return kind ?? (isMoney(piece.replace(SIGNS_BEFORE, "")) ? "money" : undefined);
}

/** Emoji and the like before a sum. */
const SIGNS_BEFORE = /^[^\w$£€₹]+/;

/** "OH", not "oh". */
const isState = (text: string): boolean => /^[A-Z]{2}$/.test(text) && VALUES.wholly(wordsOf(text))?.value === "state";

/** Up to three words that all begin with a capital. */
const isName = (words: readonly Word[]): boolean => words.length <= 3 && words.every(({ capital }) => capital);
