/** What converters escape although it means nothing at that place. */
const ESCAPED = /\\(?=[-+|&.#*_()[\]!~=<>{}"'$%,;:@/?])/g;
/** Backslashes that mean something: a Windows path, a network path, a regular expression. */
const MEANT = /^[a-z]:\\|^\\\\|\\[dwsbDWSB](?:[+*?{]|\b)|\\n|\\r|\\t/i;

/** The backslashes of a line of plain text or YAML that Markdown's converters left; every one of them is shown. */
export function literalEscapes(line: string): readonly number[] {
  const escapes: number[] = [];
  for (const { index: start, 0: word } of line.matchAll(/\S*\\\S*/g)) {
    if (MEANT.test(word)) continue;
    for (const { index } of word.matchAll(ESCAPED)) escapes.push(start + index);
  }
  return escapes;
}
