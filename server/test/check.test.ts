import assert from "node:assert/strict";
import { it } from "node:test";
import { checkWith, read } from "../src/engine/index.ts";
import type { Rule } from "../src/engine/rules/index.ts";

const rule = (name: string, check: Rule["check"]): Rule => ({
  name,
  summary: "",
  why: "",
  severity: "hint",
  bad: [],
  good: [],
  check,
});

it("a rule that throws is named, and the others' findings are kept", () => {
  const failed: string[] = [];
  const rules = [
    rule("throws-at-once", {
      chapter: () => {
        throw new Error("broken");
      },
    }),
    rule("throws-later", {
      *whole() {
        yield { message: "seen before the failure", span: { start: 3, end: 4 } };
        throw new Error("broken");
      },
    }),
    rule("works", { chapter: () => [{ message: "seen", span: { start: 1, end: 2 } }] }),
  ];
  const findings = checkWith(rules, read("# Cook\n", "markdown"), { onRuleError: (name) => failed.push(name) });
  assert.deepEqual(failed.sort(), ["throws-at-once", "throws-later"]);
  assert.deepEqual(
    findings.map(({ message }) => message),
    ["seen", "seen before the failure"],
  );
});
