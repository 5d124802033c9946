import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { applyEdits, check, cleanUp, fixAll, read, spanOf } from "../src/engine/index.ts";
import { RUNS, SEED } from "./hostile.ts";
import { render } from "./oracle.ts";

fc.configureGlobal({ seed: SEED });

describe("the house form", () => {
  const cases: readonly (readonly [string, string, string])[] = [
    ["blank lines around headings", "# Cook\n## Duties\n- Cook.\n", "# Cook\n\n## Duties\n\n- Cook.\n"],
    ["no more than one blank line", "# Cook\n\n\n\nWe cook.\n\n\n", "# Cook\n\nWe cook.\n"],
    ["one bullet mark", "* Cook.\n* Clean.\n+ Rest.\n", "- Cook.\n- Clean.\n- Rest.\n"],
    ["labels apart", "**Place:** Leeds\n**Pay:** £9\n", "**Place:** Leeds\n\n**Pay:** £9\n"],
    ["a line break at the end", "# Cook", "# Cook\n"],
    ["spaces at the ends of lines", "# Cook \nWe cook. \n", "# Cook\n\nWe cook.\n"],
    ["line breaks as they are", "# Cook\r\nWe cook.\r\n", "# Cook\r\n\r\nWe cook.\r\n"],
    ["code untouched", "```\n* a  \n\n\n* b\n```\n", "```\n* a  \n\n\n* b\n```\n"],
    ["tables untouched", "| a | b |\n|---|---|\n|  c|d  |\n", "| a | b |\n|---|---|\n|  c|d  |\n"],
    ["front matter untouched", "---\ntitle:   Cook\n\n\n---\n# Cook\n", "---\ntitle:   Cook\n\n\n---\n\n# Cook\n"],
    ["nothing for nothing", "", ""],
  ];
  for (const [name, before, after] of cases) {
    it(name, () => {
      assert.equal(cleanUp(before, "markdown").text, after);
      assert.equal(cleanUp(after, "markdown").text, after);
    });
  }
});

describe("lines that end with a backslash, which breaks them", () => {
  const cases: readonly (readonly [string, string, string])[] = [
    [
      "a heading, and a list below it",
      "We cook.\\\nBenefits\\\nFree lunch\\\nFree tea\\\nFree cake\\\n\\- Fun\n",
      "We cook.\n\n## Benefits\n\n- Free lunch\n- Free tea\n- Free cake\n- Fun\n",
    ],
    [
      "a list with a label below it",
      "## Duties\n\nCook lunch\\\nOrder food\\\nTrain staff\\\nPay: £9\n",
      "## Duties\n\n- Cook lunch\n- Order food\n- Train staff\n\nPay: £9\n",
    ],
    ["foreign bullets", "Duties:\\\n• Cook\\\n• Clean\\\nand rest\n", "## Duties:\n\n- Cook\n- Clean\\\nand rest\n"],
    ["a heading mark", "We cook.\\\n##Duties\\\nCook.\n", "We cook.\n\n## Duties\n\nCook.\n"],
    ["a backslash that is shown", "Duties:\\\\\n• Cook\\\\\n• Clean\n", "Duties:\\\\\n\n- Cook\\\\\n- Clean\n"],
  ];
  for (const [name, before, after] of cases) {
    it(name, () => assert.equal(cleanUp(before, "markdown").text, after));
  }

  const lines = fc.array(
    fc.tuple(
      fc.constantFrom(
        ...["Duties", "Benefits:", "Cook lunch", "We cook.", "Three years of work.", "such as:", "Pay: £9"],
      ),
      fc.constantFrom("", "", "• ", "\\- ", "##", "# ", "- ", "– "),
      fc.constantFrom("\\\n", "\\\n", "\n", "\n\n", "  \n", "\\\\\n", "\\\r\n"),
    ),
    { minLength: 1, maxLength: 12 },
  );
  const backslashes = (text: string): number => render(text).split("\\").length - 1;
  it("no clean-up brings a backslash to light", () => {
    fc.assert(
      fc.property(lines, (parts) => {
        const text = parts.map(([words, mark, end]) => mark + words + end).join("");
        const { text: after } = cleanUp(text, "markdown");
        assert.ok(backslashes(after) <= backslashes(text), after);
      }),
      { numRuns: RUNS },
    );
  });
});

describe("lines that are indented below others, which would be code below a heading or a list", () => {
  const cases: readonly (readonly [string, string, string])[] = [
    [
      "words",
      "# Cook\n\nBenefits\n    Free lunch\n    Free tea\n    Free cake\n",
      "# Cook\n\n## Benefits\n\n- Free lunch\n- Free tea\n- Free cake\n",
    ],
    ["bullets", "# Cook\n\nDuties\n\t- Cook\n\t\t- Soup\n", "# Cook\n\n## Duties\n\n- Cook\n\t- Soup\n"],
    ["foreign bullets", "**Duties**\n    • Cook\n    • Clean\n", "**Duties**\n\n- Cook\n- Clean\n"],
    ["what is below a heading mark", "##Duties\n    Cook.\n    Clean.\n", "## Duties\n\nCook.\nClean.\n"],
    ["foreign bullets in a list", "- Duties:\n    • Cook\n    • Clean\n", "- Duties:\n    - Cook\n    - Clean\n"],
  ];
  for (const [name, before, after] of cases) {
    it(name, () => assert.equal(cleanUp(before, "markdown").text, after));
  }
});

