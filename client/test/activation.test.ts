import assert from "node:assert/strict";
import { extensions, workspace } from "vscode";
import { eventually, extension, openFile, openText } from "./editor.ts";

describe("Activation", () => {
  it("does not happen for other Markdown", async () => {
    await openText("# Shopping list\n", "md");
    const markdown = extensions.getExtension("vscode.markdown-language-features")!;
    await eventually(() => assert(markdown.isActive, "Markdown's own extension starts for this file"));
    assert.equal(extension().isActive, false);
  });

  const languages = [
    { file: "senior-backend-developer.jd.md", language: "job-description" },
    { file: "warehouse-supervisor.jd.txt", language: "job-description" },
    { file: "data-analyst.jd.yaml", language: "job-description-yaml" },
  ];
  for (const { file, language } of languages) {
    it(`happens for ${file}`, async () => {
      assert.equal((await openFile(file)).languageId, language);
      await eventually(() => assert(extension().isActive));
    });
  }

  it("turns on suggestions while writing, which VS Code has off for prose", () => {
    const settings = workspace.getConfiguration("editor", { languageId: "job-description" });
    assert.equal(settings.get<{ other: string }>("quickSuggestions")?.other, "on");
  });
});
