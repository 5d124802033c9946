const PLAIN = /[A-Za-z\d]/;
const BEYOND_PLAIN = /[^\0-\x7f]/;
const ANY = /[\p{L}\p{N}]/u;

/**
 * Whether a text has a letter or a digit, of any script. Nearly all have a plain one, so what makes V8 collect the characters
 * of all scripts at a start, `\p`, comes last.
 */
export const hasLetter = (text: string): boolean => PLAIN.test(text) || (BEYOND_PLAIN.test(text) && ANY.test(text));
