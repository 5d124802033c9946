/** A small LSP client for tests: the server is a process of its own, and every message goes over a real stream. */

import assert from "node:assert/strict";
import { type ChildProcessWithoutNullStreams, spawn } from "node:child_process";
import { once } from "node:events";
import {
  createMessageConnection,
  type MessageConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from "vscode-jsonrpc/node";
import type {
  ClientCapabilities,
  CodeAction,
  Diagnostic,
  DocumentDiagnosticReport,
  InitializeResult,
  LogMessageParams,
  PublishDiagnosticsParams,
  Range,
  TextEdit,
  WorkspaceEdit,
} from "vscode-languageserver-protocol";
import { TextDocument } from "vscode-languageserver-textdocument";
import { buildProgram } from "./programs.ts";

/** What VS Code says that it can do, as far as this server asks. */
export const PULLING: ClientCapabilities = {
  textDocument: {
    diagnostic: { relatedInformation: true, codeDescriptionSupport: true },
    codeAction: {
      codeActionLiteralSupport: { codeActionKind: { valueSet: ["quickfix"] } },
      dataSupport: true,
      resolveSupport: { properties: ["edit"] },
    },
    completion: { completionItem: { snippetSupport: true } },
    documentSymbol: { hierarchicalDocumentSymbolSupport: true },
    semanticTokens: { requests: { full: true }, tokenTypes: [], tokenModifiers: [], formats: ["relative"] },
  },
  workspace: {
    configuration: true,
    didChangeConfiguration: { dynamicRegistration: true },
    diagnostics: { refreshSupport: true },
    workspaceEdit: { documentChanges: true },
  },
};

/** An editor of the older kind. */
export const PUSHED: ClientCapabilities = {
  textDocument: { codeAction: { codeActionLiteralSupport: { codeActionKind: { valueSet: ["quickfix"] } } } },
};

interface Start {
  readonly capabilities?: ClientCapabilities;
  readonly initializationOptions?: unknown;
  /** What `workspace/configuration` answers for the section `jobDescription`. */
  readonly configuration?: unknown;
  /** What may fail, as the test asks for nonsense. */
  readonly mayFail?: RegExp;
}

/** A server that brings nothing for so long hangs. */
const PATIENCE_MS = 60_000;

let program: Promise<string> | undefined;

export class LspClient {
  readonly initialized: InitializeResult;
  /** Every line that the server logged. */
  readonly logged: string[] = [];
  /** How often the server asked for diagnostics to be pulled anew. */
  refreshes = 0;
  configuration: unknown;
  readonly #mayFail: RegExp | undefined;
  readonly #server: ChildProcessWithoutNullStreams;
  readonly #connection: MessageConnection;
  readonly #documents = new Map<string, TextDocument>();
  readonly #published = new Map<string, PublishDiagnosticsParams[]>();
  readonly #waiting = new Set<() => void>();
  #hasEnded = false;

  static async start(options: Start = {}): Promise<LspClient> {
    const { capabilities = PULLING, initializationOptions } = options;
    program ??= buildProgram("server/src/main-node.ts");
    const server = spawn(process.execPath, ["--enable-source-maps", await program, "--stdio"]);
    server.stderr.pipe(process.stderr);
    const connection = createMessageConnection(
      new StreamMessageReader(server.stdout),
      new StreamMessageWriter(server.stdin),
    );
    const client = new LspClient(server, connection, options);
    connection.listen();
    const result = await client.request<InitializeResult>("initialize", {
      processId: process.pid,
      rootUri: null,
      capabilities,
      initializationOptions,
    });
    Object.assign(client, { initialized: result });
    client.notify("initialized", {});
    return client;
  }

  private constructor(
    server: ChildProcessWithoutNullStreams,
    connection: MessageConnection,
    { configuration, mayFail }: Start,
  ) {
    this.initialized = { capabilities: {} };
    this.configuration = configuration;
    this.#mayFail = mayFail;
    this.#server = server;
    this.#connection = connection;
    // A server that dies must fail its test, and not keep it waiting.
    server.once("exit", () => {
      this.#hasEnded = true;
      connection.dispose();
      this.#wake();
    });
    connection.onRequest("workspace/configuration", ({ items }: { items: unknown[] }) =>
      items.map(() => this.configuration ?? null),
    );
    connection.onRequest("client/registerCapability", () => null);
    connection.onRequest("workspace/diagnostic/refresh", () => {
      this.refreshes += 1;
      this.#wake();
      return null;
    });
    connection.onNotification("window/logMessage", ({ message }: LogMessageParams) => {
      this.logged.push(message);
      this.#wake();
    });
    connection.onNotification("textDocument/publishDiagnostics", (params: PublishDiagnosticsParams) => {
      this.publishedFor(params.uri).push(params);
      this.#wake();
    });
  }

  request<R>(method: string, params: unknown): Promise<R> {
    return this.#patiently(this.#connection.sendRequest(method, params));
  }

  /** A request that is cancelled in the same breath. */
  async cancelled(method: string, params: unknown): Promise<unknown> {
    const source = new (await import("vscode-jsonrpc")).CancellationTokenSource();
    const answer = this.#connection.sendRequest(method, params, source.token);
    source.cancel();
    return this.#patiently(answer);
  }

  notify(method: string, params: unknown): void {
    void this.#connection.sendNotification(method, params);
  }

  open(uri: string, text: string, languageId = "job-description"): void {
    this.#documents.set(uri, TextDocument.create(uri, languageId, 1, text));
    this.notify("textDocument/didOpen", { textDocument: { uri, languageId, version: 1, text } });
  }

  /** Replaces a part of the text: the first occurrence of `old`, or a range, or all. */
  change(uri: string, old: string | Range | undefined, text: string): void {
    const document = this.#document(uri);
    const contentChanges = [
      old === undefined ? { text } : { range: typeof old === "string" ? rangeOf(document, old) : old, text },
    ];
    const version = document.version + 1;
    this.#documents.set(uri, TextDocument.update(document, contentChanges, version));
    this.notify("textDocument/didChange", { textDocument: { uri, version }, contentChanges });
  }

  save(uri: string): void {
    this.notify("textDocument/didSave", { textDocument: { uri } });
  }

  close(uri: string): void {
    if (!this.#documents.delete(uri)) return;
    this.notify("textDocument/didClose", { textDocument: { uri } });
  }

  text(uri: string): string {
    return this.#document(uri).getText();
  }

  range(uri: string, text: string): Range {
    return rangeOf(this.#document(uri), text);
  }

  pull(uri: string, previousResultId?: string): Promise<DocumentDiagnosticReport> {
    return this.request("textDocument/diagnostic", { textDocument: { uri }, previousResultId });
  }

  async diagnostics(uri: string): Promise<readonly Diagnostic[]> {
    const report = await this.pull(uri);
    assert.equal(report.kind, "full");
    return report.items;
  }

  /** Everything that was published for a document so far. */
  publishedFor(uri: string): PublishDiagnosticsParams[] {
    const published = this.#published.get(uri) ?? [];
    this.#published.set(uri, published);
    return published;
  }

  /** The diagnostics of the text as it is now, once the server has published them. */
  async published(uri: string): Promise<readonly Diagnostic[]> {
    const { version } = this.#document(uri);
    const ofVersion = () => this.publishedFor(uri).findLast((each) => each.version === version);
    await this.until(() => ofVersion() !== undefined);
    return ofVersion()!.diagnostics;
  }

  /** Waits for messages of the server until they have brought about what is expected. */
  async until(holds: () => boolean): Promise<void> {
    while (!holds()) {
      assert.ok(!this.#hasEnded, "the server has ended without it");
      await this.#patiently(new Promise<void>((resolve) => this.#waiting.add(resolve)));
    }
  }

  /** Ends a server that hangs, which fails whatever waits for it: a test without an end says nothing. */
  async #patiently<T>(wait: Promise<T>): Promise<T> {
    const timer = setTimeout(() => this.#server.kill("SIGKILL"), PATIENCE_MS);
    try {
      return await wait;
    } finally {
      clearTimeout(timer);
    }
  }

  codeActions(uri: string, at: string | Range, only?: readonly string[]): Promise<CodeAction[]> {
    const range = typeof at === "string" ? this.range(uri, at) : at;
    return this.request("textDocument/codeAction", {
      textDocument: { uri },
      range,
      context: { diagnostics: [], only },
    });
  }

  /** The text after a code action, as an editor would apply it. */
  async after(uri: string, action: CodeAction): Promise<string> {
    const { edit } = action.edit === undefined ? await this.request<CodeAction>("codeAction/resolve", action) : action;
    assert.ok(edit, `${action.title} has no edit`);
    return this.edited(uri, editsOf(edit, uri, this.#document(uri).version));
  }

  edited(uri: string, edits: TextEdit[]): string {
    return TextDocument.applyEdits(this.#document(uri), edits);
  }

  /**
   * Ends the session as the protocol wants it; answers the exit code. The server answers empty where something of its own
   * fails, which many a test would take for an answer: so a failure in its log fails the test.
   */
  async stop(): Promise<number | null> {
    const ended = once(this.#server, "exit");
    await this.request("shutdown", undefined);
    this.notify("exit", undefined);
    const [code] = (await ended) as [number | null];
    const failures = this.logged.filter((line) => / failed: /.test(line) && !this.#mayFail?.test(line));
    assert.deepEqual(failures, []);
    return code;
  }

  #document(uri: string): TextDocument {
    const document = this.#documents.get(uri);
    assert.ok(document, `${uri} is not open`);
    return document;
  }

  #wake(): void {
    for (const resolve of this.#waiting) resolve();
    this.#waiting.clear();
  }
}

function rangeOf(document: TextDocument, text: string): Range {
  const start = document.getText().indexOf(text);
  assert.notEqual(start, -1, `the text has no ${JSON.stringify(text)}`);
  return { start: document.positionAt(start), end: document.positionAt(start + text.length) };
}

function editsOf({ changes, documentChanges }: WorkspaceEdit, uri: string, version: number): TextEdit[] {
  if (changes !== undefined) return changes[uri] ?? [];
  return (documentChanges ?? []).flatMap((change) => {
    assert.ok("textDocument" in change);
    assert.deepEqual(change.textDocument, { uri, version });
    return change.edits as TextEdit[];
  });
}
