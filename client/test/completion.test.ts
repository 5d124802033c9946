import assert from "node:assert/strict";
import { CompletionItemKind, type CompletionList, commands, Selection, type TextDocument, window } from "vscode";
import { eventually, openText } from "./editor.ts";

// The same sections are contributed as snippets; the list leaves those out (`editor.snippetSuggestions`).
const { Snippet } = CompletionItemKind;

async function openWithCursorAtEnd(text: string): Promise<TextDocument> {
  const document = await openText(text);
  const end = document.positionAt(text.length);
  window.activeTextEditor!.selection = new Selection(end, end);
  return document;
}

describe("Sections to write", () => {
  it("are suggested while one types at the start of a line", async () => {
    const document = await openWithCursorAtEnd("# Cook\n\n");
    for (const text of "bene") await commands.executeCommand("type", { text });
    await eventually(async () => {
      // Takes what the list has on top; does nothing as long as there is no list.
      await commands.executeCommand("acceptSelectedSuggestion");
      assert.match(document.getText(), /^# Cook\n\n## Benefits\n\n- /);
    });
  });

  it("are not suggested within a sentence", async () => {
    const document = await openWithCursorAtEnd("# Cook\n\nYou will bene");
    assert.deepEqual(await sectionsSuggested(document), []);
  });

  it("are not suggested for a word that only has their letters", async () => {
    const document = await openWithCursorAtEnd("# Cook\n\n## Benefits\n\n");
    for (const text of "Pension") await commands.executeCommand("type", { text });
    await commands.executeCommand("editor.action.triggerSuggest");
    assert.deepEqual(await sectionsSuggested(document), []);
    await commands.executeCommand("acceptSelectedSuggestion");
    assert.match(document.getText(), /\nPension$/);
  });

  it("begin with those that are missing", async () => {
    const document = await openWithCursorAtEnd("# Cook\n\n## Benefits\n\n- Free lunch.\n\n");
    const sections = await sectionsSuggested(document);
    assert(sections.indexOf("Benefits") > sections.indexOf("How to apply"), sections.join(", "));
  });

  it("are contributed as snippets too", async () => {
    const document = await openWithCursorAtEnd("# Cook\n\n");
    await commands.executeCommand("editor.action.insertSnippet", { langId: "job-description", name: "benefits" });
    await eventually(() => assert.match(document.getText(), /^# Cook\n\n## Benefits\n\n- /));
  });

  it("are all in a new job description", async () => {
    await openText("# Cook\n");
    await eventually(() => commands.executeCommand("jobDescription.new"));
    const { document } = window.activeTextEditor!;
    assert.equal(document.languageId, "job-description");
    assert.match(document.getText(), /^# Job Title\n.*\n## Responsibilities\n.*\n## Equal opportunity\n/s);
    await commands.executeCommand("workbench.action.revertAndCloseActiveEditor");
  });
});

/** The headings that are offered at the end of a document, in the order that the list shows them in. */
async function sectionsSuggested(document: TextDocument): Promise<readonly string[]> {
  const end = document.positionAt(document.getText().length);
  const { items } = await commands.executeCommand<CompletionList>(
    "vscode.executeCompletionItemProvider",
    document.uri,
    end,
  );
  return items
    .filter(({ kind, insertText }) => kind !== Snippet && typeof insertText === "object" && /^#/.test(insertText.value))
    .sort((one, other) => one.sortText!.localeCompare(other.sortText!))
    .map(({ label }) => String(label));
}
