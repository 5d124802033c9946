import type { Connection, TextDocuments } from "vscode-languageserver";
import type { ClientFeatures } from "./client-features.ts";
import { diagnosticsOf } from "./diagnostics.ts";
import { untilSteady } from "./event-loop.ts";
import type { Guard } from "./guard.ts";
import type { OpenDocument } from "./open-document.ts";

/** How a client hears of new diagnostics: one that pulls is told to pull, the others are sent them. */
export interface DiagnosticsFeed {
  /** The text changed, or was opened: a pulling client knows that itself. */
  textChanged(document: OpenDocument): void;
  /** The findings to show changed, though the text did not. */
  shownChanged(documents: readonly OpenDocument[]): void;
  closed(document: OpenDocument): void;
}

export function createDiagnosticsFeed(
  connection: Connection,
  client: ClientFeatures,
  documents: TextDocuments<OpenDocument>,
  guard: Guard,
): DiagnosticsFeed {
  if (client.pullsDiagnostics) {
    return {
      textChanged: () => {},
      shownChanged: () => {
        if (!client.refreshesDiagnostics) return;
        guard.run("workspace/diagnostic/refresh", () => connection.languages.diagnostics.refresh());
      },
      closed: () => {},
    };
  }

  /** Typing is faster than the client needs answers: only the text that the last waiting message leaves is checked. */
  const publish = (document: OpenDocument): void => {
    document.publishRequests += 1;
    const own = document.publishRequests;
    const isOutdated = () => document.publishRequests !== own || documents.get(document.uri) !== document;
    guard.run("textDocument/publishDiagnostics", async () => {
      await document.ready();
      await untilSteady(() => document.publishRequests);
      if (isOutdated()) return;
      const diagnostics = await diagnosticsOf(document, client);
      if (isOutdated()) return;
      await connection.sendDiagnostics({ uri: document.uri, version: document.version, diagnostics });
    });
  };
  return {
    textChanged: publish,
    shownChanged: (changed) => changed.forEach(publish),
    closed: ({ uri }) => {
      guard.run("textDocument/publishDiagnostics", () => connection.sendDiagnostics({ uri, diagnostics: [] }));
    },
  };
}
