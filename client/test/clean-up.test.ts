import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { commands, Selection, window } from "vscode";
import { codeActions, eventually, extension, findings, openSeed, ruleCounts } from "./editor.ts";

const expected = join(extension().extensionPath, "server/test/expected/senior-backend-developer.clean.jd.md");
const clean = readFileSync(expected, "utf8");

describe("Clean Up", () => {
  it("makes a tidy document of the seed, and one undo brings the old one back", async () => {
    const document = await openSeed();
    const damaged = document.getText();

    await commands.executeCommand("jobDescription.cleanUp");
    assert.equal(document.getText(), clean);
    await eventually(() => assert.deepEqual(ruleCounts(document), { "unfinished-list": 1, "missing-section": 6 }));

    await commands.executeCommand("undo");
    assert.equal(document.getText(), damaged);
  });

  it("changes nothing the second time", async () => {
    const document = await openSeed();
    await commands.executeCommand("jobDescription.cleanUp");
    const { version } = document;
    await commands.executeCommand("jobDescription.cleanUp");
    assert.equal(document.version, version);
  });

  it("leaves the cursor at its word", async () => {
    const document = await openSeed();
    const editor = window.activeTextEditor!;
    const afterFast = () => document.positionAt(document.getText().indexOf("FastAPI") + "Fast".length);
    editor.selection = new Selection(afterFast(), afterFast());

    await commands.executeCommand("jobDescription.cleanUp");
    assert.deepEqual(editor.selection.active, afterFast());
  });

  it("is in the light bulb's menu too", async () => {
    const document = await openSeed();
    const [finding] = await eventually(() => {
      const found = findings(document, "lost-list");
      assert.equal(found.length, 3);
      return found;
    });
    const actions = await codeActions(document, finding!.range);
    assert(actions.some(({ title, edit }) => /^Clean up/.test(title) && edit));
  });
});
