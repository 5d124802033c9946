// The requests that LSP has no name for. The server answers them in server/src/lsp.
import { RequestType, type TextDocumentIdentifier, type TextEdit } from "vscode-languageclient";

interface DocumentParams {
  readonly textDocument: TextDocumentIdentifier;
}

/** Everything that Clean Up would change in a document. */
export const cleanUpRequest = new RequestType<DocumentParams, { readonly edits: TextEdit[] }, void>(
  "jobDescription/cleanUp",
);

/** Checks a document now, whatever `jobDescription.run` says; the findings come as its diagnostics. */
export const checkRequest = new RequestType<DocumentParams, null, void>("jobDescription/check");
