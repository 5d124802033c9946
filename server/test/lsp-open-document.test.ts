import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { check, type Finding, RULES, read } from "../src/engine/index.ts";
import { createGuard } from "../src/lsp/guard.ts";
import { LineDocument } from "../src/lsp/line-document.ts";
import { type DocumentContext, OpenDocument } from "../src/lsp/open-document.ts";
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

const CONTEXT: DocumentContext = { settingsOf: async () => DEFAULT_SETTINGS, onError: assert.fail };

test("between two checks nothing is checked where nothing is shown", (t) => {
  const rule = RULES.find(({ name }) => name === "lost-list")!;
  assert.ok("chapter" in rule.check);
  const check = t.mock.method(rule.check, "chapter");
  const document = new OpenDocument(new LineDocument("file:///a.jd.md", "job-description", 1, "# Lunch\n"), CONTEXT);
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

test("no more is shown than editors show, and what is beyond that does not appear before the next check", () => {
  const text = "Soup \\- and bread.\n\n".repeat(1100);
  const document = new OpenDocument(new LineDocument("file:///a.jd.md", "job-description", 1, text), CONTEXT);
  assert.equal(document.shown("onSave").length, 1000);
  document.update([{ text: text.replace("\\-", "-") }], 2);
  assert.equal(document.shown("onSave").length, 999);
  document.startCheck();
  assert.equal(document.shown("onSave").length, 1000);
});

describe("a long text that was never read", () => {
  const chapter = (name: number) => `# Cook ${name}\n\n*Location:** Leeds\n\n${"Soup and bread.\n\n".repeat(50)}`;
  const text = Array.from({ length: 30 }, (_, name) => chapter(name)).join("");
  const open = () => new OpenDocument(new LineDocument("file:///a.jd.md", "job-description", 1, text), CONTEXT);
  const plain = (findings: readonly Finding[]) =>
    findings.map(({ rule, message, span }) => ({ rule, message, ...span }));

  test("is read in steps between which others have their turn, and to the same result", async () => {
    const document = open();
    let turns = 0;
    let isReady = false;
    const ready = document.ready().then(() => {
      isReady = true;
    });
    for (; !isReady; turns += 1) await new Promise(setImmediate);
    await ready;
    assert.ok(turns > 5, `${turns} turns`);
    assert.deepEqual(plain(document.findings), plain(check(read(text, "markdown"))));
  });

  test("may change meanwhile: what is shown is of the text as it is then", async () => {
    const document = open();
    await new Promise(setImmediate);
    const changed = text.replace("*Location:** Leeds", "**Location:** Leeds");
    document.update([{ text: changed }], 2);
    await document.ready();
    assert.deepEqual(plain(document.shown("onSave")), plain(check(read(changed, "markdown"))));
  });

  test("is read no further when it is closed", async (t) => {
    const rule = RULES.find(({ name }) => name === "lost-list")!;
    assert.ok("chapter" in rule.check);
    const look = t.mock.method(rule.check, "chapter");
    const document = open();
    await new Promise(setImmediate);
    document.closed();
    await document.ready();
    assert.ok(look.mock.callCount() < 10, `${look.mock.callCount()} chapters`);
  });
});
