// What the extension adds to VS Code. The entry point says how the server is started.
import { commands, type ExtensionContext, type TextDocument, type TextEditor, Uri, window, workspace } from "vscode";
import {
  type BaseLanguageClient,
  CloseAction,
  type CloseHandlerResult,
  ErrorAction,
  type LanguageClientOptions,
  RevealOutputChannelOn,
} from "vscode-languageclient";
import type { LanguageClient } from "vscode-languageclient/node";
import { CHECK_REQUEST, type CheckResult, type InitializationOptions } from "../../server/src/lsp/protocol.ts";
import { cleanUp } from "./clean-up.ts";
import { createPasteProvider, registerPaste } from "./paste.ts";
import { restart } from "./restart.ts";

/** After so many deaths within three minutes the server is left alone. */
const MAX_RESTARTS = 5;

/** The language, and the snippet of a whole one. */
const LANGUAGE = "job-description";

const documentSelector = [{ language: LANGUAGE }, { language: `${LANGUAGE}-yaml` }];

export type CreateClient = (id: string, name: string, options: LanguageClientOptions) => LanguageClient;

/** What the extension gives to other extensions, and to its tests: these can't put HTML on the clipboard. */
export interface Exports {
  readonly paste: ReturnType<typeof createPasteProvider>;
}

/** Starts the language client and registers the commands; what ends both goes to the subscriptions. */
export async function startClient(
  { subscriptions, extensionUri }: Pick<ExtensionContext, "subscriptions" | "extensionUri">,
  createClient: CreateClient,
): Promise<Exports> {
  const initializationOptions: InitializationOptions = {
    rulePages: Uri.joinPath(extensionUri, "docs", "rules").toString(),
  };
  const client = createClient("jobDescription", "Job Descriptions", {
    documentSelector,
    initializationOptions,
    // After a save the server asks for it.
    diagnosticPullOptions: { onChange: true, onSave: false },
    middleware: {
      // The other side of a comparison, such as Git's: nobody can mend what is wrong there.
      provideDiagnostics: (document, previous, token, next) =>
        isReadOnly(document) ? undefined : next(document, previous, token),
    },
    // A log never interrupts a writer.
    revealOutputChannelOn: RevealOutputChannelOn.Never,
    errorHandler: {
      // A server that dies while the writer goes on ends the connection a moment later. Only that is looked at: to
      // stop at the messages which fail before, as the library does, would leave the server dead.
      error: () => ({ action: ErrorAction.Continue, handled: true }),
      closed: async () => reportOnce(await standardHandler.closed()),
    },
  });
  const standardHandler = client.createDefaultErrorHandler(MAX_RESTARTS);
  subscriptions.push(client);
  // The library says what went wrong. The command that starts the server anew must be there, also then.
  await client.start().catch(() => undefined);
  // Only now: a request that waits for the start would get ahead of the text that it is about.
  subscriptions.push(
    ...Object.entries({
      new: openNew,
      cleanUp: () => withEditor((editor) => cleanUp(client, editor, "all")),
      cleanUpSelection: () => withEditor((editor) => cleanUp(client, editor, "selection")),
      check: () => withEditor((editor) => check(client, editor)),
      restart: () => restart(client),
    }).map(([name, run]) => commands.registerCommand(`jobDescription.${name}`, () => quietly(client, run))),
  );
  const paste = createPasteProvider(client);
  const registration = registerPaste(documentSelector, paste);
  if (registration) subscriptions.push(registration);
  return { paste };
}

const isReadOnly = (document: TextDocument | Uri): boolean =>
  workspace.fs.isWritableFileSystem(("uri" in document ? document.uri : document).scheme) === false;

/** Restarts are silent; giving up is told in the writer's words instead of the library's. */
function reportOnce(result: CloseHandlerResult): CloseHandlerResult {
  if (result.action === CloseAction.DoNotRestart) {
    const message = "Job descriptions are not being checked: the checker stopped several times in a row.";
    void window.showWarningMessage(message, "Try Again").then((choice) => {
      if (choice) void commands.executeCommand("jobDescription.restart");
    });
  }
  return { ...result, handled: true };
}

/** What goes wrong goes to the log, and one plain line to the status bar. */
async function quietly(client: BaseLanguageClient, run: () => Promise<void>): Promise<void> {
  try {
    await run();
  } catch (error) {
    client.error("A command failed.", error, false);
    window.setStatusBarMessage(
      client.isRunning()
        ? "That did not work. The text is as it was."
        : "Job descriptions are not being checked: run “Restart the Checker” first.",
      8000,
    );
  }
}

/** Opens a text with everything that a job description should have, to be filled in from one place to the next. */
async function openNew(): Promise<void> {
  await window.showTextDocument(await workspace.openTextDocument({ language: LANGUAGE }));
  await commands.executeCommand("editor.action.insertSnippet", { langId: LANGUAGE, name: LANGUAGE });
}

async function withEditor(run: (editor: TextEditor) => Promise<void>): Promise<void> {
  if (window.activeTextEditor) await run(window.activeTextEditor);
}

async function check(client: BaseLanguageClient, { document }: TextEditor): Promise<void> {
  const { findings } = await client.sendRequest<CheckResult>(CHECK_REQUEST, {
    textDocument: client.code2ProtocolConverter.asTextDocumentIdentifier(document),
  });
  if (findings === 0) window.setStatusBarMessage("No problems were found.", 5000);
}
