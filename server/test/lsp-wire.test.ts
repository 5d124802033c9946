// What comes over the wire in the wrong order, or is no message at all, as bytes to the real process.
import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { before, describe, test } from "node:test";
import { buildProgram } from "./programs.ts";

const URI = "file:///cook.jd.md";
/** A server that did not end by then never will. */
const PATIENCE_MS = 60_000;

/** A message of these fields, or a body as it is. */
const frame = (message: object | string): string => {
  const body = typeof message === "string" ? message : JSON.stringify({ jsonrpc: "2.0", ...message });
  return `Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`;
};
const request = (id: unknown, method: string, params?: unknown): string => frame({ id, method, params });
const notify = (method: string, params?: unknown): string => frame({ method, params });

const initialize = (id: number, params: unknown = { processId: null, rootUri: null, capabilities: {} }): string =>
  request(id, "initialize", params);
const textDocument = { uri: URI };
const didOpen = (text: string): string =>
  notify("textDocument/didOpen", { textDocument: { uri: URI, languageId: "job-description", version: 1, text } });
const didChange = (text: string): string =>
  notify("textDocument/didChange", { textDocument: { uri: URI, version: 2 }, contentChanges: [{ text }] });
const didClose = notify("textDocument/didClose", { textDocument });
/** Answers with the headings of the document. */
const outline = (id: unknown): string => request(id, "textDocument/documentSymbol", { textDocument });
const shutdown = request("end", "shutdown");

const BAD_HEADERS = [
  "X: 1",
  "Content-Length: abc",
  "Content-Length: -5",
  "Content-Length",
  "\0\x01",
  "x".repeat(100_000),
];

interface Case {
  readonly name: string;
  readonly sent: readonly (string | Buffer)[];
  /** Before the server is told to exit: each answer as its id, and its error's code or the names of the symbols in its result. */
  readonly answers: readonly string[];
  readonly exit?: number;
}

const CASES: readonly Case[] = [
  {
    name: "a request before initialize",
    sent: [outline(1), didOpen("# Cook\n"), initialize(2), outline(3), shutdown],
    answers: ["1: -32002", "2: ok", "3: ", "end: ok"],
  },
  {
    name: "initialize without parameters that can be used, then as it should be",
    sent: [
      request(1, "initialize"),
      initialize(2, { capabilities: null }),
      initialize(3, { capabilities: { textDocument: { codeAction: { dataSupport: true, resolveSupport: {} } } } }),
      initialize(4, { capabilities: { textDocument: 7, workspace: "x" }, initializationOptions: [null] }),
      outline(5),
      shutdown,
    ],
    answers: ["1: -32602", "2: -32603", "3: -32603", "4: ok", "5: ", "end: ok"],
  },
  {
    name: "a second initialize, which loses nothing",
    sent: [initialize(1), didOpen("# Cook\n"), initialize(2), outline(3), shutdown],
    answers: ["1: ok", "2: -32600", "3: Cook", "end: ok"],
  },
  {
    name: "requests and notifications after shutdown",
    sent: [initialize(1), shutdown, outline(2), didOpen("# Cook\n"), outline(3)],
    answers: ["1: ok", "end: ok", "2: -32600", "3: -32600"],
  },
  { name: "exit without shutdown", sent: [initialize(1)], answers: ["1: ok"], exit: 1 },
  {
    name: "cancelling what was never asked",
    sent: [
      initialize(1),
      ...[{ id: 12345 }, { id: { a: 1 } }, {}, null, [], 7].map((params) => notify("$/cancelRequest", params)),
      outline(2),
      shutdown,
    ],
    answers: ["1: ok", "2: ", "end: ok"],
  },
  {
    name: "a document opened twice has the second text",
    sent: [initialize(1), didOpen("# Cook\n"), didOpen("# Head Cook\n"), outline(2), shutdown],
    answers: ["1: ok", "2: Head Cook", "end: ok"],
  },
  {
    name: "a document closed twice, changed while it is closed, and opened again",
    sent: [
      initialize(1),
      didOpen("# Cook\n"),
      didClose,
      didClose,
      didChange("x"),
      outline(2),
      didOpen("# A\n"),
      outline(3),
      shutdown,
    ],
    answers: ["1: ok", "2: ", "3: A", "end: ok"],
  },
  {
    name: "ids of any kind",
    sent: [initialize(1), ...[1e300, "x", -1, 0.5, 2 ** 53, null, {}].map(outline), shutdown],
    answers: ["1: ok", "1e+300: ", "x: ", "-1: ", "0.5: ", "9007199254740992: ", "end: ok"],
  },
  {
    name: "bodies that are no message",
    sent: [
      initialize(1),
      ...["null", "7", '"x"', "{}", "[]", `[${JSON.stringify({ id: 5, method: "shutdown" })}]`, "{nope", ""].map(frame),
      frame({ id: 77, result: null }),
      frame({ id: 78, error: 5 }),
      frame({ id: 79, method: 7 }),
      "Content-Length: 4\r\n\r\n",
      Buffer.from([0xff, 0xfe, 0xc0, 0x80]),
      outline(2),
      shutdown,
    ],
    answers: ["1: ok", "2: ", "end: ok"],
  },
  {
    name: "methods that there are none of",
    sent: [
      initialize(1),
      request(2, "__proto__"),
      request(3, ""),
      request(4, "toString", []),
      notify("constructor"),
      shutdown,
    ],
    answers: ["1: ok", "2: -32601", "3: -32601", "4: -32601", "end: ok"],
  },
  // Where a message ends can't be known any more, so that nothing that comes behind is one.
  ...BAD_HEADERS.map((header) => ({
    name: `the header ${JSON.stringify(header.slice(0, 20))}`,
    sent: [initialize(1), `${header}\r\n\r\n{}`, outline(2)],
    answers: ["1: ok"],
    exit: 1,
  })),
  {
    name: "a stream that ends within a message",
    sent: [initialize(1), "Content-Length: 500\r\n\r\n{"],
    answers: ["1: ok"],
    exit: 1,
  },
];

