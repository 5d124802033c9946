import type { ClientCapabilities } from "vscode-languageserver";
import type { InitializationOptions } from "./protocol.ts";

/** What the client can do, as far as an answer depends on it. */
export interface ClientFeatures {
  /** Asks for diagnostics itself; otherwise they are published. */
  readonly pullsDiagnostics: boolean;
  /** Asks for diagnostics anew when told to. */
  readonly refreshesDiagnostics: boolean;
  readonly showsRelatedPlaces: boolean;
  /** Where the rules' pages are, for a client that links to them. */
  readonly rulePages: string | undefined;
  /** Understands code actions that carry an edit. */
  readonly takesCodeActions: boolean;
  /** Asks for the edit of a code action when it is chosen. */
  readonly resolvesEdits: boolean;
  /** Applies edits to one version of a document only. */
  readonly takesVersionedEdits: boolean;
  /** Shows what an edit is for, and asks before it applies one that wants to be confirmed. */
  readonly showsChangeAnnotations: boolean;
  readonly takesSnippets: boolean;
  readonly showsSymbolTree: boolean;
  /** Colours what the server names. */
  readonly showsTokens: boolean;
  /** Answers `workspace/configuration`. */
  readonly answersConfiguration: boolean;
  /** Lets the server ask for `workspace/didChangeConfiguration`. */
  readonly registersConfigurationChanges: boolean;
}

export function readClientFeatures(
  { textDocument, workspace }: ClientCapabilities,
  initializationOptions: unknown,
): ClientFeatures {
  // Up to LSP 3.17 what diagnostics may have is said of published ones only.
  const diagnostics = { ...textDocument?.publishDiagnostics, ...textDocument?.diagnostic };
  const codeAction = textDocument?.codeAction;
  return {
    pullsDiagnostics: textDocument?.diagnostic !== undefined,
    refreshesDiagnostics: workspace?.diagnostics?.refreshSupport === true,
    showsRelatedPlaces: diagnostics.relatedInformation === true,
    rulePages: diagnostics.codeDescriptionSupport === true ? rulePagesIn(initializationOptions) : undefined,
    takesCodeActions: codeAction?.codeActionLiteralSupport !== undefined,
    resolvesEdits: codeAction?.dataSupport === true && codeAction.resolveSupport?.properties.includes("edit") === true,
    takesVersionedEdits: workspace?.workspaceEdit?.documentChanges === true,
    showsChangeAnnotations: workspace?.workspaceEdit?.changeAnnotationSupport !== undefined,
    takesSnippets: textDocument?.completion?.completionItem?.snippetSupport === true,
    showsSymbolTree: textDocument?.documentSymbol?.hierarchicalDocumentSymbolSupport === true,
    showsTokens: textDocument?.semanticTokens !== undefined,
    answersConfiguration: workspace?.configuration === true,
    registersConfigurationChanges: workspace?.didChangeConfiguration?.dynamicRegistration === true,
  };
}

/** A client may send anything there. */
function rulePagesIn(options: unknown): string | undefined {
  const { rulePages } = (options ?? {}) as Partial<Record<keyof InitializationOptions, unknown>>;
  return typeof rulePages === "string" ? rulePages : undefined;
}
