import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import {
  CancellationTokenSource,
  commands,
  DataTransfer,
  DataTransferItem,
  DocumentPasteTriggerKind,
  env,
  Range,
} from "vscode";
import { eventually, extension, openText } from "./editor.ts";

const clipboard = (file: string) =>
  readFileSync(join(extension().extensionPath, "server/test/clipboard", file), "utf8");
const chef = clipboard("head-chef.md").replace("\\&", "&");

/** The ways to paste that the extension adds to those of VS Code, into an empty document. */
async function offers(contents: Readonly<Record<string, string>>) {
  const document = await openText("");
  const data = new DataTransfer();
  for (const [type, value] of Object.entries(contents)) data.set(type, new DataTransferItem(value));
  const { paste } = await extension().activate();
  const context = { only: undefined, triggerKind: DocumentPasteTriggerKind.Automatic };
  const { token } = new CancellationTokenSource();
  const edits = await paste.provideDocumentPasteEdits(document, [new Range(0, 0, 0, 0)], data, context, token);
  return (edits ?? []).map(({ title, insertText }) => ({ title, insertText: String(insertText) }));
}

describe("Pasting", () => {
  const title = "Paste as clean job description";
  const programs = [
    ["Word", "word.html"],
    ["Word for the web", "word-web.html"],
    ["Google Docs", "google-docs.html"],
  ] as const;
  for (const [program, file] of programs) {
    it(`offers a clean job description of what ${program} copied`, async () => {
      const offered = await offers({ "text/plain": "Head Chef", "text/html": clipboard(file) });
      assert.deepEqual(offered, [{ title, insertText: chef.trimEnd() }]);
    });
  }

  it("offers to mend damaged text", async () => {
    assert.deepEqual(await offers({ "text/plain": "6\\+ years" }), [{ title, insertText: "6+ years" }]);
  });

  it("offers nothing where a paste is as good", async () => {
    assert.deepEqual(await offers({ "text/plain": "Cook", "text/html": "<span>Cook</span>" }), []);
  });

  it("heeds no colours of VS Code's own", async () => {
    const own = { "text/plain": "Cook", "text/html": "<div><b>Cook</b></div>", "vscode-editor-data": "{}" };
    assert.deepEqual(await offers(own), []);
  });

  it("inserts the text as it is when the writer simply pastes", async () => {
    const document = await openText("");
    await env.clipboard.writeText("6\\+ years");
    await commands.executeCommand("editor.action.clipboardPasteAction");
    await eventually(() => assert.equal(document.getText(), "6\\+ years"));
  });
});
