// After any edits the answers are those of a server that sees the text for the first time. A long run:
// `FUZZ_EDITS=10000 FUZZ_SEED=7 npm run test:unit -- random-edits`.
import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import type { Diagnostic, TextDocumentContentChangeEvent } from "vscode-languageserver-protocol";
import { TextDocument } from "vscode-languageserver-textdocument";
import { applyEdits, type Edit, type Format } from "../src/engine/index.ts";
import { LspClient } from "./lsp-client.ts";
import { prng } from "./prng.ts";
import { FUZZ_SEED, randomVersions } from "./random-edits.ts";

/** How many edits of each notation. */
const EDITS = Number(process.env.FUZZ_EDITS ?? 100);
/** Every so often all that can be asked for is compared, and the text is saved. */
const NOW_AND_THEN = 10;

const NAMES: Readonly<Record<Format, readonly [name: string, languageId: string]>> = {
  markdown: ["cook.jd.md", "job-description"],
  yaml: ["cook.jd.yaml", "job-description-yaml"],
  plaintext: ["cook.jd.txt", "job-description"],
};
const EVERYTHING = { start: { line: 0, character: 0 }, end: { line: 100_000, character: 0 } };
const REQUESTS: Readonly<Record<string, object>> = {
  "textDocument/documentSymbol": {},
  "textDocument/foldingRange": {},
  "textDocument/semanticTokens/full": {},
  "textDocument/codeAction": { range: EVERYTHING, context: { diagnostics: [] } },
  "textDocument/completion": { position: EVERYTHING.end },
  "textDocument/formatting": { options: { tabSize: 2, insertSpaces: true } },
  "jobDescription/cleanUp": {},
};
/** More diagnostics than that are cut, which depends on what else there is. */
const MOST_SHOWN = 1000;

describe("after any edits", () => {
  let typing: LspClient;
  let saving: LspClient;
  let fresh: LspClient;
  before(async () => {
    typing = await LspClient.start({ configuration: { run: "onType" } });
    saving = await LspClient.start({ configuration: { run: "onSave" } });
    fresh = await LspClient.start({ configuration: { run: "onType" } });
  });
  after(() => Promise.all([typing, saving, fresh].map((client) => client.stop())));

  for (const format of Object.keys(NAMES) as Format[]) {
    test(`the answers about ${format} are those of a first reading`, async () => {
      const [name, languageId] = NAMES[format];
      const uri = `file:///edited/${name}`;
      const random = prng(FUZZ_SEED);
      let old = "";
      let edit = 0;
      for (const { text, changes } of randomVersions(FUZZ_SEED, format)) {
        const version = edit + 1;
        const where = `FUZZ_SEED=${FUZZ_SEED}, edit ${edit}: ${JSON.stringify([old, changes])}`;
        const contentChanges = asContentChanges(old, changes, random);
        for (const client of [typing, saving]) {
          if (edit === 0) client.open(uri, text, languageId);
          else client.notify("textDocument/didChange", { textDocument: { uri, version }, contentChanges });
        }
        // A name of its own each time: nothing may be remembered of the text before.
        const first = `file:///fresh-${edit}/${name}`;
        fresh.open(first, text, languageId);
        const isSaved = edit % NOW_AND_THEN === 0;
        if (isSaved) saving.save(uri);
        const [typed, standing, expected] = await Promise.all([
          typing.diagnostics(uri),
          saving.diagnostics(uri),
          fresh.diagnostics(first),
        ]);
        assert.deepEqual(comparable(typed, uri), comparable(expected, first), where);
        if (isSaved) {
          assert.deepEqual(comparable(standing, uri), comparable(expected, first), where);
          const [answers, freshAnswers] = await Promise.all([answersOf(typing, uri), answersOf(fresh, first)]);
          assert.deepEqual(comparable(answers, uri), comparable(freshAnswers, first), where);
        } else if (expected.length < MOST_SHOWN) {
          assert.ok(isPartOf(standing, uri, expected, first), where);
        }
        fresh.close(first);
        if (edit === EDITS) break;
        old = text;
        edit += 1;
      }
      for (const client of [typing, saving]) client.close(uri);
    });
  }

  test("nothing is logged", () => {
    assert.deepEqual(
      [typing, saving, fresh].flatMap(({ logged }) => logged),
      [],
    );
  });
});

const answersOf = (client: LspClient, uri: string): Promise<readonly unknown[]> =>
  Promise.all(
    Object.entries(REQUESTS).map(([method, params]) => client.request(method, { textDocument: { uri }, ...params })),
  );

/** Of two documents that have different names, and had more and fewer edits. */
const comparable = (answer: unknown, uri: string): unknown =>
  JSON.parse(
    JSON.stringify(answer)
      .replaceAll(uri, "URI")
      .replace(/"version":\d+/g, '"version":0'),
  );

function isPartOf(part: readonly Diagnostic[], uri: string, whole: readonly Diagnostic[], wholeUri: string): boolean {
  const left = whole.map((each) => JSON.stringify(comparable(each, wholeUri)));
  return part.every((each) => {
    const index = left.indexOf(JSON.stringify(comparable(each, uri)));
    if (index >= 0) left.splice(index, 1);
    return index >= 0;
  });
}

/** The changes as clients send them: of everything, with positions beyond a line or the text, or the wrong way round. */
function asContentChanges(
  before: string,
  changes: readonly Edit[],
  random: () => number,
): TextDocumentContentChangeEvent[] {
  let text = before;
  return changes.map((edit) => {
    const document = TextDocument.create("", "", 0, text);
    const start = document.positionAt(edit.span.start);
    let end = document.positionAt(edit.span.end);
    text = applyEdits(text, [edit]);
    // No position stands between `\r` and `\n`.
    const hasPlaces = document.offsetAt(start) === edit.span.start && document.offsetAt(end) === edit.span.end;
    if (!hasPlaces || random() < 0.05) return { text };
    if (random() < 0.3) {
      if (edit.span.end === document.getText().length) end = { line: end.line + 7, character: 3 };
      else if (/[\r\n]/.test(document.getText()[edit.span.end]!)) end = { ...end, character: 1e9 };
    }
    const range = random() < 0.02 ? { start: end, end: start } : { start, end };
    return { range, text: edit.newText };
  });
}
