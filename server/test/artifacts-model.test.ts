import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { check, fixAll, type JobDescription, read } from "../src/engine/index.ts";
import { RUNS, SEED } from "./hostile.ts";

const LINES = [
  "# Senior Cook\n\n",
  "**Location:** Leeds & York\n\n",
  "**Type:** Full-time\n",
  "About the role\n\n",
  "## Requirements & Skills\n\n",
  "## What We Offer\n\n",
  "**Nice to have**\n\n",
  "Key Responsibilities:\n",
  "- At least 5-7 years of experience\n",
  "- 3+ years with R&D tools, or a degree\n",
  "- You work well with others.\n",
  "* Over 10 years in sales & service\n",
  "We are a company with over 40 years of experience.\n\n",
  "Order food and check deliveries, from nine to five.\n",
];
/** What damages a text without changing what a reader sees of it. */
const HARM: readonly (readonly [string, string])[] = [
  [" ", "\u00a0"],
  [" ", " \u00a0"],
  [" ", "\u202f"],
  ["e", "e\u200b"],
  ["o", "\u00ado"],
  ["-", "\u2011"],
  ["-", "\\-"],
  ["+", "\\+"],
  ["&", "&amp;"],
  [".", "\\."],
];

/** A job description, and at some of the places where that is possible a piece of damage. */
const damaged = fc
  .tuple(
    fc.array(fc.constantFrom(...LINES), { minLength: 1, maxLength: 12 }),
    fc.array(fc.tuple(fc.constantFrom(...HARM), fc.nat()), { minLength: 1, maxLength: 12 }),
  )
  .map(([lines, harms]) =>
    harms.reduce((text, [[whole, broken], seed]) => {
      const places = [...text.matchAll(/(?<=[\p{L}\p{N}])(?:[ eo+.-]|&(?!amp;))(?=[\p{L}\p{N} ])/gu)].filter(
        ({ 0: at }) => at === whole,
      );
      const at = places[seed % places.length]?.index;
      return at === undefined ? text : text.slice(0, at) + broken + text.slice(at + 1);
    }, lines.join("")),
  );

/** What is read, without the places. */
const modelOf = ({ title, labels, sections, experience }: JobDescription) => ({
  title: title?.text,
  labels: labels.map(({ label, role, value }) => ({ label, role, value })),
  sections: sections.map(({ role, heading }) => ({ role, heading: heading.text })),
  experience: experience.map(({ text, min, max, scope, subject }) => ({ text, min, max, scope, subject })),
});

/** Several spaces in a row are shown as one. */
const oneSpace = (_: string, value: unknown): unknown =>
  typeof value === "string" ? value.replace(/ +/g, " ").trim() : value;
const plain = (model: unknown): unknown => JSON.parse(JSON.stringify(model, oneSpace));

const countsOf = (text: string): ReadonlyMap<string, number> => {
  const counts = new Map<string, number>();
  for (const { rule } of check(read(text, "markdown"))) counts.set(rule, (counts.get(rule) ?? 0) + 1);
  return counts;
};

describe(`after all safe fixes (seed ${SEED})`, () => {
  it("the same is read as before", () => {
    fc.assert(
      fc.property(damaged, (text) => {
        const after = fixAll(text, "markdown").text;
        assert.deepEqual(plain(modelOf(read(after, "markdown"))), plain(modelOf(read(text, "markdown"))), text);
      }),
      { numRuns: RUNS, seed: SEED },
    );
  });
  it("there is no new finding", () => {
    fc.assert(
      fc.property(damaged, (text) => {
        const before = countsOf(text);
        for (const [rule, count] of countsOf(fixAll(text, "markdown").text)) {
          assert.ok(count <= (before.get(rule) ?? 0), `${rule} in ${JSON.stringify(text)}`);
        }
      }),
      { numRuns: RUNS, seed: SEED },
    );
  });
});
