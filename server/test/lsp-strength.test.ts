import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { after, before, describe, test } from "node:test";
import { LspClient } from "./lsp-client.ts";
import { prng } from "./prng.ts";
import { FUZZ_SEED } from "./random-edits.ts";

const SEED = readFileSync("examples/senior-backend-developer.jd.md", "utf8");
const URI = "file:///jobs/cook.jd.md";
const PAGE = "# Cook\n\n*Location:** Leeds\n";

/** A long run may ask for more. */
const FUZZ_MESSAGES = Number(process.env.FUZZ_MESSAGES ?? 500);

const NOTIFICATIONS = ["Open", "Change", "Save", "Close"].map((what) => `textDocument/did${what}`);
/** Parameters that are no use, or of the wrong kind. */
const JUNK: readonly object[] = [
  { contentChanges: [{ text: "x".repeat(10_000) }] },
  { contentChanges: [{ range: { start: { line: -1 }, end: null }, text: 7 }] },
  { contentChanges: 7, range: [], position: "x", options: null, context: 0 },
  { range: { start: { line: 1e9, character: -5 }, end: { line: 0, character: 0 } }, context: { diagnostics: [null] } },
  { text: { toString: null }, data: { uri: 7, repair: { kind: "no such" } }, kind: 12 },
];

const NONSENSE_FAILS = /^(?:check|(?:textDocument|jobDescription|codeAction)\/[\w/]+) failed: /;

const START = { line: 0, character: 0 };
const DOCUMENT_REQUESTS: Readonly<Record<string, object>> = {
  "textDocument/diagnostic": {},
  "textDocument/codeAction": { range: { start: START, end: START }, context: { diagnostics: [] } },
  "textDocument/completion": { position: START },
  "textDocument/documentSymbol": {},
  "textDocument/foldingRange": {},
  "textDocument/semanticTokens/full": {},
  "textDocument/formatting": { options: { tabSize: 2, insertSpaces: true } },
  "textDocument/rangeFormatting": { range: { start: START, end: START }, options: { tabSize: 2, insertSpaces: true } },
  "jobDescription/cleanPaste": { range: { start: START, end: START }, text: "" },
  "jobDescription/cleanUp": {},
  "jobDescription/check": {},
};
const EMPTY: Readonly<Record<string, unknown>> = {
  "textDocument/diagnostic": { kind: "full", items: [] },
  "textDocument/semanticTokens/full": { data: [] },
  "jobDescription/cleanUp": { edit: null },
  "jobDescription/cleanPaste": null,
  "jobDescription/check": { findings: 0 },
};
const isEmptyAnswer = (method: string, answer: unknown) =>
  assert.deepEqual(answer, method in EMPTY ? EMPTY[method] : [], method);

