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
const TOKEN = /\p{L}[\p{L}\p{M}'’ʼ`´]*|\p{N}+(?:\.\d+)?|[^\s\p{L}\p{N}]/gu;

const APOSTROPHES = /['’ʼ`´]/g;

/** Where a lost space glued two words: "RequiredMinimum", not "PhD" or "BSc". */
const HUMP = /\p{Ll}(?=\p{Lu}\p{Ll})/gu;

/** The tokens of a text, in order. `abbreviations` are words whose point ends no sentence. */
export function tokensOf(text: string, abbreviations: ReadonlySet<string> = new Set()): readonly Token[] {
  const tokens: Token[] = [];
  let end = -1;
  const add = (kind: Token["kind"], start: number, raw: string): void => {
    const norm = raw.toLowerCase().replace(APOSTROPHES, "");
    tokens.push({ kind, norm, start, end: start + raw.length, glued: start === end, capital: /^\p{Lu}/u.test(raw) });
    end = start + raw.length;
  };
  for (const { 0: raw, index } of text.matchAll(TOKEN)) {
    if (/^\p{L}/u.test(raw)) for (const [start, part] of partsOf(raw)) add("word", index + start, part);
    else if (/^\p{N}/u.test(raw)) add("number", index, raw);
    else if (isSilent(raw, index === end, tokens.at(-1), abbreviations)) end = index + raw.length;
    else add("mark", index, raw);
  }
  return tokens;
}

/** A possessive apostrophe behind a plural, quotes around a word, and the point of an abbreviation say nothing. */
function isSilent(
  mark: string,
  glued: boolean,
  before: Token | undefined,
  abbreviations: ReadonlySet<string>,
): boolean {
  if (/['’ʼ`´]/.test(mark)) return true;
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
