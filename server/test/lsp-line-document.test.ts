import assert from "node:assert/strict";
import { describe, test } from "node:test";
import fc from "fast-check";
import { TextDocument } from "vscode-languageserver-textdocument";
import { LineDocument } from "../src/lsp/line-document.ts";
import { RUNS, SEED } from "./hostile.ts";

/** A text, the part of it that is replaced (`[` to `]`), what comes there. */
const CHANGES: readonly (readonly [text: string, replaced: string, after: string])[] = [
  ["a[]b\nc", "x\ny", "ax\nyb\nc"],
  ["a[\n]b\nc", "", "ab\nc"],
  ["a\r[X]\nb", "", "a\r\nb"],
  ["a\r[X]b", "\n", "a\r\nb"],
  ["a[]\nb", "\r", "a\r\nb"],
  ["a[X\r]\nb", "", "a\r\nb"],
  ["a[]\r\nb", "\r", "a\r\r\nb"],
  ["[]\nb", "\r", "\r\nb"],
  ["a\r[]", "\n", "a\r\n"],
  ["[]", "a", "a"],
  ["[a\n]", "", ""],
  ["a\n[]", "b", "a\nb"],
];

/** The library's document counts an `\r` and an `\n` that changes bring together twice, so it is made anew each time. */
const libraryDocument = (text: string) => TextDocument.create("file:///a", "markdown", 1, text);
const lineDocument = (text: string) => new LineDocument("file:///a", "markdown", 1, text);

describe("a change of a document", () => {
  for (const [marked, replaced, after] of CHANGES) {
    test(`${JSON.stringify(marked)} ← ${JSON.stringify(replaced)}`, () => {
      const text = marked.replace(/[[\]]/g, "");
      const document = lineDocument(text);
      const [start, end] = [marked.indexOf("["), marked.indexOf("]") - 1].map((at) => document.positionAt(at));
      document.change({ range: { start: start!, end: end! }, text: replaced }, 2);
      assert.equal(document.getText(), after);
      assert.equal(document.version, 2);
    });
  }

  test("of everything", () => {
    const document = lineDocument("a\r\nb");
    document.change({ text: "c\n" }, 2);
    assert.equal(document.getText(), "c\n");
  });

  const text = fc
    .array(fc.constantFrom("a", "b c", "\n", "\n", "\r\n", "\r", "😀"), { maxLength: 60 })
    .map((all) => all.join(""));
  const number = fc.integer({ min: -1, max: 50 });
  const offsets = fc.array(fc.integer({ min: -1, max: 90 }), { maxLength: 4 });
  const position = fc.record({ line: number, character: number });
  const change = fc.record({ range: fc.record({ start: position, end: position }), text });
  test("gives the same as the library's document", () => {
    fc.assert(
      fc.property(text, fc.array(change, { maxLength: 5 }), position, offsets, (first, changes, place, asked) => {
        const document = lineDocument(first);
        for (const { range, text: put } of changes) {
          const before = libraryDocument(document.getText());
          document.change({ range, text: put }, 2);
          const after = libraryDocument(
            TextDocument.applyEdits(before, [{ range: withinText(before, range), newText: put }]),
          );
          assert.equal(document.getText(), after.getText());
          assert.deepEqual(document.lines.join(""), after.getText());
          assert.equal(document.lineCount, after.lineCount);
          assert.equal(document.offsetAt(place), after.offsetAt(place));
          for (const offset of asked) assert.deepEqual(document.positionAt(offset), after.positionAt(offset));
          assert.equal(document.getText(range), after.getText(withinText(after, range)));
        }
      }),
      { numRuns: 10 * RUNS, seed: SEED },
    );
  });
});

/** The places of the text that a range means, the first of them first. */
function withinText(document: TextDocument, { start, end }: { start: Place; end: Place }) {
  const [from, to] = [document.offsetAt(start), document.offsetAt(end)].sort((a, b) => a - b);
  return { start: document.positionAt(from!), end: document.positionAt(to!) };
}

interface Place {
  readonly line: number;
  readonly character: number;
}
