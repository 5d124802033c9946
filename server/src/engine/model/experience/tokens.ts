import { withoutJoinedLetters } from "../../joined-letters.ts";

/** A word, a number or a mark of a text, made comparable, with its place. */
export interface Token {
  readonly kind: "word" | "number" | "mark";
  /** Lower case, without apostrophes: "Years'" is `years`. */
  readonly norm: string;
  readonly start: number;
  readonly end: number;
  /** No white space stands before it. */
  readonly glued: boolean;
  readonly capital: boolean;
}

/** Words with their apostrophes, numbers with decimals, and single marks. No two alternatives begin alike. */
const TOKEN = /(\p{L}[\p{L}\p{M}'’ʼ`´]*)|(\p{N}+(?:\.\d+)?)|[^\s\p{L}\p{N}]/uy;

const APOSTROPHES = "'’ʼ`´";
const ANY_APOSTROPHE = /['’ʼ`´]/g;

/** Where a lost space glued two words: "RequiredMinimum", not "PhD" or "BSc". */
const HUMP = /\p{Ll}(?=\p{Lu}\p{Ll})/gu;

/** The tokens of a text, in order. `abbreviations` are words whose point ends no sentence. */
export function tokensOf(text: string, abbreviations: ReadonlySet<string> = new Set()): readonly Token[] {
  const tokens: Token[] = [];
  let end = -1;
  const add = (kind: Token["kind"], start: number, raw: string, norm: string, capital: boolean): void => {
    const glued = start === end;
    end = start + raw.length;
    tokens.push({ kind, norm, start, end, glued, capital });
  };
  for (let at = 0; at < text.length; at = Math.max(at + 1, end)) {
    const first = kindAt(text, at);
    if (first === "space") continue;
    if (first === "point" || first === "apostrophe") {
      if (isSilent(text[at]!, at === end, tokens.at(-1), abbreviations)) end = at + 1;
      else add("mark", at, text[at]!, text[at]!, false);
      continue;
    }
    const plain = plainTokenAt(text, at, first);
    if (plain !== undefined) {
      const norm = first === "capital" ? plain.toLowerCase() : plain;
      add(KIND_OF[first!], at, plain, norm, first === "capital");
      continue;
    }
    TOKEN.lastIndex = at;
    const [raw, word, number] = TOKEN.exec(text) ?? [];
    if (raw === undefined) continue;
    if (word !== undefined) {
      for (const [start, part] of partsOf(word)) {
        const norm = withoutJoinedLetters(part.toLowerCase()).replace(ANY_APOSTROPHE, "");
        add("word", at + start, part, norm, /^\p{Lu}/u.test(part));
      }
    } else if (number !== undefined) add("number", at, raw, raw.toLowerCase(), false);
    else if (isSilent(raw, at === end, tokens.at(-1), abbreviations)) end = at + raw.length;
    else add("mark", at, raw, raw.toLowerCase(), false);
  }
  return tokens;
}

/** The plain Latin characters, which most texts are made of. */
const KIND_OF = {
  small: "word",
  capital: "word",
  digit: "number",
  sign: "mark",
  point: "mark",
  apostrophe: "mark",
  space: "mark",
} as const;
type Latin = keyof typeof KIND_OF;

const LATIN: readonly Latin[] = Array.from({ length: 128 }, (_, code) => {
  const character = String.fromCharCode(code);
  if (/[a-z]/.test(character)) return "small";
  if (/[A-Z]/.test(character)) return "capital";
  if (/\d/.test(character)) return "digit";
  if (/\s/.test(character)) return "space";
  if (/['`]/.test(character)) return "apostrophe";
  return character === "." ? "point" : "sign";
});

/** The kind of a character; undefined where only the expression of all letters tells. */
function kindAt(text: string, at: number): Latin | undefined {
  const code = text.charCodeAt(at);
  return code < 128 ? LATIN[code] : isPlainSign(code) ? "sign" : undefined;
}

/** Pounds, euros and middle dots, dashes, quotes and bullets; no spaces, and no apostrophe. */
const isPlainSign = (code: number): boolean =>
  (code >= 0x2010 && code <= 0x205e && code !== 0x2019 && (code < 0x2028 || code > 0x202f)) ||
  code === 0xa3 ||
  code === 0x20ac ||
  code === 0xb7;

/** A token that needs no closer look: a word of small letters behind any, digits, or a sign, with nothing that may join. */
function plainTokenAt(text: string, start: number, first: Latin | undefined): string | undefined {
  if (first === "sign") return text[start];
  if (first === undefined) return undefined;
  const more = first === "digit" ? first : "small";
  let end = start + 1;
  while (end < text.length && LATIN[text.charCodeAt(end)] === more) end += 1;
  const next = end < text.length ? kindAt(text, end) : "space";
  if (next === undefined) return undefined;
  const goesOn =
    first === "digit"
      ? next === "point" && kindAt(text, end + 1) !== "space"
      : next === "apostrophe" || next === "capital";
  return goesOn ? undefined : text.slice(start, end);
}

/** A possessive apostrophe behind a plural, quotes around a word, and the point of an abbreviation say nothing. */
function isSilent(
  mark: string,
  glued: boolean,
  before: Token | undefined,
  abbreviations: ReadonlySet<string>,
): boolean {
  if (APOSTROPHES.includes(mark)) return true;
  return mark === "." && glued && before?.kind === "word" && abbreviations.has(before.norm);
}

function* partsOf(word: string): Generator<readonly [number, string]> {
  let start = 0;
  for (const { index } of word.matchAll(HUMP)) {
    const end = index + 1;
    if (end - start < 2) continue;
    yield [start, word.slice(start, end)];
    start = end;
  }
  yield [start, word.slice(start)];
}
