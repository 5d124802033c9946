import type { ChildProcess } from "node:child_process";
import { once } from "node:events";
import type { LanguageClient } from "vscode-languageclient/node";

/** Starts the server anew, whether it runs, hangs, was given up, or never came up: the library stops only what runs. */
export async function restart(
  client: Pick<LanguageClient, "isRunning" | "stop" | "start" | "serverProcess">,
): Promise<void> {
  const { serverProcess } = client;
  if (client.isRunning()) await client.stop().catch(() => serverProcess && kill(serverProcess));
  await client.start();
}

/** Ends a server that hangs. If it ended only later, the library would take that for the end of the new one. */
async function kill(server: ChildProcess): Promise<void> {
  const closed = once(server, "close");
  if (server.kill("SIGKILL")) await closed;
}
