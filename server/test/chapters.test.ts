import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { check, createReader, type Finding, type JobDescription, linesOf, read } from "../src/engine/index.ts";
import { RUNS, SEED } from "./hostile.ts";

fc.configureGlobal({ seed: SEED });

const COOK = `# Cook

**Experience:** 6\\+ years

## Duties

${"- Cook lunch, and order food.\n".repeat(12)}
## Requirements

- At least 8 years of experience in kitchens.
`;
const DRIVER = `# Driver

*Place:** Leeds

## What you will do

- Drive the van.
- Keep it clean\\-ish.

## Benefits
`;

/** What a reader sees at the places that a job description names. */
function seen({ text, lines, title, labels, sections, experience, artifacts }: JobDescription) {
  const at = ({ start, end }: { start: number; end: number }) => text.slice(start, end);
  return {
    title: title && at(title.span),
    labels: labels.map(({ labelSpan, valueSpan }) => `${at(labelSpan)} ${at(valueSpan)}`),
    sections: sections.map(({ heading }) => [at(heading.span), lines[heading.line]!.facts.plain.text]),
    experience: experience.map(({ span, section }) => [at(span), section?.heading.text]),
    artifacts: artifacts.map(({ span }) => text.slice(span.start, span.end + 1)),
  };
}

describe("chapters", () => {
  it("begin at headings of the first level, behind the lines where a title may stand", () => {
    const starts = (text: string) => read(text, "markdown").chapters.map(({ start }) => text.slice(start, start + 8));
    assert.deepEqual(starts(`${COOK}\n${DRIVER}\n${COOK}`), ["# Cook\n\n", "# Driver", "# Cook\n\n"]);
    assert.deepEqual(starts("# Cook\n\n# Driver\n\n# Baker\n"), ["# Cook\n\n"]);
  });

  it("put together what the whole text says", () => {
    assert.deepEqual(seen(read(`${COOK}\n${DRIVER}`, "markdown")), {
      title: "Cook",
      labels: ["Experience 6\\+ years", "Place Leeds"],
      sections: ["Duties", "Requirements", "What you will do", "Benefits"].map((name) => [name, name]),
      experience: [
        ["6\\+ years", undefined],
        ["At least 8 years of experience in kitchens", "Requirements"],
      ],
      artifacts: ["\\+", "\\-"],
    });
  });

  const three = `---\nteam: Kitchen\n---\n\n${COOK}\n${DRIVER}\n# How to Apply\n\nWrite to us.\n\nWe answer soon.\n`;
  const edits: readonly (readonly [string, string, string, readonly boolean[]])[] = [
    ["a word of the first", "Cook lunch", "Cook dinner", [false, true, true]],
    ["a word of the second", "Drive the van", "Drive the bus", [true, false, true]],
    ["a word of the last", "soon", "by May", [true, true, false]],
    ["paragraphs put into the first", "## Duties", "Calm.\n\nClean.\n\n## Duties", [false, true, true]],
    ["a list taken from the second", "- Drive the van.\n- Keep it clean\\-ish.\n\n", "", [true, false, true]],
    ["a word of the front matter", "team: Kitchen", "team: Canteen", [false, true, true]],
    ["the front matter taken away", "---\nteam: Kitchen\n---\n\n", "", [false, true, true]],
    ["nothing", "", "", [true, true, true]],
    ["the last chapter taken away", "# How to Apply\n\nWrite to us.\n\nWe answer soon.\n", "", [true, false]],
    ["a chapter put between", "# How to Apply", "# Benefits\n\nLunch.\n\n# How to Apply", [true, false, false, true]],
    ["a heading on which the next depends", "# Driver", "# Drivers", [false, false, false]],
  ];
  for (const [what, old, now, kept] of edits) {
    it(`are read anew only where they changed: ${what}`, () => {
      const readNext = createReader();
      const before = new Set(readNext(three, "markdown").chapters.map(({ chapter }) => chapter));
      const after = readNext(three.replace(old, now), "markdown").chapters;
      assert.deepEqual(
        after.map(({ chapter }) => before.has(chapter)),
        kept,
      );
    });
  }

  it("are judged where they stand", () => {
    const text = `${COOK}\n${DRIVER}\n# How to Apply\n\nWrite to us.\n`;
    const found = check(read(text, "markdown"))
      .filter(({ rule }) => rule !== "missing-section")
      .map(({ rule, span, fixes }) => [rule, text.slice(span.start, span.end), fixes[0]?.edits[0]?.span.start]);
    const at = (words: string) => text.indexOf(words);
    assert.deepEqual(found, [
      ["redundant-escape", "\\", at("\\+")],
      ["experience-mismatch", "At least 8 years of experience in kitchens", at("8 years")],
      ["broken-emphasis", "*Place:**", at("*Place")],
      ["redundant-escape", "\\", at("\\-ish")],
      ["empty-section", "Benefits", at("## Benefits")],
    ]);
  });

  const line = fc.constantFrom(
    ...[
      "# Cook",
      "# Duties",
      "# Requirements",
      "# Place: Leeds",
      "## Duties",
      "## Benefits",
      "**Pay:** £9",
      "Place",
      "Leeds",
    ],
    ...[
      "- Cook lunch",
      "- 5+ years of experience",
      "- 8+ years with Java",
      "We are a café.",
      "*Pay:** £9",
      "a \\- b",
      "such as:",
    ],
    ...[
      "",
      "",
      "",
      "",
      "- x",
      "who can\ncook",
      "| a | b |\n|---|---|\n| c | d |",
      "---",
      "| 6+ years |",
      "goes on here",
    ],
    "We welcome all applicants without regard to their age, their origin or their beliefs.",
  );
  const text = fc.array(line, { minLength: 5, maxLength: 60 }).map((lines) => `${lines.join("\n")}\n`);
  it("give the same after a change as at first", () => {
    fc.assert(
      fc.property(text, fc.array(fc.tuple(fc.nat(), fc.nat({ max: 3 }), line), { maxLength: 6 }), (first, changes) => {
        const readNext = createReader();
        let lines = linesOf(first);
        check(readNext(lines, "markdown"));
        for (const [at, removed, put] of changes) {
          lines = lines.toSpliced(at % lines.length, removed, ...linesOf(`${put}\n`));
          const job = readNext(lines, "markdown");
          const fresh = read(lines.join(""), "markdown");
          assert.deepEqual(job, fresh);
          const findings = check(fresh);
          assert.deepEqual(check(job), findings);
          const isBefore = ({ span }: Finding) => span.start <= at;
          assert.deepEqual(check(job, { upTo: at }).filter(isBefore), findings.filter(isBefore));
        }
      }),
      { numRuns: 2 * RUNS },
    );
  });
});
