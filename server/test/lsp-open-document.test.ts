import assert from "node:assert/strict";
import { test } from "node:test";
import { RULES } from "../src/engine/index.ts";
import { createGuard } from "../src/lsp/guard.ts";
import { LineDocument } from "../src/lsp/line-document.ts";
import { OpenDocument } from "../src/lsp/open-document.ts";
import { DEFAULT_SETTINGS } from "../src/lsp/settings.ts";

test("a rule that fails is logged once with its name, however long one types, and the others are heard", (t) => {
  const logged: string[] = [];
  const guard = createGuard((message) => logged.push(message.split("\n")[0]!));
  const failing = RULES.find(({ name }) => name === "redundant-escape")!;
  assert.ok("piece" in failing.check);
  t.mock.method(failing.check, "piece", () => {
    throw new Error("no escape");
  });
  const text = "# Cook\n\n*Location:** Leeds \\- \n";
  const context = { settingsOf: async () => DEFAULT_SETTINGS, onError: guard.report };
  const document = new OpenDocument(new LineDocument("file:///cook.jd.md", "job-description", 1, text), context);
  for (let version = 2; version < 5; version += 1) {
    assert.deepEqual(
      document.findings.map(({ rule }) => rule),
      ["broken-emphasis"],
    );
    document.update([{ text: `${document.source.getText()}${version} \\- x\n` }], version);
  }
  assert.deepEqual(logged, ["The rule redundant-escape failed: no escape"]);
});

test("between two checks nothing is checked where nothing is shown", (t) => {
  const rule = RULES.find(({ name }) => name === "lost-list")!;
  assert.ok("chapter" in rule.check);
  const check = t.mock.method(rule.check, "chapter");
  const context = { settingsOf: async () => DEFAULT_SETTINGS, onError: assert.fail };
  const document = new OpenDocument(new LineDocument("file:///a.jd.md", "job-description", 1, "# Lunch\n"), context);
  assert.deepEqual(document.shown("onSave"), []);
  document.update([{ text: "# Lunch\n\nSoup \\- and bread.\n" }], 2);
  assert.deepEqual(document.shown("onSave"), []);
  assert.equal(check.mock.callCount(), 1);
  document.startCheck();
  assert.equal(document.shown("onSave").length, 1);
  document.update([{ text: "# Lunch\n\nSoup \\- and more bread.\n" }], 3);
  assert.equal(document.shown("onSave").length, 1);
  assert.equal(check.mock.callCount(), 3);
});
