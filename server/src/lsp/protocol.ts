import type { TextDocumentIdentifier } from "vscode-languageserver";

/** What a request about one document carries. */
export interface DocumentParams {
  readonly textDocument: TextDocumentIdentifier;
}

/** Answers what Clean Up would change: `{ edits: TextEdit[] }`. No part of LSP; the parameters are DocumentParams. */
export const CLEAN_UP_REQUEST = "jobDescription/cleanUp";

/** Checks a document now, whatever the settings say. The findings come as its diagnostics; the answer is null. */
export const CHECK_REQUEST = "jobDescription/check";
