/** The language server as a Node process: `--stdio`, `--node-ipc`, `--pipe=NAME` or `--socket=PORT`. */

import { createConnection } from "vscode-languageserver/node";
import { createServer } from "./lsp/server.ts";

createServer((options) => createConnection(options)).listen();
