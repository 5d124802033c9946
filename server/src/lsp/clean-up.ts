import type { TextEdit } from "vscode-languageserver";
import { toTextEdit } from "./convert.ts";
import type { OpenDocument } from "./open-document.ts";
import { editsFor } from "./repairs.ts";

/** The answer to `jobDescription/cleanUp`. */
export interface CleanUpResult {
  readonly edits: readonly TextEdit[];
}

export const cleanUpEdits = (document: OpenDocument): CleanUpResult => ({
  edits: editsFor(document, { kind: "clean-up" }).map((edit) => toTextEdit(document.source, edit)),
});
