import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { after, afterEach, before, describe, test } from "node:test";
import type { CodeAction } from "vscode-languageserver-protocol";
import { cleanUp, fixAll } from "../src/engine/index.ts";
import { LspClient, PULLING, PUSHED } from "./lsp-client.ts";

const SEED = readFileSync("examples/senior-backend-developer.jd.md", "utf8");
const URI = "file:///jobs/cook.jd.md";
const DAMAGED = "# Cook\n\n*Location:** Leeds\n\n*Department:** Kitchen\n";

const titles = (actions: readonly CodeAction[]) => actions.map(({ title }) => title);
const named = (actions: readonly CodeAction[], title: RegExp): CodeAction => {
  const action = actions.find((each) => title.test(each.title));
  assert.ok(action, `${title} is not among: ${titles(actions).join("; ")}`);
  return action;
};

describe("code actions", () => {
  let client: LspClient;
  before(async () => {
    client = await LspClient.start();
  });
  afterEach(() => client.close(URI));
  after(() => client.stop());

  test("the light bulb mends this one, all of its kind, or everything", async () => {
    client.open(URI, DAMAGED);
    const actions = await client.codeActions(URI, "Location");
    assert.equal(actions.length, 3, titles(actions).join("; "));
    const [one, all, clean] = actions as [CodeAction, CodeAction, CodeAction];
    assert.equal(one.kind, "quickfix");
    assert.equal(one.isPreferred, true);
    assert.equal(one.diagnostics?.[0]?.code, "broken-emphasis");
    assert.equal(await client.after(URI, one), DAMAGED.replace("*Location", "**Location"));
    assert.equal(all.title, "Make all 2 damaged labels bold");
    assert.equal(await client.after(URI, all), DAMAGED.replaceAll(/^\*/gm, "**"));
    assert.equal(clean.title, "Clean up this job description");
    assert.equal(await client.after(URI, clean), cleanUp(DAMAGED, "markdown").text);
  });

  test("an entry for all counts what it will mend, though not all of it is marked before the next save", async () => {
    client.open(URI, DAMAGED);
    await client.diagnostics(URI);
    const changed = `${DAMAGED}\n*Pay:** £20\n`;
    client.change(URI, undefined, changed);
    assert.equal((await client.diagnostics(URI)).filter(({ code }) => code === "broken-emphasis").length, 2);
    const all = named(await client.codeActions(URI, "Location"), /^Make all 3 damaged labels bold$/);
    assert.equal(await client.after(URI, all), changed.replaceAll(/^\*/gm, "**"));
  });

  test("a fix breaks lines as the text does", async () => {
    client.open(URI, "# Cook\r\n\r\nWe cook.<br><br>Join us.");
    const action = named(await client.codeActions(URI, "<br>"), /^Break the line here$/);
    assert.equal(await client.after(URI, action), "# Cook\r\n\r\nWe cook.\r\n\r\nJoin us.");
  });

  test("where nothing is wrong there is no light bulb", async () => {
    client.open(URI, DAMAGED);
    assert.deepEqual(await client.codeActions(URI, "Leeds"), []);
  });

  test("every fix of every finding of the seed is offered, and does what it says", async () => {
    client.open(URI, SEED);
    const rules = new Set<unknown>();
    for (const { code, range } of await client.diagnostics(URI)) {
      if (code === "missing-section" || code === "unfinished-list") continue;
      const actions = await client.codeActions(URI, range, ["quickfix"]);
      const own = actions.find(({ diagnostics }) => diagnostics?.some((each) => each.code === code));
      assert.ok(own, `${code} at line ${range.start.line + 1} has no fix`);
      assert.notEqual(await client.after(URI, own), SEED);
      rules.add(code);
    }
    assert.deepEqual([...rules].sort(), ["broken-emphasis", "lost-heading", "lost-list", "redundant-escape"]);
  });

  test("more than three of a kind at one place are one entry", async () => {
    client.open(URI, SEED);
    const actions = await client.codeActions(URI, "Job Description");
    assert.equal(titles(actions).filter((title) => title.startsWith("Add a section")).length, 3);
    const text = await client.after(URI, named(actions, /^Add all 6 missing sections$/));
    for (const heading of ["Location", "Pay", "Benefits", "About Us", "How to Apply", "Equal Opportunity"]) {
      assert.ok(text.includes(`## ${heading}\n`), heading);
    }
    assert.ok(actions.length <= 9, titles(actions).join("; "));
  });

  test("everything safe, as a source action", async () => {
    client.open(URI, SEED);
    const [action, ...others] = await client.codeActions(URI, "Job", ["source.fixAll"]);
    assert.deepEqual(others, []);
    assert.equal(action?.kind, "source.fixAll.jobDescription");
    const fixed = await client.after(URI, action!);
    assert.equal(fixed, fixAll(SEED, "markdown").text);
    client.change(URI, undefined, fixed);
    assert.deepEqual(await client.codeActions(URI, "Job", ["source.fixAll"]), [], "a second time there is nothing");
  });

  test("only what is asked for", async () => {
    client.open(URI, DAMAGED);
    const kinds = async (only: string) => (await client.codeActions(URI, "Location", [only])).map(({ kind }) => kind);
    assert.deepEqual(await kinds("quickfix"), ["quickfix", "quickfix"]);
    assert.deepEqual(await kinds("refactor"), ["refactor.rewrite.jobDescription"]);
    assert.deepEqual(await kinds("source"), ["source.cleanUp.jobDescription", "source.fixAll.jobDescription"]);
    assert.deepEqual(await kinds("source.fixAll.jobDescription"), ["source.fixAll.jobDescription"]);
    assert.deepEqual(await kinds("source.organizeImports"), []);
  });

  test("are computed from the text as it is now", async () => {
    client.open(URI, DAMAGED);
    await client.diagnostics(URI);
    client.change(URI, "# Cook\n", "# Cook\n\n\n");
    const one = (await client.codeActions(URI, "Location"))[0]!;
    assert.equal(await client.after(URI, one), client.text(URI).replace("*Location", "**Location"));
  });

  test("mend only what is shown", async () => {
    client.open(URI, "# Cook\n\nLeeds\n");
    client.change(URI, "Leeds", "*Location:** Leeds");
    assert.deepEqual(await client.codeActions(URI, "Location", ["quickfix"]), []);
  });
});

test("a client that can't wait for edits gets them at once, without versions where it knows none", async () => {
  const client = await LspClient.start({ capabilities: PUSHED });
  client.open(URI, DAMAGED);
  const actions = await client.codeActions(URI, "Location");
  assert.equal(actions.length, 3);
  for (const action of actions) assert.ok(action.edit?.changes?.[URI], action.title);
  await client.stop();
});

test("a client that takes commands only is offered no code actions", async () => {
  const client = await LspClient.start({ capabilities: { ...PULLING, textDocument: {} } });
  assert.equal(client.initialized.capabilities.codeActionProvider, undefined);
  await client.stop();
});
