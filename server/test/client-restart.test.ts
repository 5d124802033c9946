import assert from "node:assert/strict";
import type { ChildProcess } from "node:child_process";
import { EventEmitter } from "node:events";
import { test } from "node:test";
import { restart } from "../../client/src/restart.ts";

type Server = "answers" | "hangs" | "is not there";

/** A client as the library's: what does not run can't be stopped, and what does not answer is given up with an error. */
function clientOf(server: Server) {
  const calls: string[] = [];
  const kill = () => {
    calls.push("kill");
    setImmediate(() => {
      calls.push("killed");
      serverProcess.emit("close");
    });
    return true;
  };
  const serverProcess = Object.assign(new EventEmitter(), { kill }) as unknown as ChildProcess;
  return {
    calls,
    serverProcess: server === "is not there" ? undefined : serverProcess,
    isRunning: () => server !== "is not there",
    stop: async () => {
      calls.push("stop");
      if (server === "hangs") throw new Error("Stopping the server timed out");
      if (server === "is not there") throw new Error("Client is not running and can't be stopped.");
    },
    start: async () => void calls.push("start"),
  };
}

const CASES: Readonly<Record<Server, readonly string[]>> = {
  answers: ["stop", "start"],
  hangs: ["stop", "kill", "killed", "start"],
  "is not there": ["start"],
};

for (const [server, calls] of Object.entries(CASES)) {
  test(`a server that ${server} is started anew`, async () => {
    const client = clientOf(server as Server);
    await restart(client);
    assert.deepEqual(client.calls, calls);
  });
}
