import type { DocumentOnTypeFormattingParams, TextEdit } from "vscode-languageserver";
import { spanOf } from "../engine/index.ts";
import { toOffset, toTextEdit } from "./convert.ts";
import type { OpenDocument } from "./open-document.ts";

/** Enter on a bullet without words ends the list, so the bullet goes; but Enter before its words makes room above them. */
export function onTypeFormatting(
  { source, job, format }: OpenDocument,
  { position: { line } }: DocumentOnTypeFormattingParams,
): TextEdit[] {
  // Front matter and YAML have their own use for a dash without words.
  if (format === "yaml" || line === 0) return [];
  const start = toOffset(source, { line: line - 1, character: 0 });
  const above = job.lines.find((each) => each.start === start)?.facts;
  if (above === undefined || above.embedded !== undefined || source.lines[line]?.trim()) return [];
  // Alone on its line, "•" is a word like others to the reader.
  const { form, plain, source: written } = above;
  const isEmptyItem = form === "item" ? plain.text === "" : form === "text" && plain.text === "•";
  return isEmptyItem ? [toTextEdit(source, { span: spanOf(start, start + written.length), newText: "" })] : [];
}
