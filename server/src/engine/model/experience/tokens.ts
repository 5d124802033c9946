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
    const plain = plainWordAt(text, at);
    if (plain !== "") {
      const capital = isCapital(text.charCodeAt(at));
      add("word", at, plain, capital ? plain.toLowerCase() : plain, capital);
      continue;
    }
    TOKEN.lastIndex = at;
    const [raw, word, number] = TOKEN.exec(text) ?? [];
    if (raw === undefined) continue;
    if (word !== undefined) {
      for (const [start, part] of partsOf(word)) {
        add("word", at + start, part, part.toLowerCase().replace(ANY_APOSTROPHE, ""), /^\p{Lu}/u.test(part));
      }
    } else if (number !== undefined) add("number", at, raw, raw.toLowerCase(), false);
    else if (isSilent(raw, at === end, tokens.at(-1), abbreviations)) end = at + raw.length;
    else add("mark", at, raw, raw.toLowerCase(), false);
  }
  return tokens;
}

const isSmall = (code: number): boolean => code >= 97 && code <= 122;
const isCapital = (code: number): boolean => code >= 65 && code <= 90;

/** A whole word of small Latin letters, the first of which may be a capital: most are. Empty where none stands. */
function plainWordAt(text: string, start: number): string {
  const first = text.charCodeAt(start);
  if (!isSmall(first) && !isCapital(first)) return "";
  let end = start + 1;
  while (isSmall(text.charCodeAt(end))) end += 1;
  return end < text.length && mayGoOnWith(text.charCodeAt(end)) ? "" : text.slice(start, end);
}

/** Whether a word may go on with a character other than a small Latin letter. */
const mayGoOnWith = (code: number): boolean => isCapital(code) || code > 127 || code === 39 || code === 96;

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