const pieces = [
  "# Cook\n",
  "## Duties\n",
  "Key Responsibilities\n",
  "Requirements:\n",
  "- cook lunch\n",
  "* clean\n",
  "  - deep\n",
  "1. first\n",
  "\n",
  "\n\n",
  "*Position:** Cook\n",
  "– *Grade:** 3\n",
  "**Pay:** £9\n",
  "Cook lunch for our guests.\n",
  "Order food.\n",
  "6\\+ years of experience\n",
  "5-7 years of experience\n",
  "```\n",
  "    code\n",
  "Benefits\n    Free tea\n",
  "\t• dance\n",
  "| a | b |\n|---|---|\n",
  "> quote\n",
  "R&amp;D\n",
  "\\- dash\n",
  "\\*a\\*\n",
  "such as:\n",
  "Node.js\n",
  "---\n",
  "<b>x</b>\n",
  "\r\n",
  "five\u00a0years ",
  "**",
  "_",
  "`",
  "[a](b) ",
  "<br>",
  "<br>\n",
  "<br/><br/>",
  "<br>• eat",
  "•\trest\n",
  "o\tnap\n",
  "•\n",
  "- • sing\n",
  "&nbsp;\n",
  "1.       wash\n",
  "-\t\tdry\n",
  "::: {.a}\n",
  '<a id="a"></a>',
];
const hostileText = fc.array(fc.constantFrom(...pieces), { maxLength: 30 }).map((parts) => parts.join(""));

describe("repairing any text", () => {
  it("settles: a second clean-up changes nothing", () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        const once = cleanUp(text, "markdown").text;
        assert.equal(cleanUp(once, "markdown").text, once);
      }),
      { numRuns: RUNS },
    );
  });
  it("settles: nothing safe is left after all safe fixes", () => {
    fc.assert(
      fc.property(
        hostileText,
        fc.constantFrom("markdown" as const, "plaintext" as const, "yaml" as const),
        (text, format) => {
          const fixed = fixAll(text, format).text;
          const left = check(read(fixed, format)).flatMap(({ fixes }) => fixes.filter(({ kind }) => kind === "safe"));
          assert.deepEqual(left, []);
        },
      ),
      { numRuns: RUNS },
    );
  });
  it("says which edits it was", () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        for (const { text: after, edits } of [fixAll(text, "markdown"), cleanUp(text, "markdown")]) {
          assert.equal(applyEdits(text, edits), after);
          for (const { span, newText, by } of edits) {
            assert.notEqual(text.slice(span.start, span.end), newText);
            assert.ok(by.length > 0);
          }
        }
      }),
    );
  });
  it("leaves what is outside of a selection as it is", () => {
    fc.assert(
      fc.property(hostileText, fc.nat(), fc.nat(), (text, one, other) => {
        const [start, end] = [one % (text.length + 1), other % (text.length + 1)].sort((a, b) => a - b) as [
          number,
          number,
        ];
        const { edits } = cleanUp(text, "markdown", spanOf(start, end));
        for (const { span } of edits) assert.ok(span.start >= start && span.end <= end);
      }),
    );
  });
});

describe("the clean-up", () => {
  const cases: readonly (readonly [string, string, string])[] = [
    [
      "gives each item of an inline list its line, and breaks lines as the text does",
      "## Duties\r\n\r\n• Cook lunch for forty guests. • Order the food. • Train new staff in the kitchen.\r\n",
      "## Duties\r\n\r\n- Cook lunch for forty guests.\r\n- Order the food.\r\n- Train new staff in the kitchen.\r\n",
    ],
    [
      "leaves front matter as it is",
      "---\ntags:\n  - \"Sal\\u00e1rio:** 9\"\n  - 'Driver''s pay:** 900'\n---\n\n# Cook\n",
      "---\ntags:\n  - \"Sal\\u00e1rio:** 9\"\n  - 'Driver''s pay:** 900'\n---\n\n# Cook\n",
    ],
    [
      "leaves code as it is, also behind a fence that ends an item's",
      "- a\n\n  ```\n```\ncode\n\na \\+ b\n\n```\n",
      "- a\n\n  ```\n```\ncode\n\na \\+ b\n\n```\n",
    ],
  ];
  for (const [name, before, after] of cases) {
    it(name, () => assert.equal(cleanUp(before, "markdown").text, after));
  }
});

describe("a clean-up of a part", () => {
  const cases: readonly (readonly [string, string, string])[] = [
    ["only its lines", "6\\+ years\n\n«7\\+ years»\n\n8\\+ years\n", "6\\+ years\n\n7+ years\n\n8\\+ years\n"],
    [
      "what a first fix moved",
      "«6\\+ years\n\n# a\n7\\+ years»\n8\\+ years\n",
      "6+ years\n\n# a\n\n7+ years\n8\\+ years\n",
    ],
    [
      "no list that goes on outside",
      "## Benefits\n\n«Free lunch.\nFree tea.»\nFree cake.\n",
      "## Benefits\n\nFree lunch.\nFree tea.\nFree cake.\n",
    ],
    [
      "a list",
      "## Benefits\n\n«Free lunch.\nFree tea.\nFree cake.»\n",
      "## Benefits\n\n- Free lunch.\n- Free tea.\n- Free cake.\n",
    ],
  ];
  for (const [what, marked, after] of cases) {
    it(what, () => {
      const selection = spanOf(marked.indexOf("«"), marked.indexOf("»") - 1);
      assert.equal(cleanUp(marked.replace(/[«»]/g, ""), "markdown", selection).text, after);
    });
  }
});
