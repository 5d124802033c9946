import {
  type CodeAction,
  type Connection,
  ErrorCodes,
  ResponseError,
  type ServerCapabilities,
  TextDocumentSyncKind,
  TextDocuments,
} from "vscode-languageserver";
import { version } from "../../../package.json";
import { type CleanUpResult, cleanUpEdit } from "./clean-up.ts";
import { type ClientFeatures, readClientFeatures } from "./client-features.ts";
import { CODE_ACTION_KINDS, codeActions, resolveCodeAction } from "./code-actions.ts";
import { completions, TRIGGER_CHARACTERS } from "./completions.ts";
import { toSpan } from "./convert.ts";
import { diagnosticsOf, toReport } from "./diagnostics.ts";
import { createDiagnosticsFeed } from "./diagnostics-feed.ts";
import { documentSymbols } from "./document-symbols.ts";
import { untilSteady } from "./event-loop.ts";
import { foldingRanges } from "./folding-ranges.ts";
import { formatting } from "./formatting.ts";
import { createGuard } from "./guard.ts";
import { LineDocument } from "./line-document.ts";
import { type DocumentContext, OpenDocument } from "./open-document.ts";
import { pasteOf } from "./paste.ts";
import {
  CHECK_REQUEST,
  CLEAN_PASTE_REQUEST,
  CLEAN_UP_REQUEST,
  type CleanPasteParams,
  type CleanPasteResult,
  type CleanUpParams,
  type DocumentParams,
} from "./protocol.ts";
import { createSettingsSource } from "./settings-source.ts";

/** Makes a language server of a connection, whatever it runs over. The caller listens. */
export function createServer(connection: Connection): void {
  let isServing = false;
  const tooEarly = connection.onRequest(
    () => new ResponseError(ErrorCodes.ServerNotInitialized, "The server waits for `initialize`."),
  );
  connection.onInitialize(({ capabilities, initializationOptions }) => {
    // A second time it would forget what is open.
    if (isServing) return new ResponseError(ErrorCodes.InvalidRequest, "The server is initialized already.");
    const client = readClientFeatures(capabilities);
    serve(connection, client, initializationOptions);
    tooEarly.dispose();
    isServing = true;
    return { capabilities: capabilitiesFor(client), serverInfo: { name: "Job Descriptions", version } };
  });
}

const capabilitiesFor = (client: ClientFeatures): ServerCapabilities => ({
  textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental, save: true },
  ...(client.pullsDiagnostics && {
    diagnosticProvider: { identifier: "job-description", interFileDependencies: false, workspaceDiagnostics: false },
  }),
  codeActionProvider: { codeActionKinds: CODE_ACTION_KINDS, resolveProvider: client.resolvesEdits },
  completionProvider: { triggerCharacters: TRIGGER_CHARACTERS },
  documentSymbolProvider: true,
  foldingRangeProvider: true,
  documentFormattingProvider: true,
  documentRangeFormattingProvider: true,
});

function serve(connection: Connection, client: ClientFeatures, initializationOptions: unknown): void {
  const guard = createGuard((message) => connection.console.error(message));
  const settings = createSettingsSource(connection, client, guard, initializationOptions);
  const context: DocumentContext = {
    settingsOf: settings.of,
    onError: guard.report,
  };
  const documents = new TextDocuments<OpenDocument>({
    create: (...source) => new OpenDocument(new LineDocument(...source), context),
    update: (document, changes, version) => {
      document.update(changes, version);
      return document;
    },
  });
  const feed = createDiagnosticsFeed(connection, client, documents, guard);

  documents.onDidOpen(({ document }) => guard.run("textDocument/didOpen", () => document.opened()));
  documents.onDidSave(({ document }) => {
    guard.run("textDocument/didSave", async () => {
      await document.saved();
      feed.textChanged(document);
    });
  });
  documents.onDidChangeContent(({ document }) => feed.textChanged(document));
  documents.onDidClose(({ document }) => feed.closed(document));
  documents.listen(connection);

  connection.onInitialized(settings.listen);
  connection.onShutdown(guard.close);
  connection.onDidChangeConfiguration(({ settings: pushed }) => {
    settings.changed(pushed);
    guard.run("workspace/didChangeConfiguration", async () => {
      await Promise.all(documents.all().map((document) => document.settingsChanged()));
      feed.shownChanged(documents.all());
    });
  });

  /** An answer from one open document; a document that is not open has no answer. */
  const answer = <P extends DocumentParams, R>(
    name: string,
    empty: R,
    answerFor: (document: OpenDocument, params: P) => R | Promise<R>,
  ) =>
    guard.request<P, R>(
      name,
      () => empty,
      (params) => {
        const document = documents.get(params.textDocument.uri);
        return document === undefined ? empty : answerFor(document, params);
      },
    );

  connection.languages.diagnostics.on(
    answer("textDocument/diagnostic", { kind: "full", items: [] }, async (document, { previousResultId }) => {
      await untilSteady(() => document.version);
      return toReport(document, await diagnosticsOf(document, client), previousResultId);
    }),
  );
  connection.onCodeAction(
    answer("textDocument/codeAction", [], async (document, params) => {
      const { run } = await document.settings;
      return codeActions(document, params, run, client);
    }),
  );
  connection.onCodeActionResolve(
    guard.request<CodeAction, CodeAction>(
      "codeAction/resolve",
      (action) => action,
      (action) => resolveCodeAction(action, documents, client),
    ),
  );
  connection.onCompletion(
    answer("textDocument/completion", [], (document, { position }) => completions(document, position, client)),
  );
  connection.onDocumentSymbol(
    answer("textDocument/documentSymbol", [], (document) => documentSymbols(document, client)),
  );
  connection.onFoldingRanges(answer("textDocument/foldingRange", [], foldingRanges));
  connection.onDocumentFormatting(answer("textDocument/formatting", [], formatting));
  connection.onDocumentRangeFormatting(answer("textDocument/rangeFormatting", [], formatting));
  connection.onRequest(
    CLEAN_UP_REQUEST,
    answer<CleanUpParams, CleanUpResult>(CLEAN_UP_REQUEST, { edit: null }, async (document, { range }) => {
      const { cleanUpPreview } = await document.settings;
      return { edit: cleanUpEdit(document, client, cleanUpPreview, range && toSpan(document.source, range)) };
    }),
  );
  connection.onRequest(
    CLEAN_PASTE_REQUEST,
    answer<CleanPasteParams, CleanPasteResult>(CLEAN_PASTE_REQUEST, null, pasteOf),
  );
  connection.onRequest(
    CHECK_REQUEST,
    answer<DocumentParams, null>(CHECK_REQUEST, null, async (document) => {
      await document.settings;
      document.startCheck();
      feed.shownChanged([document]);
      return null;
    }),
  );
}
