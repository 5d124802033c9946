import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { applyEdits, check, cleanUp, type Format, fixAll, read } from "../src/engine/index.ts";
import { PATHOLOGICAL_INPUTS } from "./pathological-inputs.ts";

/** Tests look at what is done, at a part of the size; `scripts/bench/pathological.mjs` looks at the time, at all of it. */
const PART = 0.1;

const findingsOf = (text: string, format: Format) =>
  check(read(text, format), { onRuleError: (rule, error) => assert.fail(`${rule}: ${error}`) });

const unread = (text: string, format: Format): readonly string[] =>
  findingsOf(text, format)
    .filter(({ rule }) => rule === "unreadable-part")
    .map(({ message }) => message);

describe("pathological input", () => {
  for (const { name, format, most, make } of PATHOLOGICAL_INPUTS) {
    test(`${name} is read and repaired`, () => {
      const text = make(Math.floor(most * PART));
      for (const { span } of findingsOf(text, format)) {
        assert.ok(0 <= span.start && span.start <= span.end && span.end <= text.length);
      }
      // Repairs read a text several times.
      const less = make(Math.floor((most * PART) / 5));
      for (const repair of [fixAll, cleanUp]) {
        const repaired = repair(less, format);
        assert.equal(applyEdits(less, repaired.edits), repaired.text);
      }
    });
  }
});

describe("a bound is stated where it is met", () => {
  const crowded = /^Bold words and links are not checked here: more than 1,000 /;
  const nested = /^This part is not checked: it is nested more than 100 deep\.$/;
  const deep = /^This list is not checked: its bullets are nested more than 100 deep\.$/;
  const cases: readonly (readonly [string, string, Format, RegExp])[] = [
    ["links in a paragraph", "[a](".repeat(1001), "markdown", crowded],
    ["stars in a heading", `# ${"*a ".repeat(1001)}`, "markdown", crowded],
    ["bullets", Array.from({ length: 101 }, (_, index) => `${"  ".repeat(index)}- a\n`).join(""), "markdown", deep],
    ["bullets on a line", `${"- ".repeat(101)}a\n`, "markdown", deep],
    ["numbers on a line", `> ${"1. ".repeat(101)}a\n`, "markdown", deep],
    ["brackets", "[".repeat(101), "yaml", nested],
    ["brackets behind brackets in quotes", '["]",'.repeat(101), "yaml", nested],
    ["dashes", "- ".repeat(101), "yaml", nested],
    ["questions", "? ".repeat(101), "yaml", nested],
    ["dashes on lines", Array.from({ length: 101 }, (_, index) => `${" ".repeat(index)}-\n`).join(""), "yaml", nested],
    ["dashes in lines", `${"- ".repeat(60)}\n${" ".repeat(120)}${"- ".repeat(60)}`, "yaml", nested],
    ["keys", Array.from({ length: 101 }, (_, index) => `${" ".repeat(index)}a:\n`).join(""), "yaml", nested],
    ["dashes in front matter", `---\n${"- ".repeat(101)}\n---\n# Cook\n`, "markdown", nested],
    [
      "lines",
      "- Cook\n".repeat(10_001),
      "markdown",
      /^Sections and experience are not checked in this part: .* 10,000 lines\.$/,
    ],
    ["lines of front matter", `---\n${"a: b\n".repeat(10_001)}---\n# Cook\n`, "markdown", /^Sections and experience /],
    ["lines of YAML", "a: b\n".repeat(10_001), "yaml", /^Sections and experience .* 10,000 lines\.$/],
    [
      "words of a line",
      "5 years ".repeat(2_501),
      "markdown",
      /^Headings and experience are not looked for in this paragraph: .* 20,000 characters\.$/,
    ],
    [
      "words of a paragraph",
      "cooking, 5 years\nand ".repeat(1_001),
      "markdown",
      /^Headings and experience are not looked for in this paragraph: /,
    ],
    [
      "words of a line without years",
      "cook ".repeat(4_001),
      "markdown",
      /^Headings and experience are not looked for in this paragraph: /,
    ],
    [
      "characters of a text",
      "cook ".repeat(1_000_001),
      "plaintext",
      /^This text is not checked: .* 5,000,000 characters\.$/,
    ],
    ["lines of a text", "\n".repeat(60_001), "markdown", /^This text is not checked: .* 60,000 lines\.$/],
  ];
  for (const [name, text, format, message] of cases) {
    test(name, () => {
      const messages = unread(text, format);
      assert.equal(messages.length, 1);
      assert.match(messages[0]!, message);
    });
  }

  const within: readonly (readonly [string, string, Format])[] = [
    ["links in a paragraph", "[a](".repeat(1000), "markdown"],
    ["many crowded list entries", "- *a **b\n".repeat(5000), "markdown"],
    ["escapes", "\\* ".repeat(5000), "markdown"],
    ["a list in brackets on each line", "skills: [a, b]\n".repeat(500), "yaml"],
    ["brackets in quotes", `a: "${"[".repeat(500)}"\n`, "yaml"],
    ["lines far in", `a:\n${`${" ".repeat(200)}b\n`.repeat(500)}`, "yaml"],
    ["a list", "- a\n".repeat(500), "yaml"],
    ["a line of dashes", `a: ${"-".repeat(500)}\n`, "yaml"],
    ["lines", "- Cook\n".repeat(10_000), "markdown"],
    ["lines below several headings", `# Cook\n\n${"- Soups\n".repeat(6_000)}\n`.repeat(2), "markdown"],
    ["words of a line", "5 years ".repeat(2_500), "markdown"],
    ["words of a line without years", "cook ".repeat(4_000), "markdown"],
  ];
  for (const [name, text, format] of within) {
    test(`and not before: ${name}`, () => assert.deepEqual(unread(text, format), []));
  }

  test("nothing is missed in a text of which a part is not read", () => {
    const part = "# Cook\n\n## Duties\n\n- Soups\n\n## Requirements\n\n- Knives\n\n";
    const missing = (text: string) => check(read(text, "markdown")).filter(({ rule }) => rule === "missing-section");
    assert.notDeepEqual(missing(part), []);
    assert.deepEqual(missing(`${part}# More\n\n${"- Soups\n".repeat(10_001)}`), []);
  });

  test("the rest is read", () => {
    const job = read(`# Cook\n\n${"[a](".repeat(1001)}\n\n*Pay:** £9\n`, "markdown");
    assert.equal(job.title?.text, "Cook");
    assert.ok(check(job).some(({ rule }) => rule === "broken-emphasis"));
  });
});
