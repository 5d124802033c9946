import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { type Finding, spanOf } from "../src/engine/index.ts";
import { moved, type Standing, stillStanding } from "../src/lsp/still-standing.ts";
import { SEED } from "./hostile.ts";

fc.configureGlobal({ seed: SEED });

const finding = (start: number, end: number, message = "damaged", rule = "label"): Finding => ({
  rule,
  severity: "warning",
  message,
  span: spanOf(start, end),
  related: [],
  fixes: [],
  isSafe: false,
});
const change = (start: number, end: number, length: number) => ({ span: spanOf(start, end), length });
const spans = (all: readonly Standing[]) => all.map(({ span }) => [span.start, span.end]);

test("a place moves with the text before it, grows and shrinks with its own, and stays before the text behind it", () => {
  const at = (start: number, end: number, length: number) =>
    spans(moved([finding(10, 20)], change(start, end, length)))[0];
  assert.deepEqual(at(0, 5, 8), [13, 23]);
  assert.deepEqual(at(12, 14, 0), [10, 18]);
  assert.deepEqual(at(25, 30, 0), [10, 20]);
  assert.deepEqual(at(10, 10, 3), [13, 23], "typed right before");
  assert.deepEqual(at(20, 20, 3), [10, 20], "typed right behind");
  assert.deepEqual(at(5, 15, 2), [5, 12], "its beginning was replaced");
  assert.deepEqual(at(15, 25, 2), [10, 17], "its end was replaced");
});

test("what replaces a place stands for it, and what is typed where it was deleted too", () => {
  const replaced = moved([finding(10, 20)], change(5, 30, 7));
  assert.deepEqual(spans(replaced), [[5, 12]]);
  const deleted = moved([finding(10, 20)], change(10, 20, 0));
  assert.deepEqual(spans(deleted), [[10, 10]]);
  assert.deepEqual(spans(moved(deleted, change(10, 10, 4))), [[10, 14]]);
});

test("a finding stands where a fresh one of its rule touches its place, with the fresh words", () => {
  const fresh = [finding(12, 25, "damaged twice")];
  assert.deepEqual(stillStanding([finding(10, 20)], fresh), fresh);
  assert.deepEqual(stillStanding([finding(10, 20)], [finding(21, 25)]), []);
  assert.deepEqual(stillStanding([finding(10, 20)], [finding(10, 20, "damaged", "another rule")]), []);
});

test("each shown finding vouches for one, the one that it was", () => {
  const missing = (...names: string[]) => names.map((name) => finding(0, 4, name));
  const shown = missing("pay", "place", "benefits");
  assert.deepEqual(stillStanding(shown, missing("duties", "pay", "place", "benefits")), shown, "duties are new");
  assert.deepEqual(stillStanding(shown, missing("pay", "benefits")), missing("pay", "benefits"));
  const typedBefore = [finding(8, 10), finding(10, 20)];
  assert.deepEqual(stillStanding([finding(10, 20)], typedBefore), [typedBefore[1]]);
});

test("without edits everything stands, and never more stands than was shown", () => {
  const findings = fc
    .array(fc.tuple(fc.nat(50), fc.nat(9), fc.constantFrom("a", "b"), fc.constantFrom("x", "y")))
    .map((all) =>
      all
        .map(([start, length, rule, message]) => finding(start, start + length, message, rule))
        .sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end),
    );
  fc.assert(
    fc.property(findings, findings, (shown, fresh) => {
      assert.deepEqual(stillStanding(shown, shown), shown);
      const standing = stillStanding(shown, fresh);
      assert.ok(standing.length <= shown.length);
      assert.deepEqual(
        standing,
        fresh.filter((each) => standing.includes(each)),
        "a part of what is there, in its order",
      );
    }),
  );
});
