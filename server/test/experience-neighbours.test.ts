import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { read } from "../src/engine/index.ts";

/** Below a heading, each line with what its statement is. */
type Case = readonly (readonly [line: string, scope: string | undefined])[];

const CASES: Readonly<Record<string, Case>> = {
  "rungs of a ladder": [
    ["- Bachelor's degree and 5 years of experience", "alternative"],
    ["- Master's degree and 3 years of experience", "alternative"],
  ],
  "rungs with something else between": [
    ["- Bachelor's degree and 5 years of experience", "alternative"],
    ["- Good at baking", undefined],
    ["- Punctual", undefined],
    ["- Master's degree and 3 years of experience", "alternative"],
  ],
  "an “or” in a line between": [
    ["a) Three years of driving experience; and", "alternative"],
    ["b) A licence to drive a van; or", undefined],
    ["c) Two years of driving experience", "alternative"],
  ],
  "levels in the lines above": [
    ["Senior:", undefined],
    ["- Leads others", undefined],
    ["- 5+ years of experience", "alternative"],
    ["Junior:", undefined],
    ["- 1+ years of experience", "alternative"],
  ],
  "grades in the lines above": [
    ["Cook 9", undefined],
    ["No experience is required.", undefined],
    ["Cook 10", undefined],
    ["One year of professional experience.", "alternative"],
    ["Cook P11", undefined],
    ["Two years of professional experience.", "alternative"],
  ],
  "jobs at the beginning": [
    ["- Cook: 2+ years of experience", "alternative"],
    ["- Senior Cook: 4+ years of experience", "alternative"],
    ["- Head Chef: 6+ years of experience", "alternative"],
  ],
  "one job at the beginning": [
    ["- Head Chef: 6+ years of experience", "skill"],
    ["- 2+ years of experience in a hotel", "skill"],
  ],
  "one level above": [
    ["Senior Cook", undefined],
    ["- 5+ years of experience", "total"],
    ["- 3+ years of experience", "total"],
  ],
  "an or between": [
    ["Four years of experience", "alternative"],
    ["OR", undefined],
    ["Eight years of experience as a cook", "alternative"],
  ],
  "an and/or between": [
    ["- 4 years of experience", "alternative"],
    ["- and/or:", undefined],
    ["- 8 years of experience", "alternative"],
  ],
  "an or at the end": [
    ["- 4 years of experience; or", "alternative"],
    ["- 8 years of experience", "alternative"],
  ],
  "an or at the beginning": [
    ["- 4 years of experience", "alternative"],
    ["- or 8 years of experience", "alternative"],
  ],
  "answers to choose from": [
    ["Less than 1 year of experience", "alternative"],
    ["1 year but less than 3 years of experience", "alternative"],
    ["3 or more years of experience", "alternative"],
  ],
  "two answers of which one goes on from the other": [
    ["1-2 years of experience", "alternative"],
    ["3 or more years of experience", "alternative"],
  ],
  "an answer below a question": [
    ["How many years of baking experience do you have?", undefined],
    ["Less than a year", undefined],
    ["1 - 3 years", "alternative"],
  ],
  "a question that asks for something else": [
    ["What are we looking for?", undefined],
    ["5 years of experience", "total"],
  ],
  "two counts are no answers": [
    ["3 years of experience", "total"],
    ["5 years of experience", "total"],
  ],
  "words that only contain an or": [
    ["- 4 years of experience for", "total"],
    ["- Orders and stock", undefined],
    ["- 8 years of experience", "total"],
  ],
  "something else between": [
    ["- 4 years of experience; or", "total"],
    ["- A degree", undefined],
    ["- 8 years of experience", "total"],
  ],
  "fields are no answers": [
    ["- 5 years of experience as a cook", "total"],
    ["- 3 years of experience as a baker", "total"],
    ["- 2 years of experience as a waiter", "total"],
  ],
};

