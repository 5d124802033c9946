import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { applyEdits, check, houseForm, read, spanOf } from "../src/engine/index.ts";
import { damagedMarkdown, hostileMarkdown, RUNS, SEED } from "./hostile.ts";
import { render } from "./oracle.ts";

describe("the house form", () => {
  const cases: readonly (readonly [string, string, string])[] = [
    ["one space behind the marks of a heading", "#   Cook ##\n", "# Cook\n"],
    [
      "a table below an item, which some parsers see",
      "# a\n\nb\n- c\n| d | e |\n|---|---|\n",
      "# a\n\nb\n- c\n| d | e |\n|---|---|\n",
    ],
    ["stars that may pair across lines", "[a*]&quot;\n**Pay:** £9*\n", "[a*]&quot;\n**Pay:** £9*\n"],
    ["one space behind bullets", "-   a\n-  b\n-\tc\n", "- a\n- b\n- c\n"],
    ["one space behind numbers", "9.  a\n10. b\n", "9. a\n10. b\n"],
    ["later lines of an item move with its words", "*   a\n    and b\n\n    c\n", "- a\n  and b\n\n  c\n"],
    ["lists in lists move, too", "-   a\n    1.  b\n        c\n        -   d\n", "- a\n  1. b\n     c\n     - d\n"],
    ["a line that is not set in stays where it is", "-   a\nand b\n", "- a\nand b\n"],
    ["a gap that makes code of the words", "-      a\n", "-      a\n"],
    ["special spaces stay", "#  \u00a0Cook\n", "# \u00a0Cook\n"],
    ["a list's marks", "* a\n* b\n", "- a\n- b\n"],
    ["lists that only a mark keeps apart are one", "* a\n+ b\n", "- a\n- b\n"],
    ["lists that a blank line keeps apart keep their marks", "- a\n\n* b\n", "- a\n\n* b\n"],
    ["a loose list stays loose", "- a\n\n\n- b\n", "- a\n\n- b\n"],
    ["a tight list stays tight, with its later lines", "- a\nand b\n- c\n", "- a\nand b\n- c\n"],
    ["a line break inside a paragraph stays", "**Place:** Leeds  \n**Pay:** £9\n", "**Place:** Leeds  \n**Pay:** £9\n"],
    ["dashes that would be a rule", "+ - - a\n+ - -\n", "+ - - a\n+ - -\n"],
    ["dashes at the top, which are no front matter", "\n---\n\n---\n# a\n", "\n---\n\n---\n# a\n"],
    ["what would be a mark of the byte order at the top", "\n\ufeffwww.a.b\\-\n", "\n\ufeffwww.a.b\\-\n"],
    ["a link's definition in a list", "- [a]: /url\nb\n\\- c\n", "- [a]: /url\nb\n\\- c\n"],
    ["an open bracket before an address", "[\\]a\n\\- a@b.c \n", "[\\]a\n\\- a@b.c \n"],
    ["what one tilde may strike out", "~a\n\\- b~\n", "~a\n\\- b~\n"],
    ["what a tag makes HTML of", "<br/>\n+ a\n", "<br/>\n+ a\n"],
    [
      "the name of a field and its value below it stay together",
      "# Cook\nLocation\nLeeds\nJob type\n\nFull time\n\nYou cook.\n",
      "# Cook\n\nLocation\nLeeds\n\nJob type\n\nFull time\n\nYou cook.\n",
    ],
    [
      "no blank lines where a site would write them again and again",
      "# Weeks\n\n\n{% for week in weeks %}\n- {{ week }}{% endfor %}\n",
      "# Weeks\n\n{% for week in weeks %}\n- {{ week }}{% endfor %}\n",
    ],
    ["HTML untouched", "<div>\n<p>a  </p>\n\n\n</div>\n", "<div>\n<p>a  </p>\n\n\n</div>\n"],
  ];
  for (const [name, before, after] of cases) {
    it(name, () => assert.equal(houseForm(before, "markdown").text, after));
  }
  it("of plain text: no spaces at the ends of lines and no runs of blank lines", () => {
    assert.equal(houseForm("Cook  \n\n\n\n• a\n\n\n• b", "plaintext").text, "Cook\n\n• a\n\n\n• b");
  });
  it("leaves YAML alone", () => assert.equal(houseForm("a:   1  \n\n\n\n", "yaml").text, "a:   1  \n\n\n\n"));
  it("changes a selection only", () => {
    const text = "# Cook\n## Duties\n* a\n";
    assert.equal(houseForm(text, "markdown", spanOf(6, 10)).text, "# Cook\n\n## Duties\n* a\n");
  });

  /** Without what the house form may change: how paragraphs are divided outside of lists, and lists by their marks. */
  const shown = (text: string): string =>
    render(`${text}\n`) // micromark takes a tag for a block at the very end, where no line break follows.
      .replace(/<\/p>\s*<p>/g, "\n")
      .replace(/<\/ul>\s*<ul>/g, "\n")
      .replace(/\s+/g, " ")
      .replace(/ ?(<[^>]*>) ?/g, "$1")
      .trim();
  for (const [name, texts] of [
    ["hostile", hostileMarkdown],
    ["damaged", damagedMarkdown],
  ] as const) {
    it(`changes nothing else that is shown, and settles: ${name} texts`, () => {
      fc.assert(
        fc.property(texts, (text) => {
          const { text: after, edits } = houseForm(text, "markdown");
          assert.equal(applyEdits(text, edits), after);
          assert.equal(shown(after), shown(text));
          assert.equal(houseForm(after, "markdown").text, after);
        }),
        { numRuns: RUNS, seed: SEED },
      );
    });
  }
  it("brings no finding, but of damage that was in doubt", () => {
    const count = (text: string) => {
      const job = read(text, "markdown");
      const damaged = new Set(job.artifacts.map(({ span }) => span.start));
      return check(job).filter(({ span }) => !damaged.has(span.start)).length;
    };
    fc.assert(
      fc.property(hostileMarkdown, (text) => count(houseForm(text, "markdown").text) <= count(text)),
      { numRuns: RUNS, seed: SEED },
    );
  });
});
