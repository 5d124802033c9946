import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { applyEdits, check, cleanUp, type Format, fixAll, read } from "../src/engine/index.ts";
import { readBack } from "../src/engine/repair/artifacts/mojibake.ts";
import { unmark } from "./marked-text.ts";

/** One row a line: the text, and what is left of it after everything that is safe. */
type Row = readonly [text: string, mended: string];

function mends(rows: readonly Row[], format: Format = "markdown"): void {
  for (const [text, mended] of rows) {
    it(JSON.stringify(text), () => {
      assert.equal(fixAll(text, format).text, mended);
      assert.equal(fixAll(mended, format).text, mended, "nothing is left for a second run");
    });
  }
}

const keeps = (texts: readonly string[], format: Format = "markdown"): void =>
  mends(
    texts.map((text) => [text, text]),
    format,
  );

describe("garbled letters", () => {
  const rows: readonly (readonly [string, string | undefined])[] = [
    ["â€™", "’"],
    ["â€œ", "“"],
    ["â€\u009d", "”"],
    ["â€“", "–"],
    ["â€¦", "…"],
    ["â€¢", "•"],
    ["â‚¬", "€"],
    ["Â£", "£"],
    ["Â\u00a0", " "],
    ["Ã©", "é"],
    ["Ã\u00ad", "í"],
    ["Ã¼", "ü"],
    ["ï»¿", ""],
    ["ðŸ‘\u008d", "👍"],
    ["Ã¢â‚¬â„¢", "’"],
    ["ÃƒÂ©", "é"],
    ["é", undefined],
    ["Â", undefined],
    ["Ãa", undefined],
    ["â€", undefined],
    ["ï¿½", "\ufffd"],
  ];
  for (const [garbled, was] of rows) it(JSON.stringify(garbled), () => assert.equal(readBack(garbled), was));
  keeps(["“NÃO”", "“MAÇÃ”", "AMANHÂ e depois", "a â€ b", "don?q", "pâté à la crème", "Âge", "`â€™`"]);
});

describe("odd characters", () => {
  mends([
    ["**Pay:\u00a0**£9", "**Pay:** £9"],
    ["**Pay: **£9", "**Pay:** £9"],
    ["\\*Â\u00a0**", "**Â\u00a0**"],
    ["five\u00a0years", "five years"],
    ["a \u00a0 b", "a b"],
    ["a\u00a0\nb", "a\nb"],
    ["**Pay:**\u00a0£9", "**Pay:** £9"],
    ["| a\u00a0| b |\n|---|---|\n| c | d\u00a0e |", "| a | b |\n|---|---|\n| c | d e |"],
    ["Front\u200bend and back\u00adend", "Frontend and backend"],
    ["full\u2011time", "full-time"],
  ]);
  describe("stay where they mean something or would become markup", () => {
    keeps([
      "-\u00a0item",
      "| a | b |\n|---|---|\n2)\u00a0c",
      "a\\\u00a0\r\nb",
      "1.\u00a0item",
      "#\u00a0heading",
      "a\n\u00a0\nb",
      "30\u00a0000",
      "`a\u00a0b`",
      "[a](b\u00a0c)",
      "\u200b- item",
      "*\u200b a*",
      "https://a.b/\u200bc",
      "👩\u200d🍳",
      "~\u200b~a~",
      "&am\u200bp;",
      "[a\u00a0b]\n\n[a\u00a0b]: /url",
    ]);
  });
});

describe("codes for characters", () => {
  mends([
    ["R&amp;D", "R&D"],
    ["&pound;9 &ndash; &#163;10", "£9 – £10"],
    ["you&#39;ll", "you'll"],
    ["&lt;5 years", "<5 years"],
    ["a&nbsp;b", "a b"],
    ["a &gt; b", "a > b"],
  ]);
  describe("stay where the character would be markup", () => {
    keeps(["&lt;b&gt;", "&amp;lt;", "&#42;a&#42;", "&gt; a", "`&amp;`", "\\&amp;", "<p>\n&amp;\n</p>", "a &nope; b"]);
  });
});

describe("addresses", () => {
  mends([
    ["http\\://a.example", "http://a.example"],
    ["see www\\.a\\.example/b\\_c.", "see www.a.example/b_c."],
    ["a\\_b\\@c\\.example", "a_b@c.example"],
  ]);
  keeps(["`http\\://a.example`", "a\\@b", "C:\\www.x"]);
});

describe("YAML stays YAML", () => {
  mends(
    [
      ["title: 6\\+ years", "title: 6+ years"],
      ["title: Head\u00a0Cook", "title: Head Cook"],
      ["- don t wait", "- don’t wait"],
    ],
    "yaml",
  );
  keeps(
    [
      "title:\u00a0Cook",
      "title: a\u00a0#1",
      "title: C \\# x",
      "title: \\- x",
      'title: "say \\"hi\\""',
      "title: a\\: b",
      "title: &amp;x",
      "- a\u00a0- b",
    ],
    "yaml",
  );
  for (const text of ["title: a\u00a0#1", "pay: -\u00a0£9"]) {
    it(`also in a clean-up: ${JSON.stringify(text)}`, () => assert.equal(cleanUp(text, "yaml").text, text));
  }
});

