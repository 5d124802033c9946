import assert from "node:assert/strict";
import { fork, spawn } from "node:child_process";
import { once } from "node:events";
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

const frame = (message: object): string => {
  const body = JSON.stringify(message);
  return `Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`;
};

test("node IPC, as VS Code starts it", async () => {
  const server = fork(program, ["--node-ipc"]);
  server.send(INITIALIZE);
  const [answer] = (await once(server, "message")) as [{ result?: { serverInfo?: { name: string } } }];
  assert.equal(answer.result?.serverInfo?.name, "Job Descriptions");
  server.send({ jsonrpc: "2.0", id: 2, method: "shutdown" });
  await once(server, "message");
  server.send({ jsonrpc: "2.0", method: "exit" });
  assert.deepEqual(await once(server, "exit"), [0, null]);
});

test("a server whose client goes away ends", async () => {
  const server = spawn(process.execPath, [program, "--stdio"]);
  server.stdin.write(frame(INITIALIZE));
  await once(server.stdout, "data");
  server.stdin.end();
  assert.deepEqual(await once(server, "exit"), [1, null]);
});
