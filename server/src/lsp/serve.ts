import { type CodeAction, type CompletionParams, type Connection, TextDocuments } from "vscode-languageserver";
import { type CleanUpResult, cleanUpEdit } from "./clean-up.ts";
import type { ClientFeatures } from "./client-features.ts";
import { codeActions, resolveCodeAction } from "./code-actions.ts";
import { type Completions, completions } from "./completions.ts";
import { toSpan } from "./convert.ts";
import { diagnosticsOf, toReport } from "./diagnostics.ts";
import { createDiagnosticsFeed } from "./diagnostics-feed.ts";
import { documentSymbols } from "./document-symbols.ts";
import { untilSteady } from "./event-loop.ts";
import { foldingRanges } from "./folding-ranges.ts";
import { formatting } from "./formatting.ts";
import { createGuard } from "./guard.ts";
import { LineDocument } from "./line-document.ts";
import { onTypeFormatting } from "./on-type-formatting.ts";
import { type DocumentContext, OpenDocument } from "./open-document.ts";
import { pasteOf } from "./paste.ts";
import {
  CHECK_REQUEST,
  type CheckResult,
  CLEAN_PASTE_REQUEST,
  CLEAN_UP_REQUEST,
  type CleanPasteParams,
  type CleanPasteResult,
  type CleanUpParams,
  type DocumentParams,
} from "./protocol.ts";
import { semanticTokens } from "./semantic-tokens.ts";
import { createSettingsSource } from "./settings-source.ts";

/** Answers everything that a client may ask once it is initialized. */
export function serve(connection: Connection, client: ClientFeatures, initializationOptions: unknown): void {
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
      if (await document.saved()) feed.shownChanged([document]);
    });
  });
  documents.onDidChangeContent(({ document }) => feed.textChanged(document));
  documents.onDidClose(({ document }) => {
    document.closed();
    feed.closed(document);
  });
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
      async (params) => {
        const document = documents.get(params.textDocument.uri);
        return document === undefined ? empty : answerFor(await document.ready(), params);
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
    answer<CompletionParams, Completions>("textDocument/completion", [], (document, { position }) =>
      completions(document, position, client),
    ),
  );
  connection.onDocumentSymbol(
    answer("textDocument/documentSymbol", [], (document) => documentSymbols(document, client)),
  );
  connection.onFoldingRanges(answer("textDocument/foldingRange", [], foldingRanges));
  connection.languages.semanticTokens.on(answer("textDocument/semanticTokens/full", { data: [] }, semanticTokens));
  connection.onDocumentFormatting(answer("textDocument/formatting", [], formatting));
  connection.onDocumentRangeFormatting(answer("textDocument/rangeFormatting", [], formatting));
  connection.onDocumentOnTypeFormatting(answer("textDocument/onTypeFormatting", [], onTypeFormatting));
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
    answer<DocumentParams, CheckResult>(CHECK_REQUEST, { findings: 0 }, async (document) => {
      await document.settings;
      document.startCheck();
      feed.shownChanged([document]);
      return { findings: document.findings.length };
    }),
  );
}
