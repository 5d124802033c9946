import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { contentSpan, type Format, frontMatterOf, type Line, plainSpan, read } from "../src/engine/index.ts";
import { MarkdownPieces } from "../src/engine/markdown-pieces.ts";
import { linesOf as sourceLinesOf } from "../src/engine/readers/blocks.ts";
import { SEED } from "./hostile.ts";

fc.configureGlobal({ seed: SEED });

/** The lines of a text as "form: what is read". */
const linesOf = (text: string, format: Format = "markdown"): string[] =>
  read(text, format)
    .lines.filter(({ facts }) => facts.form !== "blank")
    .map(describeLine);

function describeLine({ facts }: Line): string {
  const { form, level, key, plain, emphasis, lead, continues } = facts;
  const name = form === "heading" ? `h${level}` : form === "item" || form === "cell" ? `${form}${level}` : form;
  const notes = [
    emphasis === "none" ? "" : emphasis,
    lead !== undefined && lead.end < plain.text.length ? `lead=${plain.text.slice(lead.start, lead.end)}` : "",
    continues ? "continues" : "",
  ].filter((note) => note !== "");
  return `${name}${key === undefined ? "" : ` ${key}`}: ${plain.text}${notes.length > 0 ? ` (${notes.join(", ")})` : ""}`;
}

describe("Markdown lines", () => {
  const cases: readonly (readonly [string, string, readonly string[]])[] = [
    ["headings", "# Cook\n\nDuties\n------\n", ["h1: Cook", "h2: Duties", "code: "]],
    ["lists", "- a\n  - b\n    1. c\n* d\n", ["item0: a", "item1: b", "item2: c", "item0: d"]],
    ["escapes", "6\\+ Years \\| Full\\-Time", ["text: 6+ Years | Full-Time"]],
    ["entities", "R&amp;D &ndash; Leeds&nbsp;Road", ["text: R&D – Leeds Road"]],
    ["odd spaces", "five\u00a0years\u200b of e\u2011commerce", ["text: five years of e-commerce"]],
    ["bold lines", "**Duties**\n\n__Pay:__\n", ["text: Duties (bold)", "text: Pay: (bold)"]],
    ["labels", "**Place:** Leeds", ["text: Place: Leeds (lead=Place:)"]],
    [
      "damaged labels",
      "*Place:** Leeds\n\n**Pay:* £9\n\nHours:** 37",
      [
        "text: Place: Leeds (broken, lead=Place:)",
        "text: Pay: £9 (broken, lead=Pay:)",
        "text: Hours: 37 (broken, lead=Hours:)",
      ],
    ],
    ["links", "See [our site](https://a.example 'x') or <b@c.example>", ["text: See our site or b@c.example"]],
    ["code is not read", "```\n# no\n```\n<!-- no -->\n", ["code: ", "code: ", "code: ", "code: "]],
    [
      "scripts and styles are not read",
      '<script type="application/ld+json">\n{ "title": "Cook" }\n\n"pay": 9\n</script>\n\n<p>Cook</p>\n',
      ["code: ", "code: ", "code: ", "code: ", "code: ", "text: Cook"],
    ],
    ["quotes", "> **Duties**\n> - cook", ["text: Duties (bold)", "item0: cook"]],
    [
      "tables",
      "| Essential | Desirable |\n|---|---|\n| 6\\+ years | French |\n",
      ["cell0: Essential", "cell1: Desirable", "code: ", "cell0: 6+ years", "cell1: French"],
    ],
    [
      "tables whose lines end with spaces or a carriage return",
      "| a | b |\r\n|---|---|\r\n| c | d |\r\n\r\n| e | f | \n| - | - |\t\n| g | h |  \n\nWords\n| i |\r\n|---| \r\n",
      [
        ...["cell0: a", "cell1: b", "code: ", "cell0: c", "cell1: d"],
        ...["cell0: e", "cell1: f", "code: ", "cell0: g", "cell1: h"],
        ...["text: Words", "cell0: i", "code: "],
      ],
    ],
    [
      "HTML",
      "<h5>Skills &amp; more</h5>\n<ul><li>a</li><li>b</li></ul>\n",
      ["h5: Skills & more", "item0: a", "item0: b"],
    ],
    ["line breaks inside a line", "one<br>two", ["text: one", "text: two"]],
    ["bullets of word processors", "• cook\n▪ clean\n", ["item0: cook", "item0: clean"]],
    [
      "labels behind them",
      "• **Place:** Leeds\n– *Pay:** £9\n",
      ["item0: Place: Leeds (lead=Place:)", "item0: Pay: £9 (broken, lead=Pay:)"],
    ],
    [
      "hard-wrapped text",
      "We look for a cook who can\nwork with us and\nLeeds.\nCook lunch.\n",
      [
        "text: We look for a cook who can",
        "text: work with us and (continues)",
        "text: Leeds. (continues)",
        "text: Cook lunch.",
      ],
    ],
    [
      "lists that lost their bullets, with “and” before the last entry",
      "Cook lunch;\nOrder food; and\nTrain new staff\n",
      ["text: Cook lunch;", "text: Order food; and", "text: Train new staff"],
    ],
    ["other line breaks", "# a\r\n\r\nb\rC", ["h1: a", "text: b", "text: C"]],
  ];
  for (const [name, text, expected] of cases) {
    it(name, () => assert.deepEqual(linesOf(text), expected));
  }
});

