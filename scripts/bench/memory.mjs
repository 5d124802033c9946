// What a language server holds in memory: with one document, and after a thousand were opened and closed. On Linux, which
// tells what a process has in use.
import { existsSync, readFileSync } from "node:fs";
import { documentOf } from "./documents.mjs";
import { Session } from "./session.mjs";
import { printTable } from "./statistics.mjs";

const SIZES = [1, 1000];
const DOCUMENTS = 1000;
/** Where the growth is looked at: the first documents fill what is kept for good. */
const WARM = 200;

const megabytes = ({ pid }) => Number(/VmRSS:\s*(\d+)/.exec(readFileSync(`/proc/${pid}/status`, "utf8"))[1]) / 1024;
const mb = (number) => `${number.toFixed(0)} MB`;

async function started() {
  const session = new Session(["node", "dist/server.js", "--stdio"]);
  const capabilities = { workspace: { configuration: true } };
  await session.request("initialize", { processId: process.pid, rootUri: null, capabilities });
  session.notify("initialized", {});
  return session;
}

/** Opens a document and waits for its diagnostics. */
const open = (session, uri, text) => {
  const textDocument = { uri, languageId: "markdown", version: 1, text };
  return session.untilDiagnostics(1, "textDocument/didOpen", { textDocument });
};

/** Prints the table. */
export async function benchMemory() {
  if (!existsSync("/proc/self/status")) return;
  const rows = [];
  for (const size of SIZES) {
    const session = await started();
    await open(session, "file:///bench/cook.jd.md", documentOf(size));
    rows.push([`one document of ${size}×`, mb(megabytes(session.process))]);
    session.process.kill();
  }
  const session = await started();
  for (let document = 1; document <= DOCUMENTS; document += 1) {
    const uri = `file:///bench/${document}.jd.md`;
    await open(session, uri, documentOf(1, document));
    session.notify("textDocument/didClose", { textDocument: { uri } });
    if (document === WARM || document === DOCUMENTS) {
      rows.push([`${document} documents of 1×, opened and closed`, mb(megabytes(session.process))]);
    }
  }
  session.process.kill();
  printTable("Memory of the language server", ["with", "in use"], rows);
}
