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

  test("leaves plain text and YAML alone", async () => {
    assert.equal(await formatted("cook.jd.txt", MESSY), MESSY);
    assert.equal(await formatted("cook.jd.yaml", "title:   Cook\n"), "title:   Cook\n");
  });
});
