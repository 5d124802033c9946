import assert from "node:assert/strict";
import { it } from "node:test";
import fc from "fast-check";
import { checkWith, read } from "../src/engine/index.ts";
import type { Rule } from "../src/engine/rules/index.ts";
import { SEED } from "./hostile.ts";

fc.configureGlobal({ seed: SEED });

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

it("findings come in the order of the text, of one place those of the whole first", () => {
  const places = fc.array(fc.nat(6), { maxLength: 5 });
  fc.assert(
    fc.property(places, places, (ofWhole, ofChapter) => {
      const see = (message: string, starts: readonly number[]) =>
        starts.map((start) => ({ message, span: { start, end: start } }));
      const rules = [
        rule("whole", { whole: () => see("whole", ofWhole) }),
        rule("chapter", { chapter: () => see("chapter", ofChapter) }),
      ];
      const expected = [...see("whole", ofWhole), ...see("chapter", ofChapter)].sort(
        (a, b) => a.span.start - b.span.start,
      );
      assert.deepEqual(
        checkWith(rules, read("# Cook\n", "markdown")).map(({ message, span }) => ({ message, span })),
        expected,
      );
    }),
  );
});

it("jobs that begin behind the place up to which findings are asked for are not looked at", () => {
  const job = (name: string): string => `# ${name}\n\n${"Calm.\n\n".repeat(12)}## Duties\n\n- Help.\n\n`;
  const text = [job("Cook"), job("Driver"), job("Gardener")].join("");
  const titles: string[] = [];
  const rules = [
    rule("looks", {
      *job({ title }) {
        titles.push(title!.text);
        yield { message: title!.text, span: title!.span };
      },
    }),
  ];
  const found = (upTo: number): readonly string[] =>
    checkWith(rules, read(text, "markdown"), { upTo }).map(({ message }) => message);
  assert.deepEqual(found(text.indexOf("# Driver")), ["Cook", "Driver"]);
  assert.deepEqual(titles, ["Cook", "Driver"]);
  assert.deepEqual(found(0), ["Cook"]);
});
