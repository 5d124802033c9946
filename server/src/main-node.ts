/** The language server as a Node process: `--stdio`, `--node-ipc`, `--pipe=NAME` or `--socket=PORT`. */

import { createConnection } from "vscode-languageserver/node";
import { createServer } from "./lsp/server.ts";

if (process.argv.some((argument) => /^--(?:stdio|node-ipc|pipe|socket)(?:=|$)/.test(argument))) {
  createServer((options) => createConnection(options)).listen();
} else {
  process.stderr.write("Say how to talk to the language server: --stdio, --node-ipc, --pipe=NAME or --socket=PORT.\n");
  process.exitCode = 2;
}
