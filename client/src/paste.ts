// "Paste as clean job description": one of the ways to paste that VS Code offers, never the one it takes by itself.
import {
  type Disposable,
  DocumentPasteEdit,
  type DocumentPasteEditProvider,
  type DocumentSelector,
  DocumentDropOrPasteEditKind as Kind,
  languages,
} from "vscode";
import type { BaseLanguageClient } from "vscode-languageclient";
import { CLEAN_PASTE_REQUEST, type CleanPasteParams, type CleanPasteResult } from "../../server/src/lsp/protocol.ts";

const TITLE = "Paste as clean job description";
const TEXT = "text/plain";
const HTML = "text/html";
/** With text that was copied in VS Code, whose HTML has nothing but the colours of the editor. */
const OWN = "vscode-editor-data";

const kindOf = () => Kind.Empty.append("jobDescription", "clean");

/** Offers the clean form of what is on the clipboard, where it is better than the plain text. */
export const createPasteProvider = (
  client: BaseLanguageClient,
): Required<Pick<DocumentPasteEditProvider, "provideDocumentPasteEdits">> => ({
  async provideDocumentPasteEdits(document, [range], clipboard, { only }, token) {
    const kind = kindOf();
    if (range === undefined || (only !== undefined && !only.contains(kind))) return;
    const html = clipboard.get(OWN) === undefined ? await clipboard.get(HTML)?.asString() : undefined;
    const params: CleanPasteParams = {
      textDocument: client.code2ProtocolConverter.asTextDocumentIdentifier(document),
      range: client.code2ProtocolConverter.asRange(range),
      text: (await clipboard.get(TEXT)?.asString()) ?? "",
      ...(html !== undefined && { html }),
    };
    // Without a server there is one way to paste less.
    const clean = await client.sendRequest<CleanPasteResult>(CLEAN_PASTE_REQUEST, params, token).catch(() => null);
    if (clean === null) return;
    const edit = new DocumentPasteEdit(clean, TITLE, kind);
    edit.yieldTo = [Kind.Text];
    return [edit];
  },
});

/** Makes the provider one of the ways to paste. Editors made from an older VS Code have no such function. */
export const registerPaste = (
  selector: DocumentSelector,
  provider: DocumentPasteEditProvider,
): Disposable | undefined =>
  languages.registerDocumentPasteEditProvider?.(selector, provider, {
    providedPasteEditKinds: [kindOf()],
    pasteMimeTypes: [HTML, TEXT],
  });
