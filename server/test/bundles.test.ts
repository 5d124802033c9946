import assert from "node:assert/strict";
import { isBuiltin } from "node:module";
import { describe, it } from "node:test";
import { bundle } from "./programs.ts";

interface Allowed {
  /** What of Node it may reach that could start programs, open connections, run text as code or touch files. */
  readonly reaches: readonly string[];
  /** The functions it has that write files. */
  readonly writes: readonly string[];
}

/** What ships. */
const PROGRAMS: Readonly<Record<string, Allowed>> = {
  // VS Code's client starts the server; both may talk over a socket, where an editor asks for that.
  "client/src/extension.ts": {
    reaches: [
      "child_process of vscode-languageclient",
      "fs of vscode-jsonrpc",
      "fs of vscode-languageclient",
      "net of vscode-jsonrpc",
    ],
    writes: [],
  },
  "server/src/main-node.ts": {
    reaches: [
      "child_process of vscode-languageserver",
      "fs of vscode-jsonrpc",
      "fs of vscode-languageserver",
      "net of vscode-jsonrpc",
    ],
    writes: [],
  },
  "server/src/main-jdlint.ts": {
    reaches: ["fs of server/src/cli/files.ts", "fs of server/src/cli/standard-output.ts"],
    // A file is written beside the old one, which it then replaces.
    writes: ["chmodSync", "renameSync", "rmSync", "writeFile", "writeFileSync"],
  },
  "server/src/paste/html-to-markdown.ts": { reaches: [], writes: [] },
};
const DANGEROUS =
  /^(?:child_process|cluster|dgram|dns|fs|http2?|https|inspector|module|net|repl|sqlite|tls|vm|wasi|worker_threads)\b/;
const RUNS_TEXT =
  /\beval\b(?!":)|\bFunction\(|\bWebAssembly\b|\bimportScripts\b|\b(?:require|import)\((?!")|\bprocess\.(?:binding|dlopen)\b/;
const CONNECTS = /\bfetch\(|\b(?:XMLHttpRequest|WebSocket|EventSource|sendBeacon)\b/;
const WRITES =
  /\b(?:appendFile|chmod|chown|copyFile|cp|createWriteStream|mkdir|mkdtemp|rename|rm|rmdir|symlink|truncate|unlink|utimes|writeFile)(?:Sync)?(?=\)?\()/g;

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
  for (const [program, { reaches, writes }] of Object.entries(PROGRAMS)) {
    it(`${program} opens no connection, starts nothing, runs no text as code and writes what it should only`, async () => {
      const { reached, text } = await bundled(program);
      assert.deepEqual(reached, reaches);
      assert.doesNotMatch(text, RUNS_TEXT);
      assert.doesNotMatch(text, CONNECTS);
      assert.deepEqual([...new Set(text.match(WRITES))].sort(), writes);
    });
  }

  // By design it runs text as code: that of the program which stands beside it.
  it("a start reads files and runs the program beside it, and no more", async () => {
    const { reached, text } = await bundled("server/src/start.ts");
    assert.deepEqual(reached, ["fs of server/src/start.ts", "vm of server/src/start.ts"]);
    assert.deepEqual([text.match(CONNECTS), text.match(WRITES)], [null, null]);
  });
});
