/** The characters that emphasise or strike through in pairs. */
export type Delimiter = "*" | "_" | "~";

/** What a run of delimiters may do by the characters around it (CommonMark 0.31, 6.2; GFM's strikethrough is alike). */
export interface Flanks {
  readonly opens: boolean;
  readonly closes: boolean;
}

const SPACE = /^\s?$/;
const PUNCTUATION = /^[\p{P}\p{S}]$/u;
const MARKER = /^[*_~]$/;

/**
 * What a run between two characters may do; the empty string stands for the edge of the text. Beside another delimiter
 * some parsers let it do more than CommonMark says.
 */
export function flanksOf(delimiter: Delimiter, before: string, after: string): Flanks {
  const spaceBefore = SPACE.test(before);
  const spaceAfter = SPACE.test(after);
  const punctuationBefore = PUNCTUATION.test(before);
  const punctuationAfter = PUNCTUATION.test(after);
  const left = !spaceAfter && (!punctuationAfter || spaceBefore || punctuationBefore);
  const right = !spaceBefore && (!punctuationBefore || spaceAfter || punctuationAfter);
  const opens = left || MARKER.test(after);
  const closes = right || MARKER.test(before);
  if (delimiter !== "_") return { opens, closes };
  return { opens: opens && (!right || punctuationBefore), closes: closes && (!left || punctuationAfter) };
}
