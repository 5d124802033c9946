import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { applyEdits, type Format, read, type Span } from "../src/engine/index.ts";

/** The text after every redundant backslash is gone. */
function withoutEscapes(text: string, format: Format = "markdown"): string {
  return applyEdits(
    text,
    escapesIn(text, format).map((span) => ({ span, newText: "" })),
  );
}

const escapesIn = (text: string, format: Format): Span[] =>
  read(text, format)
    .artifacts.filter(({ kind }) => kind === "escape")
    .map(({ span }) => span);

/** One row a line: the text, and what stays of it. */
type Row = readonly [text: string, mended: string];

function mends(rows: readonly Row[], format: Format = "markdown"): void {
  for (const [text, mended] of rows) {
    it(JSON.stringify(text), () => {
      assert.equal(withoutEscapes(text, format), mended);
      assert.deepEqual(escapesIn(mended, format), [], "nothing is left for a second run");
    });
  }
}

const keeps = (texts: readonly string[], format: Format = "markdown"): void =>
  mends(
    texts.map((text) => [text, text]),
    format,
  );

describe("backslashes that can go from Markdown", () => {
  describe("before a hyphen", () => {
    mends([
      ["Full\\-Time", "Full-Time"],
      ["5\\-7 years", "5-7 years"],
      ["\\-5 degrees", "-5 degrees"],
      ["10 \\- 12 years", "10 - 12 years"],
      ["- 3 \\- 5 years", "- 3 - 5 years"],
      ["Title\n---\n\nnon\\-stop", "Title\n---\n\nnon-stop"],
      ["| non\\-stop | b |\n|---|---|\n| 5\\-7 | x |", "| non-stop | b |\n|---|---|\n| 5-7 | x |"],
    ]);
  });
  describe("before a plus", () => {
    mends([
      ["6\\+ years", "6+ years"],
      ["C\\+\\+", "C++"],
      ["\\+1 408", "+1 408"],
    ]);
  });
  describe("before a bar", () => {
    mends([
      ["one \\| two", "one | two"],
      ["one \\| two\nthree", "one | two\nthree"],
      ["| a | b |\n|---|---|\n\none \\| two", "| a | b |\n|---|---|\n\none | two"],
    ]);
  });
  describe("before a point or a bracket of a number", () => {
    mends([
      ["Node\\.js", "Node.js"],
      ["1\\.5 years", "1.5 years"],
      ["in 2030\\.", "in 2030."],
      ["1\\)a", "1)a"],
      ["a) 1\\) b", "a) 1) b"],
      ["(up to 28\\)", "(up to 28)"],
    ]);
  });
  describe("before a number sign", () => {
    mends([
      ["C\\#", "C#"],
      ["\\#1 employer", "#1 employer"],
      ["the \\# of guests", "the # of guests"],
      ["# Senior C\\#", "# Senior C#"],
    ]);
  });
  describe("before stars, underscores and tildes", () => {
    mends([
      ["5 \\* 3", "5 * 3"],
      ["first\\_name", "first_name"],
      ["a \\_ b", "a _ b"],
      ["Name: \\_\\_\\_\\_\\_ Date", "Name: _____ Date"],
      ["\\~5 years and \\~7 more", "~5 years and ~7 more"],
      ["**Pay** 40 \\* 3", "**Pay** 40 * 3"],
      ["bonus\\* and \\*before tax", "bonus* and *before tax"],
      // Either could go, but both would make italics.
      ["\\*foo\\*", "*foo\\*"],
      ["\\_foo\\_", "_foo\\_"],
      ["\\~5\\~", "~5\\~"],
    ]);
  });
  describe("before an ampersand", () => {
    mends([
      ["R\\&D", "R&D"],
      ["you \\& me", "you & me"],
      ["R\\&D;", "R&D;"],
    ]);
  });
  describe("before angle brackets", () => {
    mends([
      ["\\<5 years", "<5 years"],
      ["if a \\> b", "if a > b"],
      ["<b>now</b> a \\> b", "<b>now</b> a > b"],
    ]);
  });
  describe("before brackets", () => {
    mends([
      ["\\[foo\\] bar", "[foo] bar"],
      ["a \\(b\\) c", "a (b) c"],
      ["\\[note\\] see [us](https://a.example)", "[note] see [us](https://a.example)"],
      ["[Node\\.js](https://nodejs.org)", "[Node.js](https://nodejs.org)"],
      ["[us](https://a.example) \\(here\\)", "[us](https://a.example) (here)"],
    ]);
  });
  describe("before other punctuation", () => {
    mends([
      ["Join us\\!", "Join us!"],
      ["a \\= b", "a = b"],
      ["Note\\: this", "Note: this"],
      ["\\@home", "@home"],
      ["\\\"a\\\" \\'b\\'", "\"a\" 'b'"],
      ["\\{a\\} \\^ 5\\% a\\, b\\; c\\/d\\?", "{a} ^ 5% a, b; c/d?"],
      ["\\$5 an hour", "$5 an hour"],
      ["one \\` only", "one ` only"],
    ]);
  });
  describe("before a backslash", () => {
    mends([
      ["a\\\\b", "a\\b"],
      ["at the end\\\\", "at the end\\"],
    ]);
  });
  describe("beside one that stays", () => {
    mends([
      ["\\- 5\\-7 years", "\\- 5-7 years"],
      ["1\\. Node\\.js", "1\\. Node.js"],
      ["\\-\\-\\-\\-", "\\----"],
      ["`a\\-b` c\\-d", "`a\\-b` c-d"],
    ]);
  });
});

