import assert from "node:assert/strict";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, it } from "node:test";
import fc from "fast-check";
import {
  applyEdits,
  check,
  checkWith,
  type Finding,
  type Fix,
  type FixKind,
  mend,
  RULES,
  read,
} from "../src/engine/index.ts";
import { anchors, attributes, DAMAGE, undamaged } from "./damage.ts";
import { damagedMarkdown, RUNS, SEED } from "./hostile.ts";
import { render } from "./oracle.ts";

const safeFix = (rules: readonly string[], { rule, fixes }: Finding): Fix | undefined =>
  rules.includes(rule) ? fixes.find(({ kind }) => kind === "safe") : undefined;

/** A rule's fixes of a kind, each alone and all together, change nothing that is shown but the damage. */
function assertHarmless(rule: string, text: string, kind: FixKind = "safe", without = DAMAGE[rule]!): void {
  const found = check(read(text, "markdown")).filter((finding) => finding.rule === rule);
  const fixes = found.flatMap((finding) => finding.fixes.filter((fix) => fix.kind === kind).slice(0, 1));
  if (fixes.length === 0) return;
  const shown = (markdown: string) => without(render(markdown));
  const before = shown(text);
  for (const { edits, title } of fixes) {
    assert.equal(shown(applyEdits(text, edits)), before, `${rule}: "${title}" in ${JSON.stringify(text)}`);
  }
  const edits = fixes.flatMap((fix) => fix.edits);
  assert.equal(shown(applyEdits(text, edits)), before, `${rule}: all together in ${JSON.stringify(text)}`);
}

const rules = Object.keys(DAMAGE);

/** The same for the rules together; a second run finds nothing more to do. */
function assertAllHarmless(text: string): void {
  const mended = mend(text, "markdown", (finding) => safeFix(rules, finding)).text;
  if (mended === text) return;
  assert.equal(undamaged(render(mended)), undamaged(render(text)), `all rules in ${JSON.stringify(text)}`);
  const left = check(read(mended, "markdown")).filter((finding) => safeFix(rules, finding) !== undefined);
  assert.deepEqual(left, [], `left in ${JSON.stringify(mended)} of ${JSON.stringify(text)}`);
}

describe(`safe fixes change nothing that is shown but the damage that the rule names (seed ${SEED})`, () => {
  for (const rule of rules) {
    it(rule, () => {
      fc.assert(
        fc.property(damagedMarkdown, (text) => assertHarmless(rule, text)),
        { numRuns: RUNS, seed: SEED },
      );
    });
  }
  it("converter-attribute, whose fixes are for the clean-up", () => {
    fc.assert(
      fc.property(damagedMarkdown, (text) => assertHarmless("converter-attribute", text, "structure", attributes)),
      { numRuns: RUNS, seed: SEED },
    );
  });
  it("stray-anchor, whose fixes are for the clean-up, but where a heading or nothing is behind it", () => {
    const hides = /><\/(?:a|span)>[ \t]*(?:[\r\n#]|$)/;
    fc.assert(
      fc.property(damagedMarkdown, (text) => {
        if (!hides.test(text)) assertHarmless("stray-anchor", text, "structure", anchors);
      }),
      { numRuns: RUNS, seed: SEED },
    );
  });
  it("all rules together", () => {
    fc.assert(fc.property(damagedMarkdown, assertAllHarmless), { numRuns: RUNS, seed: SEED });
  });

  it("every rule that has safe fixes is among them, or rewords", () => {
    const rewording = ["impossible-range", "redundant-minimum"];
    const safe = RULES.filter((rule) =>
      rule.bad.some(({ text, format = "markdown" }) =>
        checkWith([rule], read(text.replace(/[«»]/g, ""), format)).some(({ fixes }) =>
          fixes.some(({ kind }) => kind === "safe"),
        ),
      ),
    );
    assert.deepEqual(
      safe.map(({ name }) => name).filter((name) => !rules.includes(name)),
      rewording.filter((name) => safe.some((rule) => rule.name === name)),
    );
  });

  const corpus = join(process.env.JD_ACCURACY ?? "../shared/accuracy", "corpus");
  it("in real job descriptions", { skip: !existsSync(corpus) && "no real job descriptions here" }, () => {
    for (const file of readdirSync(corpus).filter((name) => name.endsWith(".md"))) {
      const text = readFileSync(join(corpus, file), "utf8");
      // Front matter is no Markdown.
      if (text.startsWith("---")) continue;
      for (const rule of rules) assertHarmless(rule, text);
      assertAllHarmless(text);
    }
  });
});
