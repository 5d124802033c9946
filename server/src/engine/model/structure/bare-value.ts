import bareValues from "../../knowledge/en/bare-values.txt?by-word";
import { type LineFacts, rememberedByLine } from "../../line.ts";
import type { SectionRole } from "../../vocabulary.ts";
import { PhraseBook } from "./phrase-book.ts";
import { type Word, wordsOf } from "./words.ts";

type Kind = "place" | "arrangement" | "employment-type";

const VALUES = new PhraseBook(bareValues, (kind) => kind as Kind);

const LONGEST = 80;
const SEPARATORS = /[|\\•·,;/()–—]|\s-\s|\s(?:or|and)\s/;
const CURRENCY = /[$£€₹]/;
/** "£82,074", "$25 per hour", "up to €60k - €70k + bonus" */
const MONEY =
  /^(?:up to |from |circa |c\. ?)?[$£€₹]\s?\d[\d.,]*\s?k?(?:\s?(?:-|–|to)\s?[$£€₹]?\s?\d[\d.,]*\s?k?)?(?=$|[\s/+(,])(?:[\s/+(,]*[\p{L}.)]+){0,5}$/iu;

/** What a short line says that is the value of a field without the field's name; undefined where it is none. */
export function bareValueRole(text: string): SectionRole | undefined {
  if (text.length > LONGEST) return undefined;
  const [first = "", ...rest] = text.split(SEPARATORS).filter((piece) => /\p{L}/u.test(piece));
  const words = wordsOf(first);
  const kind = VALUES.wholly(words)?.value;
  const isPlace =
    kind !== undefined &&
    kind !== "employment-type" &&
    rest.every((piece) => kindOf(piece) !== undefined || isMoney(piece.trim()));
  if (isPlace || (isName(words) && rest.length > 0 && rest.every((piece) => kindOf(piece) === "arrangement"))) {
    return "location";
  }
  if (kind === "employment-type") return kind;
  return isMoney(text) ? "compensation" : undefined;
}

/** Whether a line names a place that is known: "… in Leeds", "Leeds, England", "Acme Hospital, Leeds | Full time". */
export const namesPlace: (facts: LineFacts) => boolean = rememberedByLine(({ form, plain: { text } }) =>
  hasPlace(text, form !== "item" && text.length <= LONGEST),
);

/** `isValue` where a line is short and no entry of a list ("Writing, Reading"). */
function hasPlace(text: string, isValue: boolean): boolean {
  if (!MAY_NAME_PLACE.test(text)) return false;
  const words = wordsOf(text);
  return words.some((word, at) => {
    if (!word.capital || word.end - word.start < SHORTEST_PLACE) return false;
    const isBehind = BEFORE_PLACE.has(words[at - 1]?.norm ?? "");
    const isApart = isValue && BEFORE_VALUE.test(text.slice(0, word.start));
    return VALUES.matches(words, at).some(({ value, wild, end }) => {
      if (value !== "place" || wild > 0) return false;
      const behind = text.slice(words[end - 1]!.end);
      return isBehind || /^,\s\p{Lu}/u.test(behind) || (isApart && BEHIND_VALUE.test(behind));
    });
  });
}

const BEFORE_PLACE: ReadonlySet<string> = new Set(["in", "at", "near", "from", "our"]);
const BEFORE_VALUE = /[,|(–—]\s?$/;
const BEHIND_VALUE = /^\s?(?:$|[,|()–—])/;
const MAY_NAME_PLACE = /\b(?:[Ii]n|[Aa]t|[Nn]ear|[Ff]rom|[Oo]ur) \p{Lu}|[,|(–—] ?\p{Lu}/u;
/** "US" and "IN" are words, too. */
const SHORTEST_PLACE = 4;

const isMoney = (text: string): boolean => CURRENCY.test(text) && MONEY.test(text);

const kindOf = (piece: string): Kind | undefined => VALUES.wholly(wordsOf(piece))?.value;

/** Up to three words that all begin with a capital. */
const isName = (words: readonly Word[]): boolean => words.length <= 3 && words.every(({ capital }) => capital);
