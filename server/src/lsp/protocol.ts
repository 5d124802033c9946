import type { Range, TextDocumentIdentifier } from "vscode-languageserver";

/** What a client may say at the start, beside the settings. */
export interface InitializationOptions {
  /** The address of the folder with the rules' pages: without it no finding links to its page. */
  readonly rulePages?: string;
}

/** What a request about one document carries. */
export interface DocumentParams {
  readonly textDocument: TextDocumentIdentifier;
}

export interface CleanUpParams extends DocumentParams {
  /** The part to clean up; everything without it. */
  readonly range?: Range;
}

/** Answers what Clean Up would change: `{ edit: WorkspaceEdit | null }`. No part of LSP; the parameters are CleanUpParams. */
export const CLEAN_UP_REQUEST = "jobDescription/cleanUp";

export interface CheckResult {
  /** How many there are. */
  readonly findings: number;
}

/** Checks a document now, whatever the settings say. The findings come as its diagnostics. */
export const CHECK_REQUEST = "jobDescription/check";

export interface CleanPasteParams extends DocumentParams {
  /** What is replaced: the selection, or the place of the cursor. */
  readonly range: Range;
  readonly text: string;
  readonly html?: string;
}

/** What to insert; null where it is no better than the text of the clipboard. */
export type CleanPasteResult = string | null;

/** Answers what a paste would insert if the clipboard held a clean job description. No part of LSP. */
export const CLEAN_PASTE_REQUEST = "jobDescription/cleanPaste";
