// Inputs that have brought parsers down, each in any size. The tests read them all; `scripts/bench/pathological.mjs` times them.
import type { Format } from "../src/engine/index.ts";

export interface PathologicalInput {
  readonly name: string;
  readonly format: Format;
  /** The greatest size that is tried, in what the input repeats. */
  readonly most: number;
  readonly make: (size: number) => string;
}

const repeated =
  (piece: string) =>
  (size: number): string =>
    piece.repeat(size);

const numbered =
  (piece: (index: number) => string) =>
  (size: number): string =>
    Array.from({ length: size }, (_, index) => piece(index)).join("");

const input = (name: string, most: number, make: (size: number) => string, format: Format = "markdown") => ({
  name,
  format,
  most,
  make,
});

const STATEMENT = "5\\+ years of experience with Java, or 3-4 years in a senior role.";

export const PATHOLOGICAL_INPUTS: readonly PathologicalInput[] = [
  input("opening brackets", 100_000, repeated("[")),
  input("unclosed links", 25_000, repeated("[a](")),
  input("emphasis that never closes", 40_000, repeated("*a **b")),
  input(
    "runs of backticks, each longer",
    1_000,
    numbered((index) => `e${"`".repeat(index)}`),
  ),
  input("nested quotes", 10_000, repeated(">")),
  input("nested bullets on a line", 5_000, repeated("- ")),
  input(
    "nested bullets, a line each",
    1_000,
    numbered((index) => `${"  ".repeat(index)}- a\n`),
  ),
  input(
    "link definitions",
    10_000,
    numbered((index) => `[a${index}]: /u${index}\n`),
  ),
  input("one long line of words", 1_000_000, (size) => "word ".repeat(size / 5)),
  input("one long line without a space", 1_000_000, repeated("a")),
  input(
    "table cells in a row",
    10_000,
    (size) => `${"|a".repeat(size)}|\n${"|-".repeat(size)}|\n${"|b".repeat(size)}|\n`,
  ),
  input("table cells in rows", 10_000, (size) => `|a|b|\n|-|-|\n${"|c|d|\n".repeat(size / 2)}`),
  input("opening brackets in YAML", 100_000, repeated("["), "yaml"),
  input("opening braces in YAML", 100_000, repeated("{"), "yaml"),
  input(
    "nested keys in YAML",
    1_000,
    numbered((index) => `${" ".repeat(index)}a:\n`),
    "yaml",
  ),
  input("nested dashes in YAML", 5_000, repeated("- "), "yaml"),
  input(
    "billion laughs",
    100,
    (size) =>
      `a0: &a0 [${'"lol",'.repeat(9)}]\n${numbered((index) => `a${index + 1}: &a${index + 1} [${`*a${index},`.repeat(9)}]\n`)(size)}`,
    "yaml",
  ),
  input(
    "keys",
    20_000,
    numbered((index) => `key${index}: value\n`),
    "yaml",
  ),
  input(
    "keys in front matter",
    20_000,
    (size) => `---\n${numbered((index) => `key${index}: value\n`)(size)}---\n# Cook\n`,
  ),
  input("backslashes", 100_000, repeated("\\")),
  input(
    "headings",
    100_000,
    numbered((index) => `# Duties ${index}\n`),
  ),
  input("the same heading", 100_000, repeated("# Duties\n")),
  input(
    "experience statements on lines",
    100_000,
    numbered((index) => `- ${index % 30}+ years of experience with Java\n`),
  ),
  input("experience statements in a line", 100_000 / 8, repeated(`${STATEMENT} `)),
  input("zero-width characters", 100_000, repeated("\u200b\u200d\ufeff")),
  input("lone surrogates", 100_000, repeated("\ud83d \udc00")),
  input("NULs", 100_000, repeated("\0")),
  // Not of the list that was asked for, but of the same kind.
  input("opening angle brackets", 100_000, repeated("<")),
  input("comments that never close", 25_000, repeated("a <!--")),
  input("addresses", 25_000, repeated("a.b@c_")),
  input("ampersands", 100_000, repeated("&")),
  input("spaces", 100_000, (size) => `a${" ".repeat(size)}b`),
  input("spaces after words", 10_000, repeated(`a${" ".repeat(20)}b`)),
  input("tabs in plain text", 100_000, (size) => `a${"\t".repeat(size)}b`, "plaintext"),
  input(
    "labels",
    20_000,
    numbered((index) => `*Label ${index}:** value\n`),
  ),
  input("labels in a line", 20_000, repeated("**Pay:** £9 ")),
  input("placeholders", 20_000, repeated("[insert x] ")),
  input("lists that are announced", 5_000, (size) => `## Duties\n\n${"Tools such as:\n\n".repeat(size)}`),
  input("colons", 100_000, repeated("a: ")),
  input("digits", 100_000, repeated("1")),
  input("numbers and commas", 50_000, repeated("1,1,")),
  input("ranges", 30_000, repeated("1-2 ")),
  input("years", 30_000, repeated("5 years ")),
  input("bullets of word processors", 30_000, repeated("• a ")),
  input("lines of plain text", 100_000, repeated("We cook.\n"), "plaintext"),
  input("a folded value in YAML", 100_000, (size) => `text: >\n${"  word\n".repeat(size / 5)}`, "yaml"),
  input("lines in a value in YAML", 200_000, (size) => `text: |\n${"  a\n".repeat(size)}`, "yaml"),
  input("lines in an entry in YAML", 200_000, (size) => `- |\n${"  a\n".repeat(size)}`, "yaml"),
  input("brackets hidden from who counts them in YAML", 10_000, repeated('["]",'), "yaml"),
  input("words glued behind an apostrophe", 250_000, (size) => `'${"aA".repeat(size / 2)}`),
  input("bullets on a line, and a word", 20_000, (size) => `${"- ".repeat(size)}a`),
  input("documents in YAML", 9_000, repeated("---\n"), "yaml"),
  input("questions in YAML", 10_000, repeated("? "), "yaml"),
  input("dashes with tabs in YAML", 10_000, repeated("-\t"), "yaml"),
  input("dashes and questions in YAML", 5_000, repeated("- ? "), "yaml"),
  input(
    "nested dashes in YAML, a line each",
    2_000,
    numbered((index) => `${" ".repeat(index)}-\n`),
    "yaml",
  ),
  input(
    "nested questions in YAML, a line each",
    2_000,
    numbered((index) => `${" ".repeat(index)}?\n`),
    "yaml",
  ),
  input(
    "lines of nested dashes in YAML, each further in",
    100,
    numbered((index) => `${" ".repeat(200 * index)}${"- ".repeat(100)}\n`),
    "yaml",
  ),
  input("anchors in YAML", 10_000, repeated("&a "), "yaml"),
  input("keys in lines of keys in YAML", 10_000, (size) => `${"a: ".repeat(size)}\n`, "yaml"),
  input("pairs in TOML", 20_000, (size) => `+++\n${numbered((index) => `key${index} = "v"\n`)(size)}+++\n# Cook\n`),
  input("an unclosed text in TOML", 100_000, (size) => `+++\na = "${"\\a".repeat(size)}\n+++\n`),
  input("comments of a template", 50_000, repeated("{% comment ")),
  input("stars on words", 200_000, repeated("*a")),
  input("stars", 100_000, repeated("*")),
  input("lines of underscores", 20_000, repeated("_a\n")),
  input("escaped stars", 30_000, repeated("\\*a ")),
  input("escaped brackets", 30_000, repeated("\\[a\\](")),
  input("closing brackets", 100_000, repeated("]")),
  input("tags", 30_000, repeated("<b>")),
  input("tags of lists", 30_000, repeated("<ul><li>a")),
  input("breaks", 30_000, repeated("a<br>")),
  input("a quoted value in YAML", 100_000, (size) => `text: "${"\\u2019".repeat(size / 5)}"\n`, "yaml"),
];
