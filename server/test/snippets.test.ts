import assert from "node:assert/strict";
import { test } from "node:test";
import snippets from "../../snippets/job-description.json";
import { check, read, SECTION_ROLES } from "../src/engine/index.ts";

const WHOLE = "job-description";

/** `$1`, `${1:default}` and `${1|choices|}`, as the snippets of VS Code and LSP write them. */
const TABSTOP = /\$(?:(\d+)|\{(\d+)(?::([^{}$|]+)|\|([^{}$|]+)\|)\})/g;

interface Tabstop {
  readonly number: number;
  readonly choices: readonly string[] | undefined;
  /** Undefined where the tabstop repeats another one. */
  readonly text: string | undefined;
}

function tabstopsOf(body: string): Tabstop[] {
  return [...body.matchAll(TABSTOP)].map(([, bare, number, text, list]) => {
    const choices = list?.split(",");
    return { number: Number(bare ?? number), choices, text: text ?? choices?.[0] };
  });
}

/** What stands in the document before the writer has typed anything. */
function expand(body: string): string {
  const texts = new Map(
    tabstopsOf(body)
      .map(({ number, text }) => [number, text] as const)
      .filter(([, text]) => text),
  );
  return body.replace(TABSTOP, (_, bare, number) => texts.get(Number(bare ?? number)) ?? "");
}

test("every section has a snippet, and the whole job description has one", () => {
  const roles = SECTION_ROLES.filter((role) => role !== "title" && role !== "other");
  assert.deepEqual(Object.keys(snippets).sort(), [WHOLE, ...roles].sort());
});

test("no two snippets share a prefix", () => {
  const prefixes = Object.values(snippets).flatMap(({ prefix }) => prefix);
  assert.deepEqual(prefixes, [...new Set(prefixes)]);
});

for (const [name, { prefix, description, body: lines }] of Object.entries(snippets)) {
  const body = lines.join("\n");
  const text = expand(body);

  test(`${name}: prefixes are plain words, the description is one sentence`, () => {
    for (const word of prefix) assert.match(word, /^[a-z]+$/);
    assert.match(description, /^[A-Z][^.]+\.$/);
  });

  test(`${name}: the Tab key goes through all places in the order of the text, and ends behind it`, () => {
    const numbers = tabstopsOf(body)
      .filter(({ number, text }) => text !== undefined || number === 0)
      .map(({ number }) => number);
    assert.deepEqual(numbers, [...numbers.slice(0, -1).map((_, index) => index + 1), 0]);
    assert.ok(body.endsWith("$0"));
    for (const { number } of tabstopsOf(body)) assert.ok(numbers.includes(number), `$${number} repeats nothing`);
    assert.doesNotMatch(text, /[$\\{}|]/);
  });

  test(`${name}: choices are two or more, all different`, () => {
    for (const { choices } of tabstopsOf(body)) {
      if (choices === undefined) continue;
      assert.ok(choices.length >= 2 && new Set(choices).size === choices.length, choices.join());
      for (const choice of choices) assert.equal(choice, choice.trim());
    }
  });

  test(`${name}: the text is tidy Markdown`, () => {
    assert.match(text, name === WHOLE ? /^# \S/ : /^## \S/);
    for (const block of text.split("\n\n")) {
      const [first = "", ...rest] = block.split("\n");
      assert.match(first, /^(?:#{1,2} |- |1\. |\*\*[^*:]+:\*\* )?[^\s*#-].*\S$/);
      const more = first.startsWith("- ") ? /^- \S.*\S$/ : /^\d\. \S.*\S$/;
      for (const line of rest) assert.match(line, more);
    }
  });

  test(`${name}: it is read as what it is called`, () => {
    const job = read(text, "markdown");
    if (name === WHOLE) assert.deepEqual(check(job), []);
    else
      assert.deepEqual(
        job.sections.map(({ role }) => role),
        [name],
      );
  });
}
