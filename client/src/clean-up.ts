// Clean Up: what the server would change, applied in one step, or shown first where it restores structure.
import { commands, Range, type TextDocument, type TextEditor, window, workspace } from "vscode";
import type { BaseLanguageClient, WorkspaceEdit } from "vscode-languageclient";
import type { CleanUpResult } from "../../server/src/lsp/clean-up.ts";
import { CLEAN_UP_REQUEST } from "../../server/src/lsp/protocol.ts";

/** Cleans up the document, or those lines of it that have a part in the selection. */
export async function cleanUp(
  client: BaseLanguageClient,
  editor: TextEditor,
  what: "all" | "selection",
): Promise<void> {
  const { document } = editor;
  const { version } = document;
  const { edit } = await client.sendRequest<CleanUpResult>(CLEAN_UP_REQUEST, {
    textDocument: client.code2ProtocolConverter.asTextDocumentIdentifier(document),
    ...(what === "selection" && {
      range: client.code2ProtocolConverter.asRange(wholeLines(document, editor.selection)),
    }),
  });
  // Takes a while where there are many.
  const edits = edit === null ? undefined : await client.protocol2CodeConverter.asWorkspaceEdit(edit);
  // The writer went on typing, so the edits no longer fit: ask again.
  if (document.version !== version) return cleanUp(client, editor, what);
  if (edit === null || edits === undefined) {
    window.setStatusBarMessage("There is nothing to clean up.", 5000);
    return;
  }
  // One edit is one undo step, and small changes leave the cursor where it was.
  const applied = workspace.applyEdit(edits);
  if (isAsking(edit)) await groupByReason(applied);
  // Who discards the preview answers no, too.
  if (!(await applied) && !isAsking(edit)) throw new Error("VS Code did not apply the edit.");
}

/** Shows the reasons instead of a list of all edits, as soon as the preview is there: nothing tells when that is. */
async function groupByReason(answered: Thenable<boolean>): Promise<void> {
  let isOpen = true;
  const close = () => {
    isOpen = false;
  };
  answered.then(close, close);
  for (let tries = 0; isOpen && tries < 10; tries += 1) {
    await commands.executeCommand("refactorPreview.groupByType");
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

/** A selection that ends where a line begins has no part of that line. */
function wholeLines(document: TextDocument, { start, end }: Range): Range {
  const lastLine = end.character === 0 && end.line > start.line ? end.line - 1 : end.line;
  return new Range(start.line, 0, lastLine, document.lineAt(lastLine).text.length);
}

const isAsking = ({ changeAnnotations = {} }: WorkspaceEdit): boolean =>
  Object.values(changeAnnotations).some(({ needsConfirmation }) => needsConfirmation);