describe("statements in lines side by side", () => {
  for (const [name, lines] of Object.entries(CASES)) {
    it(name, () => {
      const text = lines.map(([line]) => `${line}\n\n`).join("");
      const { experience } = read(`# Cook\n\n## Requirements\n\n${text}`, "markdown");
      assert.deepEqual(
        experience.map(({ scope }) => scope),
        lines.flatMap(([, scope]) => scope ?? []),
      );
    });
  }

  it("are told apart by their sections", () => {
    const { experience } = read(
      "# Cook\n\n## Requirements\n\n4 years of experience; or\n\n## Skills\n\n8 years of experience\n",
      "markdown",
    );
    assert.deepEqual(
      experience.map(({ scope }) => scope),
      ["total", "total"],
    );
  });

  describe("in a row of a table", () => {
    const ROWS: Readonly<Record<string, readonly [rows: string, expected: readonly string[]]>> = {
      "count what the first cell names": [
        "| Rye bread | 5 years |\n| Core pastry | 3 years |\n| Total experience | 7 years |\n",
        ["5 skill/required Rye bread", "3 skill/required Core pastry", "7 total/required"],
      ],
      "are preferred by another cell": [
        "| Rye bread | Required | 5 years |\n| Cakes | Desired | 3 years |\n",
        ["5 skill/required Rye bread", "3 skill/preferred Cakes"],
      ],
      "may be for several levels": [
        "| Baking | 2+ years | 5+ years |\n",
        ["2 alternative/required Baking", "5 alternative/required Baking"],
      ],
      "may be rungs": [
        "| Junior | 1 year |\n| Senior | 5 years |\n",
        ["1 alternative/required", "5 alternative/required"],
      ],
      "may come first": ["| 5 years | Rye bread |\n", ["5 skill/required Rye bread"]],
    };
    for (const [name, [rows, expected]] of Object.entries(ROWS)) {
      it(name, () => {
        const { experience } = read(`# Baker\n\n## Skills\n\n| a | b | c |\n| --- | --- | --- |\n${rows}`, "markdown");
        assert.deepEqual(
          experience.map(({ min, scope, requirement, subject }) =>
            `${min} ${scope}/${requirement} ${subject ?? ""}`.trim(),
          ),
          expected,
        );
      });
    }
  });

  it("in a column for what would be nice to have are wished for", () => {
    const { experience } = read(
      "# Baker\n\n| | Essential | Desirable |\n|---|---|---|\n| Bread | 4+ years with rye | Cakes, 2+ years |\n| Shop | 1 year in a shop | 3 years in a hotel |\n",
      "markdown",
    );
    assert.deepEqual(
      experience.map(({ min, scope, requirement }) => `${min} ${scope}/${requirement}`),
      ["4 skill/required", "2 skill/preferred", "1 skill/required", "3 skill/preferred"],
    );
  });

  describe("where plain text wraps a statement", () => {
    const WRAPPED: Readonly<Record<string, readonly [text: string, expected: readonly string[]]>> = {
      "behind its count": [
        "You have a strong background in baking and at least 5\nyears of experience\n",
        ["5 total at least 5 years of experience"],
      ],
      "before its field": [
        "* You have learnt to bake and have 5 years of experience\n  in a bakery\r\n",
        ["5 skill 5 years of experience in a bakery"],
      ],
      "with a blank line between": [
        "You have learnt to bake and have 5 years of experience\n\nin a bakery\n",
        ["5 total 5 years of experience"],
      ],
      "in short lines, which are a list": [
        "5 years of experience\nbaking rye bread\n",
        ["5 total 5 years of experience"],
      ],
    };
    for (const [name, [text, expected]] of Object.entries(WRAPPED)) {
      it(name, () => {
        const { experience } = read(`Requirements\n\n${text}`, "plaintext");
        assert.deepEqual(
          experience.map(({ min, scope, text: words }) => `${min} ${scope} ${words.replace(/\s+/g, " ")}`),
          expected,
        );
      });
    }
  });
});
