import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { type Format, type JobDescription, read } from "../src/engine/index.ts";
import { follow } from "../src/engine/model/structure/phrase-book.ts";
import { wordsOf } from "../src/engine/model/structure/words.ts";

/** Pieces of job descriptions, tidy and broken, so that random texts come near to real ones. */
const PIECES = [
  "\n",
  "\n\n",
  "\r\n",
  "# ",
  "## ",
  "**",
  "*",
  "_",
  "- ",
  "  - ",
  "1. ",
  ": ",
  ":",
  "…",
  "| ",
  " |",
  "|---|---|\n",
  "---\n",
  "Responsibilities",
  "What you'll do",
  "Requirements",
  "About ",
  "Baker",
  "Location: Leeds",
  "title: x\n",
  "benefits:\n",
  "nice to have",
  "Essential",
  "Desirable",
  "<h5>",
  "</h5>",
  "<br>",
  "&amp;",
  "\\-",
  "bake bread",
  "We bake. ",
  "Key ",
  "(",
  ")",
  "🚀",
  "\ud83d",
  "\u200b",
  "equal opportunity employer",
  "Harbour Bakery is an ",
  "x".repeat(200),
]; // prettier-ignore

const text = fc.oneof(
  fc.array(fc.constantFrom(...PIECES), { maxLength: 60 }).map((pieces) => pieces.join("")),
  fc.string({ unit: "binary", maxLength: 200 }),
);
const format = fc.constantFrom<Format>("markdown", "plaintext", "yaml");

function assertSound(job: JobDescription): void {
  const { lines, sections, labels, title } = job;
  const spans = [
    ...sections.flatMap(({ span, heading }) => [span, heading.span]),
    ...labels.flatMap((l) => [l.labelSpan, l.valueSpan]),
  ];
  for (const span of title === undefined ? spans : [...spans, title.span]) {
    assert.ok(span.start >= 0 && span.start <= span.end && span.end <= job.text.length, "a span outside the text");
  }
  sections.forEach((section, index) => {
    const next = sections[index + 1];
    assert.ok(section.roles.length > 0 && section.roles[0] === section.role);
    assert.ok(section.heading.line < section.firstLine && section.firstLine <= section.endLine);
    assert.ok(section.endLine <= lines.length);
    assert.ok(section.span.start <= section.heading.span.start && section.heading.span.end <= section.span.end);
    if (next !== undefined) assert.ok(section.span.end <= next.span.start, "sections overlap");
  });
}

describe("reading the structure of any text", () => {
  it("never throws, and finds sections in order, disjoint and inside the text", () => {
    fc.assert(
      fc.property(text, format, (source, how) => assertSound(read(source, how))),
      { numRuns: 1500, seed: 20260101 },
    );
  });

  const phrasesOf = (pattern: string) => [...follow(pattern, "", (phrase, word) => `${phrase} ${word}`.trim())];

  it("follows a pattern through all its phrases", () => {
    assert.deepEqual(phrasesOf("[the] role (at / with …)"), [
      "role at",
      "the role at",
      "role with …",
      "the role with …",
    ]);
    assert.deepEqual(phrasesOf("a / b (c"), ["a", "b c"]);
  });

  it("follows any pattern", () => {
    const pattern = fc.array(fc.constantFrom("(", ")", "[", "]", "/", "…", "a", "b"), { maxLength: 12 });
    fc.assert(
      fc.property(pattern, (pieces) => phrasesOf(pieces.join(" ")).length > 0),
      { numRuns: 1000, seed: 20260101 },
    );
  });

  it("finds words in order, inside the text", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (source) => {
        let end = 0;
        for (const word of wordsOf(source)) {
          assert.ok(word.start >= end && word.end > word.start && word.end <= source.length);
          end = word.end;
        }
      }),
      { numRuns: 1000, seed: 20260101 },
    );
  });
});

describe("long texts", () => {
  /** Twice the text may cost twice the time, not four times: the bound is far above what is measured (about a second). */
  const bound = 20_000;
  const texts: readonly (readonly [string, string, Format])[] = [
    ["100,000 headings", "Key Responsibilities\n".repeat(100_000), "plaintext"],
    ["100,000 bold lines", "**Our ovens**\n\n".repeat(100_000), "markdown"],
    ["100,000 blank lines between headings", `Requirements\n${"\n".repeat(100_000)}Benefits\n`, "plaintext"],
    ["a line of a megabyte", "Responsibilities: bake. About You ".repeat(30_000), "plaintext"],
    ["a word of a megabyte", "A".repeat(1_000_000), "plaintext"],
    ["capitals", "About ".repeat(100_000), "plaintext"],
  ];
  for (const [name, source, how] of texts) {
    it(name, () => {
      const start = performance.now();
      assertSound(read(source, how));
      assert.ok(performance.now() - start < bound);
    });
  }
});
