// How long a writer with a very long text may wait: for the diagnostics, for a request that is cancelled to be let go, and
// for what is asked while the text is checked. `node scripts/bench/waiting.mjs` runs this alone, on what is in dist/.
import { pathToFileURL } from "node:url";
import { documentOf } from "./documents.mjs";
import { Session } from "./session.mjs";
import { median, ms, printTable } from "./statistics.mjs";

const SIZES = [1, 100, 1000];
const ROUNDS = 5;
/** How far the check has come when the writer goes on. */
const LATER = 20;

const textDocument = { uri: "file:///bench/cook.jd.md" };
const START = { line: 0, character: 0 };
const CAPABILITIES = {
  workspace: { configuration: true },
  textDocument: {
    diagnostic: {},
    codeAction: {
      codeActionLiteralSupport: { codeActionKind: { valueSet: [] } },
      dataSupport: true,
      resolveSupport: { properties: ["edit"] },
    },
  },
};
const FIX_ALL = { range: { start: START, end: START }, context: { diagnostics: [], only: ["source.fixAll"] } };

const pause = (time) => new Promise((resolve) => setTimeout(resolve, time));

/** Milliseconds until that is done. */
async function timeOf(work) {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

async function opened(size) {
  const session = new Session(["node", "dist/server.js", "--stdio"]);
  await session.request("initialize", { processId: process.pid, rootUri: null, capabilities: CAPABILITIES });
  session.notify("initialized", {});
  const text = documentOf(size);
  session.notify("textDocument/didOpen", {
    textDocument: { ...textDocument, languageId: "markdown", version: 1, text },
  });
  return session;
}

/** Each changes a character, so that there is something to check, and then does what is measured. */
const WAITS = {
  "key → diagnostics": (pull) => pull().answered,
  "key → diagnostics, cancelled at once → let go": async (pull) => {
    const { answered, cancel } = pull();
    cancel();
    await answered;
  },
  "… cancelled during the check → let go": async (pull, _, later) => {
    const { answered, cancel } = pull();
    await later();
    cancel();
    await answered;
  },
  "… saved during the check → code actions of the save": async (pull, session, later) => {
    pull();
    await later();
    session.notify("textDocument/didSave", { textDocument });
    await session.request("textDocument/codeAction", { textDocument, ...FIX_ALL });
  },
  "… a request that needs no check → answer": async (pull, session, later) => {
    pull();
    await later();
    await session.request("no/such", {});
  },
};

/** In a server that reads for the first time, when nothing is warm yet. */
async function letGoAtFirst(size) {
  const rounds = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const session = await opened(size);
    const { answered, cancel } = session.ask("textDocument/diagnostic", { textDocument });
    await pause(LATER * (round + 1));
    rounds.push(
      await timeOf(async () => {
        cancel();
        await answered;
      }),
    );
    session.process.kill();
  }
  return Math.max(...rounds);
}

async function measure(size) {
  const session = await opened(size);
  const pull = () => session.ask("textDocument/diagnostic", { textDocument });
  const first = await timeOf(() => pull().answered);
  const letGo = await letGoAtFirst(size);
  let version = 1;
  const times = [
    ["opened → diagnostics", first],
    ["opened, cancelled during the first reading → let go", letGo],
  ];
  for (const [name, wait] of Object.entries(WAITS)) {
    const rounds = [];
    for (let round = 0; round < ROUNDS; round += 1) {
      version += 1;
      const position = { line: version, character: 0 };
      session.notify("textDocument/didChange", {
        textDocument: { ...textDocument, version },
        contentChanges: [{ range: { start: position, end: position }, text: "x" }],
      });
      let waited = 0;
      const later = async () => {
        waited = await timeOf(() => pause(LATER));
      };
      rounds.push((await timeOf(() => wait(pull, session, later))) - waited);
      // What was let go may still be worked on.
      await pull().answered;
    }
    times.push([name, median(rounds)]);
  }
  const saved = await timeOf(async () => {
    session.notify("textDocument/didSave", { textDocument });
    await session.request("no/such", {});
  });
  session.process.kill();
  return [...times, ["saved, nothing else to do → the next answer", saved]];
}

/** Prints the table. */
export async function benchWaiting() {
  const results = [];
  for (const size of SIZES) results.push(await measure(size));
  const rows = results[0].map(([name], index) => [name, ...results.map((each) => ms(each[index][1]))]);
  printTable("Waiting for the language server", ["from → to", ...SIZES.map((size) => `${size}×`)], rows);
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) await benchWaiting();
