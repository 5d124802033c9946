/** The table of HTML's names for characters, read where a text has one. */
const library = (): typeof import("entities/decode") => require("entities/decode");

/** The text with every name of a character replaced by the character, as browsers do it. */
export const decodeHTML = (text: string): string => library().decodeHTML(text);

/** The same for names that end with a semicolon only. */
export const decodeHTMLStrict = (text: string): string => library().decodeHTMLStrict(text);
