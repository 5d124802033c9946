import assert from "node:assert/strict";
import { ConfigurationTarget, extensions, workspace } from "vscode";
import { eventually, extension, findings, openFile, openText } from "./editor.ts";

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

  it("happens for the files that the writer's settings name", async () => {
    const settings = workspace.getConfiguration("files");
    const named = { "**/*.offer.md": "job-description", "**/*.offer.yaml": "job-description-yaml" };
    await settings.update("associations", named, ConfigurationTarget.Workspace);
    try {
      const texts = [await openText("Full\\-Time\n", "offer.md"), await openText("hours: Full\\-Time\n", "offer.yaml")];
      for (const text of texts) await eventually(() => assert.equal(findings(text, "redundant-escape").length, 1));
    } finally {
      await settings.update("associations", undefined, ConfigurationTarget.Workspace);
    }
  });

  it("turns on suggestions while writing, which VS Code has off for prose", () => {
    const settings = workspace.getConfiguration("editor", { languageId: "job-description" });
    assert.equal(settings.get<{ other: string }>("quickSuggestions")?.other, "on");
  });
});
