import { TextDocument, type TextDocumentContentChangeEvent } from "vscode-languageserver-textdocument";
import { toSpan } from "./convert.ts";

/**
 * The document after one change.
 *
 * The library keeps the starts of the lines from one change to the next, and takes an `\r` and an `\n` that a change
 * brings together for two ends of lines (vscode-languageserver-textdocument 1.0.15). Such a text is looked through anew.
 */
export function changeText(
  document: TextDocument,
  change: TextDocumentContentChangeEvent,
  version: number,
): TextDocument {
  const start = "range" in change ? toSpan(document, change.range).start : 0;
  const next = TextDocument.update(document, [change], version);
  const text = next.getText();
  return joinsLineEnd(text, start) || joinsLineEnd(text, start + change.text.length)
    ? TextDocument.create(next.uri, next.languageId, version, text)
    : next;
}

const joinsLineEnd = (text: string, at: number): boolean => text[at - 1] === "\r" && text[at] === "\n";
