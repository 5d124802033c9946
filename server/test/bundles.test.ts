import assert from "node:assert/strict";
import { isBuiltin } from "node:module";
import { describe, it } from "node:test";
import { bundle } from "./programs.ts";

/** What ships, and what of Node it may reach that could start programs, open connections or run text as code. */
const PROGRAMS: Readonly<Record<string, readonly string[]>> = {
  // VS Code's client starts the server; both may talk over a socket, where an editor asks for that.
  "client/src/extension.ts": ["child_process of vscode-languageclient", "net of vscode-jsonrpc"],
  "server/src/main-node.ts": ["child_process of vscode-languageserver", "net of vscode-jsonrpc"],
  // A start runs the program beside it, as `require` would.
  "server/src/start.ts": ["vm of server/src/start.ts"],
  // A run over many files takes several threads of the same program.
  "server/src/main-jdlint.ts": ["worker_threads of server/src/cli/threads.ts"],
  "server/src/paste/html-to-markdown.ts": [],
};
const DANGEROUS = /^(?:child_process|cluster|dgram|dns|http2?|https|inspector|net|repl|tls|vm|wasi|worker_threads)\b/;

async function bundled(entryPoint: string) {
  const { metafile, outputFiles } = await bundle({
    entryPoints: [entryPoint],
    write: false,
    metafile: true,
    external: ["vscode"],
    legalComments: "none",
  });
  const reached = new Set<string>();
  for (const [file, { imports }] of Object.entries(metafile!.inputs)) {
    for (const { path, external } of imports) {
      const name = path.replace(/^node:/, "");
      if (external && isBuiltin(path) && DANGEROUS.test(name)) reached.add(`${name} of ${packageOf(file)}`);
    }
  }
  return { reached: [...reached].sort(), text: outputFiles![0]!.text };
}

const packageOf = (file: string): string => /node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(file)?.[1] ?? file;

describe("what ships", () => {
  for (const [program, allowed] of Object.entries(PROGRAMS)) {
    it(`${program} opens no connection, starts nothing and runs no text as code`, async () => {
      const { reached, text } = await bundled(program);
      assert.deepEqual(reached, allowed);
      assert.doesNotMatch(text, /\beval\(|\bnew Function\(/);
    });
  }
});