describe("strength", () => {
  let client: LspClient;
  before(async () => {
    client = await LspClient.start({ configuration: { run: "onType" }, mayFail: NONSENSE_FAILS });
  });
  after(() => client.stop());

  test("a document that is not open is answered empty", async () => {
    for (const [method, params] of Object.entries(DOCUMENT_REQUESTS)) {
      const answer = await client.request(method, { textDocument: { uri: "file:///nowhere.jd.md" }, ...params });
      isEmptyAnswer(method, answer);
    }
    const action = { title: "x", data: { uri: "file:///nowhere.jd.md", repair: { kind: "clean-up" } } };
    assert.deepEqual(await client.request("codeAction/resolve", action), action);
  });

  test("what can't be understood is answered empty and logged once, with its name", async () => {
    client.open(URI, PAGE);
    for (const method of Object.keys(DOCUMENT_REQUESTS)) {
      for (const params of [{}, { textDocument: null }, {}])
        isEmptyAnswer(method, await client.request(method, params));
      assert.ok(
        client.logged.some((line) => line.startsWith(`${method} failed: `)),
        method,
      );
    }
    const textDocument = { uri: URI };
    isEmptyAnswer("textDocument/codeAction", await client.request("textDocument/codeAction", { textDocument }));
    isEmptyAnswer("textDocument/completion", await client.request("textDocument/completion", { textDocument }));
    const headlines = client.logged.map((line) => line.split("\n")[0]);
    assert.deepEqual(headlines, [...new Set(headlines)], "no failure is logged twice");
    await assert.rejects(client.request("textDocument/hover", { textDocument, position: START }), /Unhandled method/);
    client.close(URI);
  });

  test("positions outside of the text are moved into it", async () => {
    client.open(URI, PAGE);
    const far = { line: 99, character: 99 };
    const textDocument = { uri: URI };
    const context = { diagnostics: [] };
    for (const [start, end] of [
      [START, far],
      [far, far],
      [{ line: -1, character: -1 }, START],
      [far, START],
      [
        { line: 0.5, character: 1e10 },
        { line: 1e10, character: 0 },
      ],
    ]) {
      const range = { start, end };
      assert.ok(Array.isArray(await client.request("textDocument/codeAction", { textDocument, range, context })));
      const offered = await client.request<object>("textDocument/completion", { textDocument, position: start });
      assert.ok(Array.isArray(offered) || "items" in offered);
    }
    client.close(URI);
  });

  test("notifications that make no sense change nothing", async () => {
    client.open(URI, PAGE);
    const expected = await client.diagnostics(URI);
    const textDocument = { uri: URI, version: 2 };
    client.notify("textDocument/didChange", {
      textDocument: { uri: "file:///nowhere", version: 9 },
      contentChanges: [{ text: "" }],
    });
    client.notify("textDocument/didChange", { textDocument });
    client.notify("textDocument/didChange", { textDocument, contentChanges: [{ range: null, text: "x" }] });
    client.notify("textDocument/didChange", { textDocument, contentChanges: [null] });
    client.notify("textDocument/didOpen", {});
    client.notify("textDocument/didSave", { textDocument: null });
    client.notify("textDocument/didClose", {});
    client.notify("workspace/didChangeConfiguration", 7);
    client.notify("$/nonsense", [1]);
    client.notify("unknown/notification", {});
    assert.deepEqual(await client.diagnostics(URI), expected);
    client.close(URI);
  });

  test("a cancelled request is answered as cancelled, and the next one as ever", async () => {
    client.open(URI, PAGE);
    const params = { textDocument: { uri: URI } };
    await assert.rejects(client.cancelled("textDocument/diagnostic", params), { code: -32800 });
    assert.ok((await client.diagnostics(URI)).length > 0);
    client.close(URI);
  });

  test("pulls that typing overtakes are all answered about the last text", async () => {
    client.open(URI, `${PAGE}\nEnd`);
    const pulls = [];
    for (let i = 0; i < 20; i += 1) {
      client.change(URI, "# Cook\n", "# Cook\n\n");
      pulls.push(client.diagnostics(URI));
    }
    const answers = await Promise.all(pulls);
    assert.deepEqual(answers.at(0), answers.at(-1));
    assert.equal(answers[0]?.find(({ code }) => code === "broken-emphasis")?.range.start.line, 22);
    client.close(URI);
  });

  test("input that is no job description", async () => {
    const empty = ["", "\n", "\0\0\0", "\uD800", "Lunch today: soup and bread.\n", "\uFEFF"];
    for (const text of empty) {
      client.open(URI, text);
      assert.deepEqual(await client.diagnostics(URI), [], JSON.stringify(text));
      client.close(URI);
    }
    for (const text of [
      "a".repeat(1_000_000),
      "\\-".repeat(100_000),
      "[".repeat(100_000),
      `${SEED}\0`.replaceAll("\n", "\r"),
    ]) {
      client.open(URI, text);
      assert.equal((await client.pull(URI)).kind, "full");
      for (const [method, params] of Object.entries(DOCUMENT_REQUESTS)) {
        await client.request(method, { textDocument: { uri: URI }, ...params });
      }
      client.close(URI);
    }
  });

  test("after random messages, in any order, wrong or cancelled, it answers as ever", async () => {
    const random = prng(FUZZ_SEED);
    const one = <T>(all: readonly T[]): T => all[Math.floor(random() * all.length)]!;
    const answers: Promise<unknown>[] = [];
    for (let message = 0; message < FUZZ_MESSAGES; message += 1) {
      const uri = one(["file:///a.jd.md", "file:///b.jd.yaml", "untitled:c", "", 7, undefined]);
      const textDocument = one([{ uri }, { uri }, { uri, version: one([1, 2, -1, "x"]) }, null, "x"]);
      const params = { textDocument, ...one<object>([{}, ...JUNK, ...Object.values(DOCUMENT_REQUESTS)]) };
      const method = one(Object.keys(DOCUMENT_REQUESTS));
      const kind = random();
      if (kind < 0.4) client.notify(one(NOTIFICATIONS), params);
      else if (kind < 0.6) answers.push(client.cancelled(method, params));
      else answers.push(client.request(one([method, "codeAction/resolve", "no/such"]), one([params, null, 7, []])));
    }
    await Promise.allSettled(answers);
    client.open(URI, PAGE);
    assert.deepEqual(
      (await client.diagnostics(URI)).map(({ code }) => code),
      ["broken-emphasis"],
      `FUZZ_SEED=${FUZZ_SEED}`,
    );
    client.close(URI);
  });

  test("nothing unexpected was logged", () => {
    const unexpected = client.logged.filter((line) => !NONSENSE_FAILS.test(line) && !line.startsWith("Notification "));
    assert.deepEqual(unexpected, []);
  });
});
