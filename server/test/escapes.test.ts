import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { applyEdits, type Format, read } from "../src/engine/index.ts";
import { render } from "./oracle.ts";

const escapeEdits = (text: string, format: Format = "markdown") =>
  read(text, format)
    .artifacts.filter(({ kind }) => kind === "escape")
    .map(({ span, replacement }) => ({ span, newText: replacement }));
const withoutEscapes = (text: string, format: Format = "markdown"): string =>
  applyEdits(text, escapeEdits(text, format));

describe("Markdown escapes", () => {
  const redundant: readonly (readonly [string, string])[] = [
    ["5\\-7 full\\-time \\-5 a\\-b", "5-7 full-time -5 a-b"],
    ["6\\+ C\\+\\+ \\+1", "6+ C++ +1"],
    ["a \\| b", "a | b"],
    ["Node\\.js 1\\.5 end\\.", "Node.js 1.5 end."],
    ["C\\# \\#1", "C# #1"],
    ["R\\&D", "R&D"],
    ["\\<5 years", "<5 years"],
    ["say \\\"hi\\\" \\'x\\' \\{a\\} \\% \\, \\; \\/ \\?", "say \"hi\" 'x' {a} % , ; / ?"],
    ["snake\\_case", "snake_case"],
    ["two \\* three", "two * three"],
  ];
  for (const [before, after] of redundant) {
    it(`are taken out of ${JSON.stringify(before)}`, () => assert.equal(withoutEscapes(before), after));
  }
  const needed = [
    "\\- item",
    "\\+ item",
    "1\\. item",
    "1\\) item",
    "\\# heading",
    "text\n\\---",
    "text\n\\=",
    "| a \\| b |\n|---|---|\n| c \\| d | e |",
    "www\\.a.example",
    "a@b\\.example",
    "http\\://a.example",
    "a\\@b.example",
    "\\&amp;",
    "\\<b>",
    "\\> quote",
    "[x\\](y)",
    "[a\\]: b",
    "!\\[a](b)",
    "`6\\+`",
    "    6\\+",
    "line\\\nbreak",
    "\\\\-",
    "https://a.example/b\\-c",
  ];
  for (const text of needed) {
    it(`stay in ${JSON.stringify(text)}`, () => assert.equal(withoutEscapes(text), text));
  }
});

describe("escapes in plain text", () => {
  const cases: readonly (readonly [string, string])[] = [
    ["6\\+ years, full\\-time", "6+ years, full-time"],
    ["C:\\jobs\\-new", "C:\\jobs\\-new"],
    ["\\\\server\\-one\\jobs", "\\\\server\\-one\\jobs"],
    ["\\d+\\.\\d+", "\\d+\\.\\d+"],
  ];
  for (const [before, after] of cases) {
    it(JSON.stringify(before), () => assert.equal(withoutEscapes(before, "plaintext"), after));
  }
});

const PIECES = [
  "\\-",
  "\\+",
  "\\|",
  "\\.",
  "\\)",
  "\\#",
  "\\*",
  "\\_",
  "\\&",
  "\\<",
  "\\>",
  "\\[",
  "\\]",
  "\\(",
  "\\!",
  "\\~",
  "\\=",
  "\\:",
  "\\@",
  '\\"',
  "\\\\",
  "\\`",
  "\\$",
  "\\{",
  "a",
  "b1",
  "5",
  " ",
  "  ",
  "\n",
  "\n\n",
  "- ",
  "1. ",
  "# ",
  "> ",
  "    ",
  "```\n",
  "`",
  "*",
  "**",
  "_",
  "~~",
  "[",
  "](",
  ")",
  "]: x\n",
  "[^1]",
  "|",
  "|---|---|\n",
  "---\n",
  "===\n",
  "&amp;",
  "amp;",
  "#43;",
  "www.",
  "http://",
  "a.example",
  "x@y.z",
  "<b>",
  "<!--",
  "-->",
  "word",
  "é",
  "$",
  "[ ] ",
  "(",
  "!",
  "<",
  ">",
  "\r\n",
];
// What begins with a fence is front matter to the reader, and not to the renderer.
const hostileText = fc
  .array(fc.constantFrom(...PIECES), { maxLength: 24 })
  .map((pieces) => pieces.join("").replace(/^---/, "x---"));
/** `FUZZ_RUNS=100000 npm run test:unit -- escapes` goes further. */
const numRuns = Number(process.env["FUZZ_RUNS"] ?? 3000);

describe("removing what is called redundant", () => {
  it("changes nothing that is rendered, each alone and all together", () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        const edits = escapeEdits(text);
        const before = render(text);
        for (const edit of edits) assert.equal(render(applyEdits(text, [edit])), before);
        assert.equal(render(applyEdits(text, edits)), before);
      }),
      { numRuns },
    );
  });
  it("leaves nothing redundant behind", () => {
    fc.assert(
      fc.property(hostileText, (text) => assert.deepEqual(escapeEdits(withoutEscapes(text)), [])),
      { numRuns },
    );
  });
});
