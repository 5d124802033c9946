// Language servers over a pipe: from a key press to the diagnostics of the new text, and from the start to the first ones.
import { documentOf } from "./documents.mjs";
import { Session } from "./session.mjs";
import { median, ms, printTable, times } from "./statistics.mjs";

const SIZES = [1, 10, 100, 1000];
const EDITS = 60;
const ROUNDS = 3;
const BETWEEN_KEYS = 20;

const pause = (time) => new Promise((resolve) => setTimeout(resolve, time));
const SERVERS = [
  { name: "floor", command: ["node", "scripts/bench/floor-server.mjs"] },
  { name: "ours", command: ["node", "dist/server.js", "--stdio"] },
];
const URI = "file:///bench/cook.jd.md";

async function measure({ command }, size) {
  const text = documentOf(size);
  const lines = text.split("\n");
  const start = performance.now();
  const session = new Session(command);
  const { capabilities } = await session.request("initialize", {
    processId: process.pid,
    rootUri: null,
    capabilities: { workspace: { configuration: true }, textDocument: { diagnostic: {} } },
  });
  session.pulls = capabilities.diagnosticProvider !== undefined;
  const initialized = performance.now() - start;
  session.notify("initialized", {});
  const textDocument = { uri: URI, languageId: "markdown", version: 1, text };
  await session.untilDiagnostics(1, "textDocument/didOpen", { textDocument });
  const firstDiagnostics = performance.now() - start;
  const edits = [];
  for (let edit = 0; edit < EDITS; edit += 1) {
    const version = edit + 2;
    const line = (edit * 7919) % lines.length;
    const position = { line, character: lines[line].length };
    const contentChanges = [{ range: { start: position, end: position }, text: "x" }];
    // Nobody types without a pause, and a processor that slept is slower at first.
    await pause(BETWEEN_KEYS);
    edits.push(
      await session.untilDiagnostics(version, "textDocument/didChange", {
        textDocument: { uri: URI, version },
        contentChanges,
      }),
    );
  }
  session.process.kill();
  return { initialized, firstDiagnostics, edit: median(edits) };
}

/** Prints the table. */
export async function benchServers() {
  const rows = [];
  for (const size of SIZES) {
    const results = SERVERS.map(() => []);
    for (let round = 0; round < ROUNDS; round += 1) {
      for (const [index, server] of SERVERS.entries()) results[index].push(await measure(server, size));
    }
    const medians = results.map((each) => ({
      initialized: median(each.map(({ initialized }) => initialized)),
      firstDiagnostics: median(each.map(({ firstDiagnostics }) => firstDiagnostics)),
      edit: median(each.map(({ edit }) => edit)),
    }));
    for (const [index, { name }] of SERVERS.entries()) {
      const of = (what) => `${ms(medians[index][what])} (${times(medians[index][what] / medians[0][what])})`;
      rows.push([`${size}×`, name, of("edit"), of("initialized"), of("firstDiagnostics")]);
    }
  }
  printTable(
    "Language servers, and how many times the floor",
    ["size", "server", "key press → diagnostics", "start → initialized", "start → first diagnostics"],
    rows,
  );
}
