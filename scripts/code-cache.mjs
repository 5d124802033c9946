// Writes V8's code cache for the programs: what V8 compiled while a program did its work once on the examples.
// `server/src/start.ts` uses it. A program is run here as it is there, in a process of its own.
import { spawnSync } from "node:child_process";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import Module from "node:module";
import { dirname, join, resolve } from "node:path";
import { Script } from "node:vm";
import { Session } from "./bench/session.mjs";

const EXAMPLES = "examples";
/** What V8 is told apart by is part of a cache, so it is made by the Node that runs this. */
const runIn = (program) => [process.execPath, import.meta.filename, program];

export async function writeCodeCaches(folder) {
  const [node, ...rest] = runIn(join(folder, "jdlint-program.js"));
  const { status } = spawnSync(node, [...rest, EXAMPLES], { stdio: ["ignore", "ignore", "inherit"] });
  if (status !== 1) throw new Error("jdlint found nothing in the examples");

  const session = new Session([...runIn(join(folder, "server-program.js")), "--stdio"]);
  const ended = new Promise((resolve) => session.process.once("exit", resolve));
  const capabilities = { workspace: { configuration: true } };
  await session.request("initialize", { processId: process.pid, rootUri: null, capabilities });
  session.notify("initialized", {});
  for (const file of readdirSync(EXAMPLES)) {
    const uri = `file:///${file}`;
    const text = readFileSync(join(EXAMPLES, file), "utf8");
    const textDocument = { uri, languageId: "job-description", version: 1, text };
    await session.untilDiagnostics(1, "textDocument/didOpen", { textDocument });
    const start = { line: 0, character: 0 };
    const contentChanges = [{ range: { start, end: start }, text: "x" }];
    await session.untilDiagnostics(2, "textDocument/didChange", { textDocument: { uri, version: 2 }, contentChanges });
    await session.request("textDocument/diagnostic", { textDocument: { uri } });
  }
  await session.request("shutdown");
  session.notify("exit");
  await ended;
}

/** Runs a program as `start.ts` does it; when it ends, what was compiled of its files is written beside them. */
function runAndWrite(program) {
  const scripts = new Map();
  const load = (file) => {
    const known = scripts.get(file);
    if (known !== undefined) return known.module.exports;
    const script = new Script(Module.wrap(readFileSync(file, "utf8")), { filename: file });
    const module = { exports: {} };
    scripts.set(file, { script, module });
    const require = (name) =>
      name.startsWith("./") ? load(join(dirname(file), name)) : process.getBuiltinModule(name);
    script.runInThisContext()(module.exports, require, module, file, dirname(file));
    return module.exports;
  };
  process.once("exit", () => {
    for (const [file, { script }] of scripts) writeFileSync(`${file}.cache`, script.createCachedData());
  });
  load(program);
}

if (process.argv[1] === import.meta.filename) runAndWrite(resolve(process.argv[2]));
