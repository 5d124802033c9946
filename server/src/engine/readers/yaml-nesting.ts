import { Lexer } from "yaml";

/** The `yaml` package ends the whole process on some thousands of nested parts; nobody nests job data this deep. */
export const DEEPEST_NESTING = 100;

/** Whether brackets, dashes or question marks nest too deep in a YAML text. Indentation can't, in a text of bounded length. */
export const nestsTooDeep = (source: string): boolean => mayNestTooDeep(source) && tokensNestTooDeep(source);

/** Counts characters, whatever they mean; hardly any text goes on from here. */
function mayNestTooDeep(source: string): boolean {
  let opened = 0;
  let marks = 0;
  for (let at = 0; at < source.length; at += 1) {
    const code = source.charCodeAt(at);
    if (code === 10 || code === 13) marks = 0;
    else if (code === 91 || code === 123) opened += 1;
    else if (code === 45 || code === 63) marks += 1;
    if (opened > DEEPEST_NESTING || marks > DEEPEST_NESTING) return true;
  }
  return false;
}

/** The lexer says before every scalar that one comes. */
const SCALAR = "\x1f";

/** Counts what really nests: the lexer knows quotes and comments, and is not recursive. */
function tokensNestTooDeep(source: string): boolean {
  let brackets = 0;
  let marks = 0;
  let isScalar = false;
  for (const token of new Lexer().lex(source)) {
    if (isScalar) isScalar = false;
    else if (token === SCALAR) isScalar = true;
    else if (token === "[" || token === "{") brackets += 1;
    else if (token === "]" || token === "}") brackets = Math.max(0, brackets - 1);
    else if (token === "-" || token === "?") marks += 1;
    else if (token.startsWith("\n") || token.startsWith("\r")) marks = 0;
    if (brackets > DEEPEST_NESTING || marks > DEEPEST_NESTING) return true;
  }
  return false;
}
