const JOINED = /[\ufb00-\ufb06]/;

/** Words without the letters that a font joins, which copies of PDF files have: "qualiﬁcations" is "qualifications". */
export const withoutJoinedLetters = (words: string): string => (JOINED.test(words) ? words.normalize("NFKC") : words);
