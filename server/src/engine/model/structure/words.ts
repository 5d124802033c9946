/** A word of a heading or a label, made comparable, with its place in the text. */
export interface Word {
  /** Lower case, contractions and signs such as `&` written out. */
  readonly norm: string;
  readonly start: number;
  readonly end: number;
  /** Begins with a capital letter (or, as a sign or a number, has no case). */
  readonly capital: boolean;
}

/**
 * Letters up to the next capital ("TeamResponsibilities" is two words: converters lose the space), numbers, and signs
 * that stand for words. Every alternative begins with another kind of character, so that nothing is tried twice.
 */
const WORD =
  /\p{Lu}+(?!\p{Ll})\p{M}*|\p{Lu}?\p{Ll}[\p{Ll}\p{M}]*|\p{Lu}|[\p{Lt}\p{Lm}\p{Lo}][\p{L}\p{M}]*|\p{N}+|['’‘`´]\p{L}{1,2}(?!\p{L})|[&/@]/gu;

const SIGNS: Readonly<Record<string, string>> = { "&": "and", "/": "and", "@": "at" };

/** What follows an apostrophe, written out. A possessive goes, except behind the words of a question. */
const CONTRACTIONS: Readonly<Record<string, string>> = {
  ll: "will",
  re: "are",
  ve: "have",
  d: "would",
  m: "am",
};

const BEFORE_IS = new Set(["what", "who", "where", "that", "here", "how", "it", "when"]);

/** The words of a text, in order. Marks such as emoji, brackets and stray asterisks are left out. */
export function wordsOf(text: string): readonly Word[] {
  const words: Word[] = [];
  for (const match of text.matchAll(WORD)) {
    const start = match.index;
    const end = start + match[0].length;
    const raw = match[0];
    const first = raw[0]!;
    const sign = SIGNS[first];
    if (sign !== undefined) {
      words.push({ norm: sign, start, end, capital: true });
    } else if (isApostrophe(first)) {
      const norm = contraction(raw.slice(1).toLowerCase(), words.at(-1)?.norm);
      if (norm !== undefined) words.push({ norm, start, end, capital: true });
    } else {
      const norm = raw.toLowerCase();
      words.push({ norm, start, end, capital: norm !== raw || raw.toUpperCase() === raw });
    }
  }
  return words;
}

const isApostrophe = (char: string): boolean => "'’‘`´".includes(char);

function contraction(tail: string, before: string | undefined): string | undefined {
  if (tail === "s") return before !== undefined && BEFORE_IS.has(before) ? "is" : undefined;
  return CONTRACTIONS[tail] ?? tail;
}
