import type { BaseLanguageClient } from "vscode-languageclient";

/** Starts the server anew, whether it runs, was given up, or never came up: the library stops only what runs. */
export async function restart(client: Pick<BaseLanguageClient, "isRunning" | "stop" | "start">): Promise<void> {
  if (client.isRunning()) await client.stop();
  await client.start();
}
