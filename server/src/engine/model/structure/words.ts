import { withoutJoinedLetters } from "../../joined-letters.ts";
import { isForeign } from "../../letters.ts";

/** A word of a heading or a label, made comparable, with its place in the text. */
export interface Word {
  /** Lower case, contractions and signs such as `&` written out. */
  readonly norm: string;
  readonly start: number;
  readonly end: number;
  /** Begins with a capital letter (or, as a sign or a number, has no case). */
  readonly capital: boolean;
}

/** A word of digits. */
export const isNumber = ({ norm }: Word): boolean => kindAt(norm, 0) === "digit";

/** What a character is to a word. Letters without case (Hebrew, Chinese) count as small. */
type Kind = "upper" | "lower" | "mark" | "digit" | "apostrophe" | "sign" | "none";

const SIGNS: Readonly<Record<string, string>> = { "&": "and", "/": "and", "@": "at" };

/** What follows an apostrophe, written out. A possessive goes, except behind the words of a question. */
const CONTRACTIONS: Readonly<Record<string, string>> = { ll: "will", re: "are", ve: "have", d: "would", m: "am" };
const BEFORE_IS = new Set(["what", "who", "where", "that", "here", "how", "it", "when"]);

/**
 * The words of a text, in order. Marks such as emoji, brackets and stray asterisks are left out, and a capital inside a
 * word begins a new one: converters lose the space of "TeamResponsibilities".
 */
export function wordsOf(text: string): readonly Word[] {
  const words: Word[] = [];
  for (let at = 0; at < text.length; ) {
    const kind = kindAt(text, at);
    const end = endOfWord(text, at, kind);
    if (kind === "sign") words.push({ norm: SIGNS[text[at]!]!, start: at, end, capital: true });
    else if (kind === "apostrophe") addContraction(words, text, at, end);
    else if (kind !== "none" && kind !== "mark") words.push(wordAt(text, at, end, kind));
    at = end;
  }
  return words;
}

function wordAt(text: string, start: number, end: number, kind: Kind): Word {
  const raw = text.slice(start, end);
  // Small letters have no other small form; the plain Latin ones have a capital.
  const norm = withoutJoinedLetters(kind === "lower" ? raw : raw.toLowerCase());
  return { norm, start, end, capital: kind !== "lower" || (!isLatin(text, start) && raw.toUpperCase() === raw) };
}

function endOfWord(text: string, start: number, kind: Kind): number {
  const next = start + widthAt(text, start);
  if (kind === "digit") return run(text, next, "digit");
  if (kind === "lower") return run(text, next, "lower");
  if (kind === "apostrophe") return run(text, next, "lower", "upper");
  if (kind !== "upper") return next;
  const capitals = run(text, next, "upper");
  // "ABCDef" is "ABC" and "Def", "Abc" is one word.
  if (kindAt(text, capitals) !== "lower") return capitals;
  return capitals === next ? run(text, next, "lower") : lastBefore(text, capitals);
}

/** The end of a run of these kinds; marks belong to the letter before them. */
function run(text: string, from: number, kind: Kind, other: Kind = kind): number {
  let at = from;
  for (let next = kindAt(text, at); next === kind || next === other || next === "mark"; next = kindAt(text, at)) {
    at += widthAt(text, at);
  }
  return at;
}

const lastBefore = (text: string, end: number): number => end - (isLowSurrogate(text.charCodeAt(end - 1)) ? 2 : 1);

/** "'ll" is a word of its own, "'s" mostly none. Anything longer was a quotation mark before a word. */
function addContraction(words: Word[], text: string, start: number, end: number): void {
  if (end === start + 1) return;
  const tail = text.slice(start + 1, end).toLowerCase();
  if (tail.length > 2) for (const word of wordsOf(text.slice(start + 1, end))) words.push(moved(word, start + 1));
  else if (tail !== "s") words.push({ norm: CONTRACTIONS[tail] ?? tail, start, end, capital: true });
  else if (BEFORE_IS.has(words.at(-1)?.norm ?? "")) words.push({ norm: "is", start, end, capital: true });
}

const moved = (word: Word, by: number): Word => ({ ...word, start: word.start + by, end: word.end + by });

const isLowSurrogate = (code: number): boolean => code >= 0xdc00 && code <= 0xdfff;
const isHighSurrogate = (code: number): boolean => code >= 0xd800 && code <= 0xdbff;

/** A character outside the basic plane takes two places. */
const widthAt = (text: string, at: number): number =>
  isHighSurrogate(text.charCodeAt(at)) && isLowSurrogate(text.charCodeAt(at + 1)) ? 2 : 1;

/** The kinds of the plain Latin characters, which most texts are made of. */
const LATIN: readonly Kind[] = Array.from({ length: 128 }, (_, code) => kindOf(String.fromCharCode(code)));

const isLatin = (text: string, at: number): boolean => text.charCodeAt(at) < LATIN.length;

function kindAt(text: string, at: number): Kind {
  const code = text.charCodeAt(at);
  if (code < 128) return LATIN[code]!;
  return at < text.length ? kindOf(text.slice(at, at + widthAt(text, at))) : "none";
}

function kindOf(character: string): Kind {
  if (SIGNS[character] !== undefined) return "sign";
  // The sign for a letter that was lost stands for an apostrophe more often than for anything else.
  if (/['’‘`´\ufffd]/.test(character)) return "apostrophe";
  if (/[a-z]/.test(character)) return "lower";
  if (/[A-Z]/.test(character)) return "upper";
  if (/\d/.test(character)) return "digit";
  if (!isForeign(character) || !/[\p{L}\p{M}\p{N}]/u.test(character)) return "none";
  if (/\p{Lu}|\p{Lt}/u.test(character)) return "upper";
  if (/\p{L}/u.test(character)) return "lower";
  if (/\p{M}/u.test(character)) return "mark";
  return "digit";
}
