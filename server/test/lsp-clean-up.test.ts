import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { describe, test } from "node:test";
import type { AnnotatedTextEdit, TextDocumentEdit, WorkspaceEdit } from "vscode-languageserver-protocol";
import { cleanUp } from "../src/engine/index.ts";
import { LspClient, PULLING, PUSHED } from "./lsp-client.ts";

const URI = "file:///jobs/cook.jd.md";
const SEED = readFileSync("examples/senior-backend-developer.jd.md", "utf8");
const PREVIEWING = {
  ...PULLING,
  workspace: {
    ...PULLING.workspace,
    workspaceEdit: { documentChanges: true, changeAnnotationSupport: { groupsOnLabel: true } },
  },
};

type Result = { readonly edit: WorkspaceEdit | null };

async function cleanUpOf(text: string, start: Parameters<typeof LspClient.start>[0]) {
  const client = await LspClient.start(start);
  client.open(URI, text);
  const { edit } = await client.request<Result>("jobDescription/cleanUp", { textDocument: { uri: URI } });
  const edits = edit?.changes?.[URI] ?? (edit?.documentChanges?.[0] as TextDocumentEdit | undefined)?.edits ?? [];
  const after = client.edited(URI, edits as AnnotatedTextEdit[]);
  await client.stop();
  const reasons = Object.values(edit?.changeAnnotations ?? {});
  return {
    edit,
    after,
    asks: reasons.filter(({ needsConfirmation }) => needsConfirmation).map(({ label }) => label),
    tells: reasons.filter(({ needsConfirmation }) => !needsConfirmation).map(({ label }) => label),
  };
}

/** The reasons that a preview groups the edits by; none where there is no preview. */
const REASONS = [
  {
    what: "a heading",
    text: "# Cook\n\nKey Responsibilities\n\n- Cook lunch.\n- Order food.\n",
    reasons: ["Make this line a heading"],
  },
  {
    what: "lists",
    text: "# Cook\n\n## Responsibilities\n\nCook lunch for forty guests.\nOrder food and check deliveries.\nTrain new staff.\n\n## Benefits\n\nFree lunch.\nFree tea.\nFree cake.\n",
    reasons: ["Put the bullets back into all 2 lists"],
  },
  {
    what: "a heading and small damage",
    text: "# Cook\n\nFull\\-time\n\n*Position:** Cook\n\nKey Responsibilities\n- Cook lunch.\n- Order food.\n",
    reasons: [
      "Remove the stray backslash: Full-time",
      "Make the label bold: **Position:**",
      "Make this line a heading",
      "Tidy blank lines, spaces and list marks",
    ],
  },
  { what: "small damage alone", text: "# Cook\n\n\n\n*Position:** Cook\n\nYou have 6\\+ years of experience.\n" },
];
const QUESTION = "Look through what will change, then choose Apply";

describe("the clean-up command", () => {
  test("tidies the text, in editors with a preview and without", async () => {
    const expected = cleanUp(SEED, "markdown").text;
    for (const capabilities of [PREVIEWING, PULLING, PUSHED]) {
      assert.equal((await cleanUpOf(SEED, { capabilities })).after, expected);
    }
    assert.equal((await cleanUpOf(expected, { capabilities: PREVIEWING })).edit, null);
  });

  for (const { what, text, reasons } of REASONS) {
    test(`asks about structure only, and names its reasons: ${what}`, async () => {
      const seen = await cleanUpOf(text, { capabilities: PREVIEWING });
      assert.deepEqual(seen.asks, reasons === undefined ? [] : [QUESTION]);
      assert.deepEqual(seen.tells, reasons ?? []);
      assert.equal(seen.after, cleanUp(text, "markdown").text);
    });
  }

  test("asks nothing where the writer wants that, or the editor can't", async () => {
    const quiet = { cleanUp: { preview: false } };
    assert.equal(
      (await cleanUpOf(SEED, { capabilities: PREVIEWING, configuration: quiet })).edit?.changeAnnotations,
      undefined,
    );
    assert.equal((await cleanUpOf(SEED, { capabilities: PULLING })).edit?.changeAnnotations, undefined);
  });
});
