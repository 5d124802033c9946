import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { TextDocument } from "vscode-languageserver-textdocument";
import { changeText } from "../src/lsp/change-text.ts";

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
];

describe("a change of a text", () => {
  for (const [marked, replaced, after] of CHANGES) {
    test(`${JSON.stringify(marked)} ← ${JSON.stringify(replaced)}`, () => {
      const document = TextDocument.create("file:///a", "markdown", 1, marked.replace(/[[\]]/g, ""));
      const before = document.lineCount;
      const range = {
        start: document.positionAt(marked.indexOf("[")),
        end: document.positionAt(marked.indexOf("]") - 1),
      };
      const changed = changeText(document, { range, text: replaced }, 2);
      assert.equal(changed.getText(), after);
      assert.equal(changed.version, 2);
      assert.equal(changed.lineCount, TextDocument.create("", "", 0, after).lineCount, `${before} lines before`);
    });
  }

  test("of everything", () => {
    const document = TextDocument.create("file:///a", "markdown", 1, "a\r\nb");
    assert.equal(changeText(document, { text: "c\n" }, 2).getText(), "c\n");
  });
});
