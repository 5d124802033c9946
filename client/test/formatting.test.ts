import assert from "node:assert/strict";
import { commands, Selection, window } from "vscode";
import { eventually, openText } from "./editor.ts";

const MESSY = "# Cook\n## Responsibilities\n* Cook lunch.\n* Order food.\n## Benefits\n* Free lunch.";

describe("Formatting", () => {
  it("gives a document the house form, and one undo takes it back", async () => {
    const document = await openText(MESSY);
    await eventually(async () => {
      await commands.executeCommand("editor.action.formatDocument");
      assert.equal(
        document.getText(),
        "# Cook\n\n## Responsibilities\n\n- Cook lunch.\n- Order food.\n\n## Benefits\n\n- Free lunch.\n",
      );
    });
    await commands.executeCommand("undo");
    assert.equal(document.getText(), MESSY);
  });

  it("gives a selection the house form", async () => {
    const document = await openText(MESSY);
    // Of the line where it ends nothing is selected.
    window.activeTextEditor!.selection = new Selection(2, 0, 4, 0);
    await eventually(async () => {
      await commands.executeCommand("editor.action.formatSelection");
      assert.match(
        document.getText(),
        /^# Cook\n## Responsibilities\n\n- Cook lunch\.\n- Order food\.\n\n## Benefits\n\* Free/,
      );
    });
  });

  it("takes an empty bullet away at the Enter key, which ends the list", async () => {
    const document = await openText("# Cook\n\n- Cook lunch.");
    await commands.executeCommand("cursorBottom");
    for (const text of ["\n", "Order food.", "\n", "\n"]) await commands.executeCommand("type", { text });
    await eventually(() => assert.equal(document.getText(), "# Cook\n\n- Cook lunch.\n- Order food.\n\n"));
    await commands.executeCommand("type", { text: "You" });
    assert.equal(document.getText(), "# Cook\n\n- Cook lunch.\n- Order food.\n\nYou");
  });

  it("makes room for a bullet above another at the Enter key before its words", async () => {
    const document = await openText("# Cook\n\n- Order food.");
    window.activeTextEditor!.selection = new Selection(2, 2, 2, 2);
    for (const text of ["\n", "Serve."]) await commands.executeCommand("type", { text });
    assert.equal(document.getText(), "# Cook\n\n- \n- Serve.Order food.");
  });
});
