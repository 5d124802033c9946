import assert from "node:assert/strict";
import { commands, type DocumentSymbol, type FoldingRange, type SemanticTokens } from "vscode";
import { eventually, openSeed } from "./editor.ts";

const TITLE = "Job Description – Senior Backend Developer (6+ Years Experience) | Product-Based Company";
const SECTIONS = ["Role Overview", "Key Responsibilities", "Required Qualifications", "Preferred Qualifications"];

describe("The seed's sections", () => {
  it("make the outline, below the title and its labels", async () => {
    const { uri } = await openSeed();
    await eventually(async () => {
      const symbols = await commands.executeCommand<DocumentSymbol[]>("vscode.executeDocumentSymbolProvider", uri);
      assert.deepEqual(
        symbols?.map(({ name }) => name),
        [TITLE, ...SECTIONS],
      );
      assert.deepEqual(
        symbols[0]!.children.map(({ name, detail }) => `${name}: ${detail}`),
        [
          "Position: Senior Backend Developer",
          "Experience: 6+ Years",
          "Employment Type: Full-Time",
          "Industry: Product-Based Company",
        ],
      );
    });
  });

  it("are coloured", async () => {
    const { uri } = await openSeed();
    await eventually(async () => {
      const command = "vscode.provideDocumentSemanticTokens";
      const tokens = await commands.executeCommand<SemanticTokens | undefined>(command, uri);
      assert.equal(tokens?.data.length, 5 * SECTIONS.length);
    });
  });

  it("fold", async () => {
    const document = await openSeed();
    await eventually(async () => {
      const ranges = await commands.executeCommand<FoldingRange[]>("vscode.executeFoldingRangeProvider", document.uri);
      assert.deepEqual(
        ranges?.map(({ start }) => document.lineAt(start).text),
        SECTIONS,
      );
    });
  });
});