describe("backslashes that stay in Markdown", () => {
  describe("where a block would begin", () => {
    keeps([
      "\\- item",
      "- \\- item",
      "> \\- item",
      "\\+ item",
      "\\* item",
      "1\\. item",
      "12\\) item",
      "\\# heading",
      "\\###### heading",
      "\\> quote",
      "text\n\\---",
      "text\n\\===",
      "\\***",
      "\\___",
      "\\~~~",
      "- \\[x] done",
      "\\<div>",
    ]);
  });
  describe("in tables", () => {
    keeps(["| a | b |\n|---|---|\n| one \\| two | 3 |", "one \\| two\n---|---", "> one \\| two\n> ---|---"]);
  });
  describe("where addresses would become links", () => {
    keeps(["www\\.example.com", "a@b\\.com", "http\\://example.com", "a\\@b.example", "https://example.com/a\\_b"]);
  });
  describe("where inline markup would begin or end", () => {
    keeps([
      "# heading \\#",
      "*foo\\*",
      "**foo \\*\\* bar**",
      "\\&amp;",
      "\\&#43;",
      "&\\#43;",
      "&amp\\;",
      "\\<b>",
      "\\</b>",
      "\\<!--",
      "<b\\>",
      "[foo\\](bar)",
      "[foo]\\(bar)",
      "[foo](bar\\)",
      '[foo](bar "a\\"b")',
      "\\![foo](bar)",
      "\\[^1]",
      "~~foo \\~~ bar~~",
      "a \\`b\\` c",
      "a*\\~*b",
    ]);
  });
  describe("where a definition gives brackets a meaning", () => {
    keeps(["\\[foo\\]\n\n[foo]: /url", "[a\\-b]\n\n[a\\-b]: /url", "[foo\\]: /url"]);
  });
  describe("where it is no escape", () => {
    keeps([
      "`6\\+`",
      "    6\\+",
      "```\n6\\+\n```",
      '<a title="6\\+">',
      "<div>\n6\\+\n</div>",
      "<https://a.example/6\\+>",
      "a line\\\nbreak",
      "C:\\Users",
    ]);
  });
  describe("where maths may be on", () => keeps(["\\$5 to $7", "$5 to \\$7", "\\$5 to \\$7"]));
  describe("before punctuation that would be escaped instead", () => keeps(["\\\\-", "a \\\\* b", "a\\\\\nb"]));
});

describe("backslashes in plain text", () => {
  mends(
    [
      ["6\\+ years", "6+ years"],
      ["\\- item", "- item"],
      ["\\*foo\\*", "*foo*"],
      ["R\\&D \\| C\\#", "R&D | C#"],
    ],
    "plaintext",
  );
  keeps(["C:\\-jobs\\+more", "\\\\server\\$share", "\\d+\\.\\d", "a\\nb"], "plaintext");
});
