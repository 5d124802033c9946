import bareValues from "../../knowledge/en/bare-values.txt?by-word";
import type { SectionRole } from "../../vocabulary.ts";
import { PhraseBook } from "./phrase-book.ts";
import { wordsOf } from "./words.ts";

type Kind = "place" | "arrangement" | "employment-type";

const VALUES = new PhraseBook(bareValues, (kind) => kind as Kind);

const LONGEST = 80;
const SEPARATORS = /[|\\•·,;/()–—]|\s-\s|\s(?:or|and)\s/;
/** "£82,074", "$25 per hour", "up to €60k - €70k + bonus" */
const MONEY =
  /^(?:up to |from |circa |c\. ?)?[$£€₹]\s?\d[\d.,]*\s?k?(?:\s?(?:-|–|to)\s?[$£€₹]?\s?\d[\d.,]*\s?k?)?(?=$|[\s/+(,])(?:[\s/+(,]*[\p{L}.)]+){0,5}$/iu;

/** What a short line says that is the value of a field without the field's name; undefined where it is none. */
export function bareValueRole(text: string): SectionRole | undefined {
  if (text.length > LONGEST) return undefined;
  const pieces = text.split(SEPARATORS).filter((piece) => /\p{L}/u.test(piece));
  const kinds = pieces.map((piece) => VALUES.wholly(wordsOf(piece))?.value);
  const isPlace = kinds.length > 0 && kinds.every((kind) => kind !== undefined) && kinds[0] !== "employment-type";
  if (isPlace || (isName(pieces[0]) && kinds.length > 1 && kinds.slice(1).every((kind) => kind === "arrangement"))) {
    return "location";
  }
  if (kinds[0] === "employment-type") return "employment-type";
  return MONEY.test(text) ? "compensation" : undefined;
}

/** Up to three words that all begin with a capital. */
const isName = (piece = ""): boolean => {
  const words = wordsOf(piece);
  return words.length <= 3 && words.every(({ capital }) => capital);
};
