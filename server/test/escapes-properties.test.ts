import assert from "node:assert/strict";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { describe, it } from "node:test";
import fc from "fast-check";
import { applyEdits, read, type Span } from "../src/engine/index.ts";
import { hostileMarkdown, RUNS } from "./hostile.ts";
import { render } from "./oracle.ts";

const without = (text: string, spans: readonly Span[]): string =>
  applyEdits(
    text,
    spans.map((span) => ({ span, newText: "" })),
  );

const escapesIn = (text: string): Span[] =>
  read(text, "markdown")
    .artifacts.filter(({ kind }) => kind === "escape")
    .map(({ span }) => span);

/** Every reported backslash can go, alone and with all others. */
function assertHarmless(text: string): void {
  const escapes = escapesIn(text);
  if (escapes.length === 0) return;
  const shown = render(text);
  assert.equal(render(without(text, escapes)), shown, `without all of ${JSON.stringify(text)}`);
  for (const span of escapes) {
    assert.equal(render(without(text, [span])), shown, `without the one at ${span.start} of ${JSON.stringify(text)}`);
  }
}

/** Nothing that could go too is left. */
function assertComplete(text: string): void {
  const escapes = escapesIn(text);
  const shown = render(text);
  for (const { index } of text.matchAll(/\\(?=[!-/:-@[-`{-~])/g)) {
    if (escapes.some(({ start }) => start === index)) continue;
    const more = [...escapes, { start: index, end: index + 1 }];
    assert.notEqual(render(without(text, more)), shown, `${index} of ${JSON.stringify(text)} can go too`);
  }
}

describe("redundant escapes", () => {
  it("change nothing that is rendered when they go", () => {
    fc.assert(fc.property(hostileMarkdown, assertHarmless), { numRuns: RUNS });
  });

  it("are all found in lines of words", () => {
    const starts = ["Node", "5 years", "- a", "1. b", "# c", "> d", "**e**"];
    const escapes = [..."-+|&.#)(!"].map((character) => `\\${character}`);
    const line = fc
      .tuple(fc.constantFrom(...starts), fc.array(fc.constantFrom(...escapes, "-", "+", " ", " ", "a", "Node", "5")))
      .map(([start, rest]) => `${start}${rest.join("")}z`);
    const text = fc.array(line, { minLength: 1, maxLength: 5 }).map((lines) => lines.join("\n"));
    fc.assert(fc.property(text, assertComplete), { numRuns: RUNS });
  });

  const corpus = "../shared/accuracy/corpus";
  it("are all found in real job descriptions, and no other", { skip: !existsSync(corpus) && "no corpus here" }, () => {
    for (const file of readdirSync(corpus)) {
      const text = readFileSync(`${corpus}/${file}`, "utf8");
      // Front matter is no Markdown.
      if (!file.endsWith(".md") || !text.includes("\\") || text.startsWith("---")) continue;
      assertHarmless(text);
      assertComplete(text);
    }
  });
});
