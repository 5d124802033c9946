import type { Format } from "../job-description.ts";

/** What converters escape although it means nothing at that place. */
const ESCAPED = /\\(?=[-+|&.#*_()[\]!~=<>{}"'$%,;:@/?])/g;
/** Backslashes that mean something: a Windows path, a network path, a regular expression. */
const MEANT = /^["'(]?[a-z]:\\|^["'(]?\\\\|\\[dwsbDWSB](?:[+*?{]|\b)|\\[nrtux]/i;
/** Up to here a scalar may begin, and many a sign has a meaning. */
const YAML_START = /^\s*(?:-\s+)*(?:[^\s:"'][^:"']*:\s+)?(?:-\s+)*["']?/;

/** The backslashes of a line of plain text or YAML that Markdown's converters left; every one of them is shown. */
export function literalEscapes(line: string, format: Exclude<Format, "markdown">): readonly number[] {
  const escapes: number[] = [];
  const proseStart = format === "yaml" ? YAML_START.exec(line)![0].length + 1 : 0;
  for (const { index: start, 0: word } of line.matchAll(/\S+/g)) {
    if (!word.includes("\\") || MEANT.test(word)) continue;
    for (const { index } of word.matchAll(ESCAPED)) {
      const at = start + index;
      if (format === "yaml" && (at < proseStart || isYamlSign(line, at))) continue;
      escapes.push(at);
    }
  }
  return escapes;
}

/** What YAML may read as its own sign; quotes and slashes may be escaped for YAML's sake. */
function isYamlSign(line: string, at: number): boolean {
  const character = line[at + 1]!;
  if (character === "#") return /^\s?$/.test(line.charAt(at - 1));
  if (character === ":") return /^\s?$/.test(line.charAt(at + 2));
  return /[,[\]{}"'/]/.test(character);
}