it("a tag that goes on in the next line takes nothing of its own line from there", () => {
  const text = "(<p style='\n'>";
  for (const line of read(text, "markdown").lines) {
    const { start, end } = contentSpan(line);
    assert.ok(start <= end && end <= text.length, `${start}–${end}`);
  }
});

describe("plain text lines", () => {
  it("stand for themselves", () => {
    assert.deepEqual(linesOf("Duties\n------\n    Cook lunch\n  - clean\n6\\+ years\n", "plaintext"), [
      "text: Duties",
      "code: ",
      "text: Cook lunch",
      "item0: clean",
      "text: 6+ years",
    ]);
  });

  it("may be blank", () => {
    const forms = read("Duties\n \n\nCook lunch\n", "plaintext").lines.map(({ facts }) => facts.form);
    assert.deepEqual(forms, ["text", "blank", "blank", "text"]);
  });
});

describe("YAML lines", () => {
  const cases: readonly (readonly [string, string, readonly string[]])[] = [
    ["keys and values", "title: Cook\npay:\n  min: 9\n", ["key title: Cook", "key pay: ", "key min: 9"]],
    ["lists", "duties:\n  - cook\n  - 'clean & tidy'\n", ["key duties: ", "item0: cook", "item0: clean & tidy"]],
    ["Markdown inside", "text: |\n  ## Duties\n\n  - cook\n", ["key text: ", "h2: Duties", "item0: cook"]],
    ["escapes inside quotes", 'text: "a\\u2019s b"\n', ["key text: a’s b"]],
    ["line breaks inside quotes", 'text: "## Duties\\r\\n- cook"\n', ["key text: ", "h2: Duties", "item0: cook"]],
  ];
  for (const [name, text, expected] of cases) {
    it(name, () => assert.deepEqual(linesOf(text, "yaml"), expected));
  }
  it("is read before the Markdown as front matter", () => {
    assert.deepEqual(linesOf("---\ntitle: Cook\n# a comment\n---\n# Duties\n"), ["key title: Cook", "h1: Duties"]);
  });

  it("ends where a line has its fence, and not behind other breaks", () => {
    const text = "---\ntitle: Cook\u2028---\nplace: Leeds\n---\n# Duties\n";
    assert.deepEqual(linesOf(text).slice(-2), ["key place: Leeds", "h1: Duties"]);
    assert.equal(frontMatterOf(text)?.bodyStart, text.indexOf("# Duties"));
  });

  it("may be TOML there, as Hugo has it", () => {
    const text = "+++\ndraft = true # not yet\ntitle = \"Head Cook\"\nplace = 'Leeds'\n[menu]\n+++\n# Cook\n";
    assert.deepEqual(linesOf(text), ["key draft: true", "key title: Head Cook", "key place: Leeds", "h1: Cook"]);
  });
  it("names what it can't read and reads the rest", () => {
    const { problems, lines } = read("title: Cook\nskills: [a\n", "yaml");
    assert.equal(problems.length, 1);
    assert.equal(lines[0]?.facts.plain.text, "Cook");
  });
  it("reads all documents of a stream", () => {
    assert.deepEqual(linesOf("title: Cook\n---\ntitle: Baker\n", "yaml"), ["key title: Cook", "key title: Baker"]);
  });

  /** Between the marks stands the line that is named. */
  const invalid: readonly (readonly [string, RegExp])[] = [
    ['title: Cook\n«summary: "We cook.»\n\nYou eat."\n', /a quotation mark is not closed, or the lines/],
    ['«title: "Head Cook»\nduties:\n  - cook\n', /a quotation mark is not closed/],
    ["«title: 'Head Cook»\nduties:\n  - cook\n", /a quotation mark is not closed/],
    ["«pay: {min: 10»\ntitle: Cook\n", /a bracket is not closed\.$/],
    ["title: Cook\n«location»", /a name needs a colon and a space behind it/],
    ["«location:Leeds»\ntitle: Cook\n", /a name needs a colon and a space behind it/],
    ["«title: Cook: Pastry»\n", /a value with a colon in it needs quotation marks/],
    ["duties:\n«  - **Cook** lunch»\n", /a value that begins with a sign such as/],
    ["«pay: @home»\n", /a value that begins with a sign such as/],
    ["«duties: - cook»\n", /the first entry of a list belongs on a line of its own/],
    ["duties:\n  - cook\n« - clean»\n", /does not begin in the same column/],
    ["- cook\n«title: Cook»\n", /does not begin in the same column/],
    ["duties:\n«\t- cook»\n", /spaces and not with tabs/],
    ['«title: "C\\q"»\n', /a backslash must be written twice/],
    ["«text: |cook»\n  lunch\n", /belongs on the next line/],
  ];
  for (const [marked, words] of invalid) {
    it(`names where YAML is not valid, and why: ${JSON.stringify(marked)}`, () => {
      const text = marked.replace(/[«»]/g, "");
      const [problem] = read(text, "yaml").problems;
      assert.match(problem!.message, words);
      assert.equal(text.slice(problem!.span.start, problem!.span.end), /«([^»]*)»/s.exec(marked)![1]);
    });
  }

  it("has no words where a key is missing", () => {
    const [line] = read(": ", "yaml").lines;
    assert.deepEqual(contentSpan(line!), { start: 0, end: 0 });
  });
  it("does not parse what is nested too deep", () => {
    assert.match(read("[".repeat(9000), "yaml").problems[0]!.message, /nested/);
  });
});

