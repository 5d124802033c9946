import assert from "node:assert/strict";
import { it } from "node:test";
import type { Sighting } from "../src/engine/finding.ts";
import { checkWith, read } from "../src/engine/index.ts";
import type { Rule } from "../src/engine/rules/index.ts";

const rule = (name: string, job: () => Iterable<Sighting>): Rule => ({
  name,
  summary: "",
  why: "",
  severity: "hint",
  bad: [],
  good: [],
  check: { job },
});

it("a rule that throws is named, and the others' findings are kept", () => {
  const failed: string[] = [];
  const rules = [
    rule("throws-at-once", () => {
      throw new Error("broken");
    }),
    rule("throws-later", function* () {
      yield { message: "seen before the failure", span: { start: 3, end: 4 } };
      throw new Error("broken");
    }),
    rule("works", () => [{ message: "seen", span: { start: 1, end: 2 } }]),
  ];
  const findings = checkWith(rules, read("# Cook\n", "markdown"), { onRuleError: (name) => failed.push(name) });
  assert.deepEqual(failed, ["throws-at-once", "throws-later"]);
  assert.deepEqual(
    findings.map(({ message }) => message),
    ["seen", "seen before the failure"],
  );
});
