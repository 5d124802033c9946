// VS Code on a desktop or a server: the language server is a Node process of its own.
import type { ExtensionContext } from "vscode";
import { LanguageClient, TransportKind } from "vscode-languageclient/node";
import { type Exports, startClient } from "./client.ts";

export async function activate(context: ExtensionContext): Promise<Exports> {
  const server = { module: context.asAbsolutePath("dist/server.js"), transport: TransportKind.ipc };
  return startClient(context, (id, name, options) => new LanguageClient(id, name, server, options));
}