describe("on the wire", () => {
  let program: string;
  before(async () => {
    program = await buildProgram("server/src/main-node.ts");
  });

  for (const { name, sent, answers, exit = 0 } of CASES) {
    test(name, async (t) => {
      const server = spawn(process.execPath, [program, "--stdio"]);
      const hangs = setTimeout(() => server.kill("SIGKILL"), PATIENCE_MS);
      t.after(() => {
        clearTimeout(hangs);
        server.kill();
      });
      // Nothing that a server has to say is said outside of the protocol.
      server.stderr.on("data", (piece: Buffer) => assert.fail(piece.toString()));
      let output = Buffer.alloc(0);
      const answered = () => messagesIn(output).filter(isAnswer).map(describeAnswer);
      server.stdout.on("data", (piece: Buffer) => {
        output = Buffer.concat([output, piece]);
        // Both the message and the end of the stream end a server, whatever it was still to answer.
        if (answered().length >= answers.length) server.stdin.end(notify("exit"));
      });
      server.stdin.write(Buffer.concat(sent.map((piece) => Buffer.from(piece))));
      const [code] = await once(server, "close");
      assert.deepEqual(answered(), answers);
      assert.equal(code, exit);
    });
  }
});

interface Message {
  readonly id?: unknown;
  readonly method?: string;
  readonly result?: unknown;
  readonly error?: { readonly code: number };
}

const isAnswer = ({ id, method }: Message): boolean => id !== undefined && method === undefined;

function describeAnswer({ id, result, error }: Message): string {
  if (error !== undefined) return `${id}: ${error.code}`;
  return `${id}: ${Array.isArray(result) ? result.map(({ name }) => name).join(", ") : "ok"}`;
}

/** The messages that have come as a whole. */
function messagesIn(output: Buffer): readonly Message[] {
  const headerEnd = output.indexOf("\r\n\r\n");
  if (headerEnd < 0) return [];
  const start = headerEnd + 4;
  const end = start + Number(/Content-Length: (\d+)/.exec(output.toString("latin1", 0, start))![1]);
  if (end > output.length) return [];
  return [JSON.parse(output.toString("utf8", start, end)), ...messagesIn(output.subarray(end))];
}
