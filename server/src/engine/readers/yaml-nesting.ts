import { Lexer } from "yaml";

/** The `yaml` package ends the whole process on some thousands of nested parts; nobody nests job data this deep. */
export const DEEPEST_NESTING = 100;

/** Whether brackets, dashes, question marks or ever deeper lines nest too deep in a YAML text. */
export const nestsTooDeep = (source: string): boolean => mayNestTooDeep(source) && tokensNestTooDeep(source);

/**
 * Counts characters, whatever they mean; hardly any text goes on from here. In a column no more than two parts begin,
 * a list and what it belongs to, so that a line's indentation and its marks say how deep it can be.
 */
function mayNestTooDeep(source: string): boolean {
  let opened = 0;
  let depth = 0;
  let isIndentation = true;
  for (let at = 0; at < source.length; at += 1) {
    const code = source.charCodeAt(at);
    if (code === 10) {
      depth = 0;
      isIndentation = true;
    } else if (code === 32) {
      if (isIndentation) depth += 1;
    } else {
      isIndentation = false;
      if (code === 91 || code === 123) opened += 1;
      else if (code === 45 || code === 63) depth += 1;
    }
    if (opened > DEEPEST_NESTING || 2 * depth > DEEPEST_NESTING) return true;
  }
  return false;
}

/** The lexer says before every scalar that one comes. */
const SCALAR = "\x1f";
/** Its other words that stand for no text: where a document begins, and where brackets end too early. */
const OWN_WORDS: readonly string[] = ["\x02", "\x18"];
/** White space and comments: nothing begins with them. */
const EMPTY = /^[\ufeff\s#]/;

/** Counts what really nests: the lexer knows quotes and comments, and is not recursive. */
function tokensNestTooDeep(source: string): boolean {
  let brackets = 0;
  /** Where the parts begin that a token is in, each further to the right than the one around it. */
  const columns: number[] = [];
  let column = 0;
  let beginsPart = true;
  let isScalar = false;
  for (const token of new Lexer().lex(source)) {
    if (!isScalar && (token === SCALAR || OWN_WORDS.includes(token))) {
      isScalar = token === SCALAR;
      continue;
    }
    const isMark = !isScalar && (token === "-" || token === "?");
    if (!isScalar && (token === "[" || token === "{")) brackets += 1;
    else if (!isScalar && (token === "]" || token === "}")) brackets = Math.max(0, brackets - 1);
    if (brackets === 0 && (isMark || (beginsPart && (isScalar || !EMPTY.test(token))))) {
      while (columns.length > 0 && columns.at(-1)! > column) columns.pop();
      if (columns.at(-1) !== column) columns.push(column);
      beginsPart = isMark;
    }
    if (brackets > DEEPEST_NESTING || columns.length > DEEPEST_NESTING) return true;
    const lineStart = token.lastIndexOf("\n") + 1;
    column = lineStart > 0 ? token.length - lineStart : column + token.length;
    if (lineStart > 0) beginsPart = column === 0;
    isScalar = false;
  }
  return false;
}
