import assert from "node:assert/strict";
import { test } from "node:test";
import { restart } from "../../client/src/restart.ts";

/** A client as the library's: what does not run can't be stopped. */
function clientThat(runs: boolean) {
  const calls: string[] = [];
  return {
    calls,
    isRunning: () => runs,
    stop: async () => {
      if (!runs) throw new Error("Client is not running and can't be stopped.");
      calls.push("stop");
    },
    start: async () => void calls.push("start"),
  };
}

for (const [what, runs, calls] of [
  ["runs is stopped first", true, ["stop", "start"]],
  ["never came up is started", false, ["start"]],
] as const) {
  test(`a server that ${what}`, async () => {
    const client = clientThat(runs);
    await restart(client);
    assert.deepEqual(client.calls, calls);
  });
}
