import type { DocumentFormattingParams, DocumentRangeFormattingParams, TextEdit } from "vscode-languageserver";
import { houseForm } from "../engine/index.ts";
import { toSpan, toTextEdit } from "./convert.ts";
import type { OpenDocument } from "./open-document.ts";

/**
 * The edits that give a document, or the part in `range`, the house form. That form is the same for everybody: the
 * width of a tab and the other options of the request have no say in it.
 */
export function formatting(
  { source, format }: OpenDocument,
  params: DocumentFormattingParams | DocumentRangeFormattingParams,
): TextEdit[] {
  const within = "range" in params ? toSpan(source, params.range) : undefined;
  return houseForm(source.getText(), format, within).edits.map((edit) => toTextEdit(source, edit));
}
