import assert from "node:assert/strict";
import { test } from "node:test";
import { CancellationToken, CancellationTokenSource, ResponseError } from "vscode-languageserver-protocol";
import { createGuard } from "../src/lsp/guard.ts";

const fail = (message: string) => (): never => {
  throw new Error(message);
};
const empty = () => "empty";

test("a request that fails is answered empty, and its failure logged once with its name", async () => {
  const logged: string[] = [];
  const guard = createGuard((message) => logged.push(message.split("\n")[0]!));
  for (const name of ["outline", "outline", "folding"]) {
    assert.equal(
      await guard.request<unknown, string>(name, empty, fail("no title"))({}, CancellationToken.None),
      "empty",
    );
  }
  await guard.request("outline", empty, () => Promise.reject("a word"))({}, CancellationToken.None);
  assert.deepEqual(logged, ["outline failed: no title", "folding failed: no title", "outline failed: a word"]);
});

test("work that nobody waits for may fail", async () => {
  const logged: string[] = [];
  const guard = createGuard((message) => logged.push(message.split("\n")[0]!));
  guard.run("publish", fail("no client"));
  guard.run("publish", () => Promise.reject(new Error("no stream")));
  await new Promise(setImmediate);
  assert.deepEqual(logged, ["publish failed: no client", "publish failed: no stream"]);
});

test("a cancelled request is not worked on, and one that is cancelled meanwhile answers nothing", async () => {
  const guard = createGuard(assert.fail);
  const before = new CancellationTokenSource();
  before.cancel();
  assert.ok((await guard.request("outline", empty, () => assert.fail())({}, before.token)) instanceof ResponseError);
  const meanwhile = new CancellationTokenSource();
  const answer = guard.request("outline", empty, () => {
    meanwhile.cancel();
    return "full";
  });
  assert.ok((await answer({}, meanwhile.token)) instanceof ResponseError);
});

test("who cancels is let go at once, however long the work takes", async () => {
  const guard = createGuard(assert.fail);
  const source = new CancellationTokenSource();
  const answer = guard.request("outline", empty, () => new Promise<string>(() => {}))({}, source.token);
  source.cancel();
  assert.ok((await answer) instanceof ResponseError);
});

test("what is asked after the end is refused", async () => {
  const guard = createGuard(assert.fail);
  const answer = guard.request("outline", empty, () => assert.fail());
  guard.close();
  assert.ok((await answer({}, CancellationToken.None)) instanceof ResponseError);
});