const PIECES = [
  "\\",
  "*",
  "**",
  "_",
  "`",
  "```\n",
  "[",
  "](",
  ")",
  "|",
  "\n",
  "\r\n",
  "\r",
  "\n\n",
  "- ",
  "1. ",
  "# ",
  "> ",
  "    ",
  "\t",
  "---\n",
  "<br>",
  "<li>",
  "<!--",
  "-->",
  "&amp;",
  "&#x0;",
  "a: b\n",
  ": ",
  '"',
  "'",
  "{",
  "}",
  "\u00a0",
  "\u200b",
  "\ud800",
  "\u0000",
  "•",
  "word",
  "Duties",
  "6+ years",
  "www.a.example",
  "😀",
  "| a | b |\n|---|---|\n",
];
const hostileText = fc.array(fc.constantFrom(...PIECES), { maxLength: 40 }).map((pieces) => pieces.join(""));
const anyText = fc.oneof(hostileText, fc.string({ unit: "binary", maxLength: 60 }));

describe("reading any text", () => {
  for (const format of ["markdown", "plaintext", "yaml"] as const) {
    it(`never throws, and stays inside the text (${format})`, () => {
      fc.assert(
        fc.property(anyText, (text) => {
          for (const line of read(text, format).lines) {
            const { length } = line.facts.plain.text;
            for (let at = 0; at < length; at += 1) {
              const { start, end } = plainSpan(line, at, at + 1);
              assert.ok(0 <= start && start <= end && end <= text.length, `${start}…${end} of ${text.length}`);
            }
          }
        }),
        { numRuns: 500 },
      );
    });
  }
  it("gives plain data", () => {
    for (const format of ["markdown", "plaintext", "yaml"] as const) {
      const job = read("# Cook\n\n6\\+ years\n", format);
      assert.deepEqual(structuredClone(job), job);
    }
  });
  it("cuts Markdown into blocks that cover it", () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        assert.equal(
          new MarkdownPieces()
            .of(sourceLinesOf(text))
            .blocks.flatMap(({ pieces }) => pieces.map((piece) => piece.text))
            .join(""),
          text,
        );
      }),
    );
  });
});

describe("Comments of a template", () => {
  it("are shown to nobody, so they are not read", () => {
    const text =
      "# Cook\n\n{% comment ---- %}\nMinimum:\n\n## Not a heading\n{% endcomment ---- %}\n**Pay:** £9\n\n{% comment %}x{% endcomment %}\nDuties\n";
    const shown = linesOf(text).filter((line) => line !== "code: ");
    assert.deepEqual(shown, ["h1: Cook", "text: Pay: £9 (lead=Pay:)", "text: Duties"]);
  });

  it("that nothing closes are read as text", () => {
    assert.deepEqual(linesOf("{% comment %}\n\n## Duties\n"), ["text: {% comment %}", "h2: Duties"]);
  });
});
