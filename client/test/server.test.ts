import assert from "node:assert/strict";
import type { ChildProcess } from "node:child_process";
import { commands } from "vscode";
import { eventually, findings, openText } from "./editor.ts";

/** The client restarts a server that died so often. */
const RESTARTS = 5;

describe("The language server", () => {
  it("is started anew when it dies, and after many times only on demand", async () => {
    const document = await openText("*Position:** Cook\n");
    const isChecked = () => assert.equal(findings(document, "broken-emphasis").length, 1);
    await eventually(isChecked);

    for (let death = 1; death <= RESTARTS; death += 1) {
      const { pid } = serverProcess();
      process.kill(pid!, "SIGKILL");
      // Whoever goes on writing sends messages that nobody takes any more.
      for (let message = 0; message < 5; message += 1) void commands.executeCommand("jobDescription.check");
      await eventually(() => assert.notEqual(serverProcess().pid, pid));
      await eventually(isChecked);
    }
    serverProcess().kill("SIGKILL");
    await eventually(() => assert.deepEqual(findings(document), []));

    // A command without a server says so in the status bar, and throws nothing at the writer.
    await commands.executeCommand("jobDescription.cleanUp");
    await commands.executeCommand("jobDescription.check");
    assert.equal(document.getText(), "*Position:** Cook\n");

    await commands.executeCommand("jobDescription.restart");
    await eventually(isChecked);
  });

  it("gives way to another on demand when it hangs", async () => {
    const document = await openText("*Position:** Cook\n");
    const isChecked = () => assert.equal(findings(document, "broken-emphasis").length, 1);
    await eventually(isChecked);

    const hanging = serverProcess();
    hanging.kill("SIGSTOP");
    await commands.executeCommand("jobDescription.restart");
    assert.equal(hanging.signalCode, "SIGKILL");
    await eventually(isChecked);
  });
});

/** The server is a child of the extension host, which is where the tests run. Node has no public name for its children. */
function serverProcess(): ChildProcess {
  const { _getActiveHandles: handles } = process as unknown as { _getActiveHandles(): Partial<ChildProcess>[] };
  const servers = handles().filter(({ spawnargs }) => spawnargs?.some((word) => word.endsWith("server.js")));
  const alive = servers.find(({ exitCode, signalCode }) => exitCode === null && signalCode === null);
  assert(alive, "no language server");
  return alive as ChildProcess;
}
