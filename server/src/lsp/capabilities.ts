import {
  CodeActionKind,
  type SemanticTokensLegend,
  type ServerCapabilities,
  TextDocumentSyncKind,
} from "vscode-languageserver";
import type { ClientFeatures } from "./client-features.ts";

export const FIX_ALL = `${CodeActionKind.SourceFixAll}.jobDescription`;
export const CLEAN_UP = `${CodeActionKind.Source}.cleanUp.jobDescription`;
export const REWRITE = `${CodeActionKind.RefactorRewrite}.jobDescription`;

/** What tokens may be; `package.json` says how they are coloured. */
export const LEGEND: SemanticTokensLegend = { tokenTypes: ["section"], tokenModifiers: [] };

/** What the server offers a client. */
export const capabilitiesFor = (client: ClientFeatures): ServerCapabilities => ({
  textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental, save: true },
  ...(client.pullsDiagnostics && {
    diagnosticProvider: { identifier: "job-description", interFileDependencies: false, workspaceDiagnostics: false },
  }),
  ...(client.takesCodeActions && {
    codeActionProvider: {
      codeActionKinds: [CodeActionKind.QuickFix, REWRITE, FIX_ALL, CLEAN_UP],
      resolveProvider: client.resolvesEdits,
    },
  }),
  // Letters do so in every editor.
  completionProvider: { triggerCharacters: ["#"] },
  documentSymbolProvider: true,
  foldingRangeProvider: true,
  ...(client.showsTokens && { semanticTokensProvider: { legend: LEGEND, full: true } }),
  documentFormattingProvider: true,
  documentRangeFormattingProvider: true,
  documentOnTypeFormattingProvider: { firstTriggerCharacter: "\n" },
});
