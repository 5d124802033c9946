const PLAIN = /[A-Za-z\d]/;
/** Neither plain nor a sign of Unicode's General Punctuation, such as a dash or a quotation mark. */
const FOREIGN = /[^\0-\x7f\u2010-\u205f]/;
const ANY = /[\p{L}\p{N}]/u;

/**
 * Whether a text has a letter or a digit, of any script. Nearly all have a plain one, so what makes V8 collect the characters
 * of all scripts at a start, `\p`, comes last.
 */
export const hasLetterOrDigit = (text: string): boolean => PLAIN.test(text) || (isForeign(text) && ANY.test(text));

/** Whether a text has a character that only `\p` tells about. */
export const isForeign = (text: string): boolean => FOREIGN.test(text);
