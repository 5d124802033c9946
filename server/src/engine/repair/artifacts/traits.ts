/**
 * What a text has that damage may be made of, a bit each. One pass over the characters finds them all, and spares most
 * texts the look of nearly every detector.
 */
export const TRAIT = {
  backslash: 1 << 0,
  star: 1 << 1,
  ampersand: 1 << 2,
  angle: 1 << 3,
  bracket: 1 << 4,
  brace: 1 << 5,
  hash: 1 << 6,
  tab: 1 << 7,
  digit: 1 << 8,
  /** A character beyond ASCII. */
  foreign: 1 << 9,
  /** A sign that ends a sentence, and right behind it what may be a capital. */
  touching: 1 << 10,
  /** A word of one or two letters, as an apostrophe leaves them: "s", "re"; a question mark may stand for it. */
  ending: 1 << 11,
  /** The letter o alone, as some programs write bullets. */
  loneO: 1 << 12,
  severalLines: 1 << 13,
  /** A colon with no word before it. */
  colons: 1 << 14,
  /** Two spaces in a row. */
  gap: 1 << 15,
} as const;

const BY_CHARACTER: Readonly<Record<string, number>> = {
  "\\": TRAIT.backslash,
  "*": TRAIT.star,
  "&": TRAIT.ampersand,
  "<": TRAIT.angle,
  "[": TRAIT.bracket,
  "{": TRAIT.brace,
  "#": TRAIT.hash,
  "\t": TRAIT.tab,
};

const ASCII = 128;
const SPACE = 32;
const COLON = 58;
const QUESTION_MARK = 63;
/** The trait that a character has by itself. */
const OWN = Uint16Array.from({ length: ASCII }, (_, code) => {
  const character = String.fromCharCode(code);
  return BY_CHARACTER[character] ?? (/\d/.test(character) ? TRAIT.digit : 0);
});
const flags = (pattern: RegExp): Uint8Array =>
  Uint8Array.from({ length: ASCII }, (_, code) => (pattern.test(String.fromCharCode(code)) ? 1 : 0));
const LETTER = flags(/[a-z]/i);
const CAPITAL = flags(/[A-Z]/);
const ENDS_SENTENCE = flags(/[.!?:]/);
const BEGINS_ENDING = flags(/[strlvm]/i);
const LINE_BREAK = flags(/[\r\n]/);

/** All traits of a text. */
export function traitsOf(text: string): number {
  let traits = 0;
  let before = SPACE;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code >= ASCII) {
      traits |= TRAIT.foreign;
      if (ENDS_SENTENCE[before]) traits |= TRAIT.touching;
      before = SPACE + 1;
      continue;
    }
    traits |= OWN[code]!;
    if (LETTER[code]) {
      if (CAPITAL[code] && ENDS_SENTENCE[before]) traits |= TRAIT.touching;
      else if (before <= SPACE || before === QUESTION_MARK) {
        if (BEGINS_ENDING[code] && (!LETTER[text.charCodeAt(at + 1)] || !LETTER[text.charCodeAt(at + 2)]))
          traits |= TRAIT.ending;
        else if ((code === 79 || code === 111) && text.charCodeAt(at + 1) <= SPACE) traits |= TRAIT.loneO;
      }
    } else if (code === COLON && before <= SPACE) traits |= TRAIT.colons;
    else if (code === SPACE && before === SPACE) traits |= TRAIT.gap;
    if (LINE_BREAK[before] && !LINE_BREAK[code]) traits |= TRAIT.severalLines;
    before = code;
  }
  return traits;
}
