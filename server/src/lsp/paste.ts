import { type Clipboard, cleanPaste } from "../paste/paste.ts";
import { toSpan } from "./convert.ts";
import type { OpenDocument } from "./open-document.ts";
import type { CleanPasteParams, CleanPasteResult } from "./protocol.ts";

/** What to paste instead of the plain text of the clipboard. */
export async function pasteOf(
  document: OpenDocument,
  { range, text, html }: CleanPasteParams,
): Promise<CleanPasteResult> {
  const { source, format } = document;
  const { start, end } = toSpan(source, range);
  const whole = source.getText();
  const lineStart = whole.lastIndexOf("\n", start - 1) + 1;
  const lineEnd = /\r?\n|$/g;
  lineEnd.lastIndex = end;
  const place = { before: whole.slice(lineStart, start), after: whole.slice(end, lineEnd.exec(whole)!.index) };
  const clipboard: Clipboard = { text, html };
  return (await cleanPaste(clipboard, format, place)) ?? null;
}
