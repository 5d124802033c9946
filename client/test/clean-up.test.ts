import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { commands, Selection, window } from "vscode";
import { codeActions, eventually, extension, findings, openSeed, openText, ruleCounts } from "./editor.ts";

const expected = join(extension().extensionPath, "server/test/expected/senior-backend-developer.clean.jd.md");
const clean = readFileSync(expected, "utf8");

/** Runs the command, and answers its preview where it shows one. */
async function cleanUp(answer: "apply" | "discard"): Promise<void> {
  let isDone = false;
  const done = commands.executeCommand("jobDescription.cleanUp").then(() => {
    isDone = true;
  });
  await eventually(async () => {
    if (!isDone) await commands.executeCommand(`refactorPreview.${answer}`);
    assert(isDone, "the preview waits for its answer");
  });
  await done;
}

describe("Clean Up", () => {
  it("makes a tidy document of the seed, and one undo brings the old one back", async () => {
    const document = await openSeed();
    const damaged = document.getText();

    await cleanUp("apply");
    assert.equal(document.getText(), clean);
    await eventually(() => assert.deepEqual(ruleCounts(document), { "unfinished-list": 1, "missing-section": 6 }));

    await commands.executeCommand("undo");
    assert.equal(document.getText(), damaged);
  });

  it("changes nothing when the writer discards what the preview shows", async () => {
    const document = await openSeed();
    const damaged = document.getText();
    await cleanUp("discard");
    assert.equal(document.getText(), damaged);
  });

  it("asks nothing where no structure is restored", async () => {
    const document = await openText("# Cook\n\n*Position:** Cook\n\nYou have 6\\+ years of experience.\n");
    await commands.executeCommand("jobDescription.cleanUp");
    assert.equal(document.getText(), "# Cook\n\n**Position:** Cook\n\nYou have 6+ years of experience.\n");
  });

  it("mends the lines of the selection only", async () => {
    const document = await openText("# Cook\n\nYou have 6\\+ years.\n\nYou have 7\\+ years.\n");
    window.activeTextEditor!.selection = new Selection(4, 1, 4, 2);
    await commands.executeCommand("jobDescription.cleanUpSelection");
    assert.equal(document.getText(), "# Cook\n\nYou have 6\\+ years.\n\nYou have 7+ years.\n");
  });

  it("changes nothing the second time", async () => {
    const document = await openSeed();
    await cleanUp("apply");
    const { version } = document;
    await cleanUp("apply");
    assert.equal(document.version, version);
  });

  it("leaves the cursor at its word", async () => {
    const document = await openSeed();
    const editor = window.activeTextEditor!;
    const afterFast = () => document.positionAt(document.getText().indexOf("FastAPI") + "Fast".length);
    editor.selection = new Selection(afterFast(), afterFast());

    await cleanUp("apply");
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
