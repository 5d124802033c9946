import assert from "node:assert/strict";
import { after, afterEach, before, describe, test } from "node:test";
import type { TextEdit } from "vscode-languageserver-protocol";
import { LspClient } from "./lsp-client.ts";

const MESSY = "# Cook\n## Responsibilities\n* Cook lunch.\n* Order food.\n## Benefits\n* Free lunch.";
const HOUSE = "# Cook\n\n## Responsibilities\n\n- Cook lunch.\n- Order food.\n\n## Benefits\n\n- Free lunch.\n";
const options = { tabSize: 8, insertSpaces: false };

describe("formatting", () => {
  let client: LspClient;
  let uri = "";
  before(async () => {
    client = await LspClient.start();
  });
  afterEach(() => client.close(uri));
  after(() => client.stop());

  async function formatted(file: string, text: string, request = "formatting", more: object = {}): Promise<string> {
    uri = `file:///jobs/${file}`;
    client.open(uri, text, file.endsWith("yaml") ? "job-description-yaml" : "job-description");
    const params = { textDocument: { uri }, options, ...more };
    return client.edited(uri, await client.request<TextEdit[]>(`textDocument/${request}`, params));
  }

  test("gives a document the house form, whatever the width of a tab", async () => {
    assert.equal(await formatted("cook.jd.md", MESSY), HOUSE);
    assert.equal(await formatted("cook.jd.md", HOUSE), HOUSE);
  });

  test("gives the lines in a range the house form and leaves the others alone", async () => {
    const range = { start: { line: 2, character: 0 }, end: { line: 3, character: 5 } };
    const expected = "# Cook\n## Responsibilities\n\n- Cook lunch.\n- Order food.\n\n## Benefits\n* Free lunch.";
    assert.equal(await formatted("cook.jd.md", MESSY, "rangeFormatting", { range }), expected);
    client.close(uri);
    const three = "* Soup.\n* Bread.\n* Cake.\n";
    const two = { start: { line: 0, character: 0 }, end: { line: 2, character: 0 } };
    assert.equal(
      await formatted("cake.jd.md", three, "rangeFormatting", { range: two }),
      await formatted("cake.jd.md", three, "rangeFormatting", { range: { ...two, end: { line: 1, character: 3 } } }),
    );
  });

  const ENTERS: readonly [what: string, file: string, before: string, after: string][] = [
    ["ends a list", "a.jd.md", "- Cook.\n- \n|", "- Cook.\n\n|"],
    ["ends it amid a text", "a.jd.md", "- Cook.\n- \n|\n\nWe\n", "- Cook.\n\n|\n\nWe\n"],
    ["ends a nested list", "a.jd.md", "- Cook.\n  - Soup.\n  - \n|", "- Cook.\n  - Soup.\n\n|"],
    ["ends a numbered list", "a.jd.md", "1. Call.\n2. \r\n|", "1. Call.\n\r\n|"],
    ["ends a list in plain text", "a.jd.txt", "- Cook.\n- \n|", "- Cook.\n\n|"],
    ["ends a list of other bullets", "a.jd.md", "• Cook.\n• \n|", "• Cook.\n\n|"],
    ["leaves a bullet with words", "a.jd.md", "- Cook.\n|", "- Cook.\n|"],
    ["leaves a bullet whose words it moved", "a.jd.md", "- Cook.\n- \n|Serve.", "- Cook.\n- \n|Serve."],
    ["leaves code", "a.jd.md", "```\n- a\n- \n|\n```", "```\n- a\n- \n|\n```"],
    ["leaves front matter", "a.jd.md", "---\ntags:\n  - \n|\n---\n", "---\ntags:\n  - \n|\n---\n"],
    ["leaves YAML", "a.jd.yaml", "tags:\n  - \n|", "tags:\n  - \n|"],
    ["has nothing above the first line", "a.jd.md", "|- \n", "|- \n"],
  ];
  for (const [what, file, before, after] of ENTERS) {
    test(`the Enter key ${what}`, async () => {
      const line = before.slice(0, before.indexOf("|")).split("\n").length - 1;
      const typed = { ch: "\n", position: { line, character: 0 } };
      const text = await formatted(file, before.replace("|", ""), "onTypeFormatting", typed);
      assert.equal(text, after.replace("|", ""));
    });
  }

  test("leaves plain text and YAML alone", async () => {
    assert.equal(await formatted("cook.jd.txt", MESSY), MESSY);
    assert.equal(await formatted("cook.jd.yaml", "title:   Cook\n"), "title:   Cook\n");
  });
});
