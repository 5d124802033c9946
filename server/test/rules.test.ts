import assert from "node:assert/strict";
import { describe, it } from "node:test";
import {
  applyEdits,
  check,
  cleanUp,
  type Finding,
  type Format,
  RULES,
  read,
  type Severity,
} from "../src/engine/index.ts";
import type { Rule } from "../src/engine/rules/index.ts";
import { mark, unmark } from "./marked-text.ts";

/** The examples in a rule's code are its documentation; here they are shown to be true. */
for (const rule of RULES) {
  describe(rule.name, () => {
    for (const { text: marked, fixed, format = "markdown" } of rule.bad) {
      it(`flags ${JSON.stringify(marked)}`, () => {
        const { text } = unmark(marked);
        const findings = findingsOf(rule, text, format);
        for (const finding of check(read(text, format)))
          assert.ok(severitiesOf(finding.rule).includes(finding.severity));
        assert.equal(
          mark(
            text,
            findings.map(({ span }) => span),
          ),
          marked,
        );
        if (fixed !== undefined) assert.equal(afterFirstFixes(text, findings), fixed);
      });
    }
    for (const { text, format = "markdown" } of rule.good) {
      it(`accepts ${JSON.stringify(text)}`, () => {
        assert.deepEqual(findingsOf(rule, text, format), []);
      });
    }
    it("finds the same with the line breaks of Windows, and leaves no others", () => {
      for (const { text: marked, format = "markdown" } of [...rule.bad, ...rule.good]) {
        const { text } = unmark(marked);
        const marks = (breaks: string) =>
          mark(
            breaks,
            findingsOf(rule, breaks, format).map(({ span }) => span),
          );
        assert.equal(marks(withCrlf(text)), withCrlf(marks(text)));
        assert.equal(cleanUp(withCrlf(text), format).text, withCrlf(cleanUp(text, format).text));
      }
    });
    it("has a name for the fix of all, where one mends each", () => {
      const findings = rule.bad.flatMap(({ text, format = "markdown" }) => findingsOf(rule, unmark(text).text, format));
      if (findings.some(({ fixes }) => fixes.length === 1)) assert.match(rule.mendAll?.(3) ?? "", /^[A-Z].* all 3 /);
    });
    it("speaks in plain sentences", () => {
      for (const sentence of [rule.summary, rule.why]) assert.match(sentence, /^[A-Z].*[.]$/s);
    });
  });
}

function severitiesOf(name: string): readonly Severity[] {
  const { severity, otherSeverities = [] } = RULES.find((rule) => rule.name === name)!;
  return [severity, ...otherSeverities];
}

const withCrlf = (text: string): string => text.replaceAll("\n", "\r\n");

const findingsOf = (rule: Rule, text: string, format: Format): readonly Finding[] =>
  check(read(text, format)).filter((finding) => finding.rule === rule.name);

const afterFirstFixes = (text: string, findings: readonly Finding[]): string =>
  applyEdits(
    text,
    findings.flatMap(({ fixes }) => fixes[0]?.edits ?? []),
  );
