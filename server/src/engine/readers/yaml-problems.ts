import type { YAMLParseError } from "yaml";
import type { Problem } from "../problem.ts";
import { type Span, spanOf } from "../span.ts";
import { endOfLine } from "./blocks.ts";

const START = "This is not valid YAML, so what follows may be misread";
const COLUMN = "this line does not begin in the same column as those that it belongs with";
const COLON = "a name needs a colon and a space behind it (“name: value”)";
const SIGN = "a value that begins with a sign such as * or @ needs quotation marks around all of it";
const QUOTE = "a quotation mark is not closed, or the lines of the quoted text are not indented";
const BRACKET = "a bracket is not closed";

interface Wording {
  /** Of the parser's message. */
  readonly says: RegExp;
  readonly words: string;
  /** What was opened and is not closed: it is farther up than the place where the parser missed its end. */
  readonly opened?: string;
}

/** What the parser's messages mean to a writer; the first that fits. The words of a parser help nobody who writes. */
const WORDINGS: readonly Wording[] = [
  { says: /closing "quote/, words: QUOTE, opened: '"' },
  { says: /closing 'quote/, words: QUOTE, opened: "'" },
  { says: /end with an? \]/, words: BRACKET, opened: "[" },
  { says: /end with an? \}/, words: BRACKET, opened: "{" },
  { says: /^Implicit (?:map )?keys need/, words: COLON },
  { says: /^Nested mappings/, words: "a value with a colon in it needs quotation marks around it" },
  { says: /^A block sequence may not|same column|indented/i, words: COLUMN },
  { says: /block-seq-ind on same line/, words: "the first entry of a list belongs on a line of its own" },
  { says: /^Block scalar header/, words: "what stands behind “|” or “>” belongs on the next line" },
  { says: /^Tabs/, words: "lines must be indented with spaces and not with tabs" },
  { says: /^Plain value cannot start|at node end/, words: SIGN },
  { says: /escape sequence/, words: "inside double quotation marks a backslash must be written twice" },
];

/** What is wrong, and where a writer has to look for it; `from` is where the parsed part begins in `text`. */
export function problemOf({ message, pos }: YAMLParseError, text: string, from: number): Problem {
  const at = from + pos[0];
  const wording = WORDINGS.find(({ says }) => says.test(message));
  if (wording === undefined) return { message: `${START}.`, span: lineWithWords(text, from, at) };
  const { opened, words } = wording;
  const place = opened === undefined ? at : Math.max(from, text.lastIndexOf(opened, at - 1));
  // A line that fits none of those above is taken for the rest of the value before.
  const isLineStart = words === SIGN && /(?:^|[\r\n])[ \t]*$/.test(text.slice(Math.max(0, at - LONGEST_INDENT), at));
  return { message: `${START}: ${isLineStart ? COLUMN : words}.`, span: lineWithWords(text, from, place) };
}

const LONGEST_INDENT = 100;

/** The line that holds `at`, or the last one before it that has words; errors at a text's end are reported behind it. */
function lineWithWords(text: string, from: number, at: number): Span {
  let end = Math.max(from, at);
  if (!/\S/.test(text.slice(end, endOfLine(text, end)))) while (end > from && /\s/.test(text[end - 1]!)) end -= 1;
  let start = end;
  while (start > from && text[start - 1] !== "\n" && text[start - 1] !== "\r") start -= 1;
  return spanOf(start, endOfLine(text, start));
}
