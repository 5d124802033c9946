// Whatever bytes a text is made of: no reader throws, and every place that is named lies inside the text.
import assert from "node:assert/strict";
import { describe, test } from "node:test";
import fc from "fast-check";
import {
  applyEdits,
  check,
  cleanUp,
  contentSpan,
  type Format,
  fixAll,
  houseForm,
  plainSpan,
  read,
} from "../src/engine/index.ts";
import { readSettings, sectionOf } from "../src/lsp/settings.ts";
import { htmlToMarkdown } from "../src/paste/html-to-markdown.ts";
import { cleanPaste } from "../src/paste/paste.ts";
import { RUNS, SEED } from "./hostile.ts";

fc.configureGlobal({ seed: SEED, numRuns: RUNS });

const bytes = fc.uint8Array({ maxLength: 80 });
const PIECES =
  "\n|\r|\r\n|\n\n|\ufeff|# |- |---\n|+++\n|...\n|: |: |\n  |\n\t|*|**|`|```\n|<|>|</|<ul><li>|<table><tr><td>|<p style='|\"|'|&|&#x|;|{|}|[|]|(|)|!|\\|=|?|%|{% comment %}|5+ years|Duties|a".split(
    "|",
  );
/** Bytes as files and clipboards may hold them, alone and among what readers look for. */
const anyText = fc
  .array(
    fc.oneof(
      bytes.map((each) => Buffer.from(each).toString("utf8")),
      bytes.map((each) => Buffer.from(each).toString("latin1")),
      bytes.map((each) => Buffer.from(each).toString("utf16le")),
      { weight: 9, arbitrary: fc.constantFrom(...PIECES, "|") },
    ),
    { maxLength: 20 },
  )
  .map((pieces) => pieces.join(""));

const READERS: Readonly<Record<string, readonly [Format, fc.Arbitrary<string>]>> = {
  Markdown: ["markdown", anyText],
  "plain text": ["plaintext", anyText],
  YAML: ["yaml", anyText],
  "YAML front matter": ["markdown", fc.tuple(anyText, anyText).map(([meta, body]) => `---\n${meta}\n---\n${body}`)],
  "TOML front matter": ["markdown", fc.tuple(anyText, anyText).map(([meta, body]) => `+++\n${meta}\n+++\n${body}`)],
};

describe("random bytes", () => {
  for (const [name, [format, texts]] of Object.entries(READERS)) {
    test(`as ${name}`, () => {
      fc.assert(
        fc.property(texts, (text) => {
          const { lines, ...job } = read(text, format);
          for (const line of lines) assertInside([contentSpan(line), plainSpan(line)], text.length);
          assertInside(job, text.length);
          const onRuleError = (rule: string, error: unknown) => assert.fail(`${rule}: ${error}`);
          assertInside(check({ ...job, lines }, { onRuleError }), text.length);
        }),
      );
    });

    test(`as ${name} to be repaired`, () => {
      fc.assert(
        fc.property(texts, (text) => {
          for (const repair of [fixAll, cleanUp, houseForm]) {
            const repaired = repair(text, format);
            assertInside(repaired.edits, text.length);
            assert.equal(applyEdits(text, repaired.edits), repaired.text);
          }
        }),
        { numRuns: Math.ceil(RUNS / 3) },
      );
    });
  }

  test("as HTML", () => {
    fc.assert(fc.property(anyText, (html) => assert.equal(typeof htmlToMarkdown(html), "string")));
  });

  test("on the clipboard", async () => {
    const formats = fc.constantFrom<Format>("markdown", "plaintext", "yaml");
    const html = fc.option(anyText, { nil: undefined });
    await fc.assert(
      fc.asyncProperty(anyText, html, formats, anyText, anyText, async (text, rich, format, before, after) => {
        const clean = await cleanPaste({ text, html: rich }, format, { before, after });
        assert.ok(clean === undefined || typeof clean === "string");
      }),
    );
  });

  for (const tag of ["<b>", "<div>", "<ul><li>", "<table><tr><td>", "<blockquote>"]) {
    test(`as ${tag} thousands deep, of which the plain text is taken`, async () => {
      const clipboard = { text: "6\\+ years", html: `${tag.repeat(10_000)}6+ years` };
      assert.equal(await cleanPaste(clipboard, "markdown", { before: "", after: "" }), "6+ years");
    });
  }

  test("as settings", () => {
    const run = fc.oneof(fc.jsonValue(), fc.constantFrom("onSave", "onType", "manual"));
    const settings = fc.record({ run, cleanUp: fc.oneof(fc.jsonValue(), fc.record({ preview: fc.jsonValue() })) });
    const pushed = fc.oneof(
      fc.jsonValue(),
      settings,
      fc.record({ jobDescription: fc.oneof(fc.jsonValue(), settings) }),
    );
    fc.assert(
      fc.property(pushed, (value) => {
        const warnings: string[] = [];
        const read = readSettings(sectionOf(value), (message) => warnings.push(message));
        assert.ok(["onSave", "onType", "manual"].includes(read.run));
        assert.equal(typeof read.cleanUpPreview, "boolean");
        assert.ok(warnings.every((message) => message.startsWith("jobDescription.")));
      }),
    );
  });
});

/** Of everything that has a start and an end, however deep it is. */
function assertInside(data: unknown, length: number): void {
  if (typeof data !== "object" || data === null) return;
  const { start, end } = data as { start?: number; end?: number };
  if (start !== undefined && end !== undefined) {
    assert.ok(0 <= start && start <= end && end <= length, `${start}–${end} of ${length}`);
  }
  for (const part of Object.values(data)) assertInside(part, length);
}
