import type { DocumentFormattingParams, DocumentRangeFormattingParams, TextEdit } from "vscode-languageserver";
import { houseForm, type Span, spanOf } from "../engine/index.ts";
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
  const text = source.getText();
  const within = "range" in params ? withGaps(text, toSpan(source, params.range)) : undefined;
  return houseForm(text, format, within).edits.map((edit) => toTextEdit(source, edit));
}

/** The lines that have a part in the span, with the empty space above and below. */
function withGaps(text: string, { start, end }: Span): Span {
  const above = text.slice(0, text.lastIndexOf("\n", start - 1) + 1).trimEnd().length;
  // The end of a selection of whole lines is the start of the line behind, which has no part in it.
  const lineBreak = text.indexOf("\n", end > start && text[end - 1] === "\n" ? end - 1 : end);
  const below = lineBreak < 0 ? "" : text.slice(lineBreak).trimStart();
  return spanOf(above, text.length - below.length);
}
