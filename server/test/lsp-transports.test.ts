import assert from "node:assert/strict";
import { fork, spawn } from "node:child_process";
import { type EventEmitter, once } from "node:events";
import { before, test } from "node:test";
import { buildProgram } from "./programs.ts";

const INITIALIZE = {
  jsonrpc: "2.0",
  id: 1,
  method: "initialize",
  params: { processId: null, rootUri: null, capabilities: {} },
};

let program: string;
before(async () => {
  program = await buildProgram("server/src/main-node.ts");
});

/** The next event of a kind; a server that hangs fails the test. */
const next = (of: EventEmitter, event: string) => once(of, event, { signal: AbortSignal.timeout(60_000) });

const frame = (message: object): string => {
  const body = JSON.stringify(message);
  return `Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`;
};

test("node IPC, as VS Code starts it", async () => {
  const server = fork(program, ["--node-ipc"]);
  server.send(INITIALIZE);
  const [answer] = (await next(server, "message")) as [{ result?: { serverInfo?: { name: string } } }];
  assert.equal(answer.result?.serverInfo?.name, "Job Descriptions");
  server.send({ jsonrpc: "2.0", id: 2, method: "shutdown" });
  await next(server, "message");
  server.send({ jsonrpc: "2.0", method: "exit" });
  assert.deepEqual(await next(server, "exit"), [0, null]);
});

test("a server whose client goes away ends", async () => {
  const server = spawn(process.execPath, [program, "--stdio"]);
  server.stdin.write(frame(INITIALIZE));
  await next(server.stdout, "data");
  server.stdin.end();
  assert.deepEqual(await next(server, "exit"), [1, null]);
});