/** What is only read otherwise where something is damaged. */
describe("what is read of a text is the same after the safe fixes", () => {
  const text = [
    "# Senior\u00a0Cook\n\n**Location:**\u00a0Leeds &amp; York\n\n## Require\u00adments\n\n",
    "- At least 5\u20117\u00a0years of experience\n- 3\\+ years with R&amp;D\n\n## What We\u200b Offer\n\n- Food\n",
  ].join("");
  it("in a job description with damage everywhere", () => {
    const model = (source: string) => {
      const { title, labels, sections, experience } = read(source, "markdown");
      return {
        title: title?.text,
        labels: labels.map(({ label, role, value }) => ({ label, role, value })),
        sections: sections.map(({ role, heading }) => ({ role, heading: heading.text })),
        experience: experience.map(({ text: words, min, max, scope, subject }) => ({
          words,
          min,
          max,
          scope,
          subject,
        })),
      };
    };
    const mended = fixAll(text, "markdown").text;
    assert.doesNotMatch(mended, /[\u00a0\u00ad\u200b\u2011]|&amp;|\\/);
    assert.deepEqual(model(mended), model(text));
  });
});

describe("what only the writer can decide is offered, and not done with everything else", () => {
  const rows = [
    ["escaped-structure", "«\\»- Cook lunch.", "- Cook lunch."],
    ["lost-dash", "At least «4 5» years", "At least 4-5 years"],
    ["literal-newline", "We cook.«\\n»Join us.", "We cook.\nJoin us."],
    ["private-use-character", "Call«\uf028» us", "Call us"],
  ] as const;
  for (const [rule, marked, mended] of rows) {
    it(rule, () => {
      const { text, spans } = unmark(marked);
      const found = check(read(text, "markdown")).filter((finding) => finding.rule === rule);
      assert.deepEqual(
        found.map(({ span }) => span),
        spans,
      );
      assert.equal(applyEdits(text, found[0]!.fixes[0]!.edits), mended);
      assert.equal(fixAll(text, "markdown").text, text);
    });
  }
});

describe("bullets that word processors leave become the list that they were", () => {
  const cases: readonly (readonly [string, string, string])[] = [
    ["alone above their words", "Duties:\n\n•\nCook\n•\nClean\n", "## Duties:\n\n- Cook\n- Clean\n"],
    ["second bullets", "- • Cook\n- • Clean\n- Rest\n", "- Cook\n- Clean\n- Rest\n"],
    ["Wingdings' letters", "§\tCook\n§\tClean\n\nØ\tEat\nØ\tRest\n", "- Cook\n- Clean\n\n- Eat\n- Rest\n"],
    ["quotation marks", "» Cook\n» Clean\n", "- Cook\n- Clean\n"],
    ["Word's levels", "•\tCook\no\tlunch\n§\tsoup\n\uf0b7\tClean\n", "- Cook\n  - lunch\n    - soup\n- Clean\n"],
    ["levels in other order", "§\tsoup\n•\tCook\n", "- soup\n- Cook\n"],
    ["levels that have indents", "•\tCook\n  o\tlunch\n", "- Cook\n  - lunch\n"],
    ["a letter or a sign that is meant", "v\tis speed\n\n» all news\n", "v\tis speed\n\n» all news\n"],
    ["dots between fields", "Leeds\n·\nFull-time\n•\n30 hours\n", "Leeds\n·\nFull-time\n•\n30 hours\n"],
  ];
  for (const [name, before, after] of cases) {
    it(name, () => {
      assert.equal(cleanUp(before, "markdown").text, after);
      assert.equal(cleanUp(after, "markdown").text, after);
    });
  }
});

describe("what Pandoc and mammoth write around words goes with the clean-up", () => {
  const cases: readonly (readonly [string, string, string])[] = [
    ["divisions", "::: {#a .section}\nWe cook.\n:::\n\n:::: b\n## Duties\n::::\n", "We cook.\n\n## Duties\n"],
    ["the end of a division between words", "We cook.\n:::\nYou eat.\n", "We cook.\n\nYou eat.\n"],
    ["divisions in code", "```\n::: {.a}\n:::\n```\n", "```\n::: {.a}\n:::\n```\n"],
    ["what keeps bullets apart", "- a\n\n```{=html}\n<!-- -->\n```\n- b\n", "- a\n\n- b\n"],
    ["what keeps numbers apart", "1. a\n\n```{=html}\n<!-- -->\n```\n1. b\n", "1. a\n\n<!-- -->\n1. b\n"],
    ["places", "[]{#x}\n\n# []{#y}Cook\n\n[]{#z}We cook.\n", "# Cook\n\nWe cook.\n"],
    ["places in HTML", '<a id="x"></a># <a id="y"></a>Cook\n\n- <a id="z"></a>Eat\n', "# Cook\n\n- Eat\n"],
    ["places alone", '<span id="x"></span>\n\n# Cook\n\n<a id="x"></a>\n', "# Cook\n"],
  ];
  for (const [name, before, after] of cases) {
    it(name, () => {
      assert.equal(cleanUp(before, "markdown").text, after);
      assert.equal(cleanUp(after, "markdown").text, after);
    });
  }
});
