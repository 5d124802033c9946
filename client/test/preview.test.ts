import assert from "node:assert/strict";
import { commands, type Tab, TabInputWebview, window } from "vscode";
import { eventually, extension, openSeed } from "./editor.ts";

const isPreview = ({ input }: Tab) => input instanceof TabInputWebview && input.viewType.endsWith("markdown.preview");

describe("VS Code's preview of Markdown", () => {
  it("shows a job description, by a button", async () => {
    const [{ command }] = extension().packageJSON.contributes.menus["editor/title"];
    await openSeed();
    await commands.executeCommand(command);
    await eventually(() => {
      const tab = window.tabGroups.all.flatMap(({ tabs }) => tabs).find(isPreview);
      assert.match(tab?.label ?? "no preview", /^Preview .*\.jd\.md$/);
    });
    await commands.executeCommand("workbench.action.closeAllEditors");
  });
});
