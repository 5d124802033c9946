import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { after, afterEach, before, describe, test } from "node:test";
import {
  type CompletionItem,
  CompletionItemKind,
  type CompletionList,
  type DocumentSymbol,
  type FoldingRange,
  type Position,
  type SemanticTokens,
  type SymbolInformation,
  type TextEdit,
} from "vscode-languageserver-protocol";
import { LspClient, PUSHED } from "./lsp-client.ts";

const SEED = readFileSync("examples/senior-backend-developer.jd.md", "utf8");
const URI = "file:///jobs/cook.jd.md";
const COOK = `---
location: Leeds
---
# Cook

**Department:** Kitchen

## Responsibilities

**Hours:** 40

- Cook lunch.

## Benefits

- Free lunch.

`;

const textDocument = { uri: URI };

describe("structure", () => {
  let client: LspClient;
  before(async () => {
    client = await LspClient.start();
  });
  afterEach(() => client.close(URI));
  after(() => client.stop());

  const symbols = () => client.request<DocumentSymbol[]>("textDocument/documentSymbol", { textDocument });
  const folds = () => client.request<FoldingRange[]>("textDocument/foldingRange", { textDocument });

  test("the outline has the title and the sections, with their labels below them", async () => {
    client.open(URI, COOK);
    const outline = (await symbols()).map(({ name, detail, children = [] }) => [
      name,
      detail,
      children.map((child) => `${child.name}: ${child.detail}`),
    ]);
    assert.deepEqual(outline, [
      ["Cook", undefined, ["location: Leeds", "Department: Kitchen"]],
      ["Responsibilities", "responsibilities", ["Hours: 40"]],
      ["Benefits", "benefits", []],
    ]);
  });

  test("the outline of several jobs has each with its own", async () => {
    const job = (title: string) => `- title: ${title}\n  location: Leeds\n  requirements: [Calm]\n`;
    client.open(URI, job("Cook") + job("Chef"), "job-description-yaml");
    assert.deepEqual(
      (await symbols()).map(({ name, children = [] }) => [name, children.map((child) => child.name)]),
      [
        ["Cook", ["title", "location"]],
        ["requirements", []],
        ["Chef", ["title", "location"]],
        ["requirements", []],
      ],
    );
  });

  test("the outline of the seed has its lost headings too", async () => {
    client.open(URI, SEED);
    assert.deepEqual(
      (await symbols()).map(({ name, children = [] }) => [name, children.length]),
      [
        ["Job Description – Senior Backend Developer (6+ Years Experience) | Product-Based Company", 4],
        ["Role Overview", 0],
        ["Key Responsibilities", 0],
        ["Required Qualifications", 0],
        ["Preferred Qualifications", 0],
      ],
    );
  });

  test("what is selected of a symbol lies inside of it", async () => {
    for (const text of [COOK, SEED, SEED.replaceAll("\n", "\r\n"), "Title\n=====\n\nBenefits:\n- x"]) {
      client.open(URI, text);
      const check = ({ range, selectionRange, children = [] }: DocumentSymbol): void => {
        assert.ok(isBefore(range.start, selectionRange.start) && isBefore(selectionRange.end, range.end));
        for (const child of children) check(child);
      };
      for (const symbol of await symbols()) check(symbol);
      client.close(URI);
    }
  });

  test("a client without trees gets a list", async () => {
    const flat = await LspClient.start({ capabilities: PUSHED });
    flat.open(URI, COOK);
    const list = await flat.request<SymbolInformation[]>("textDocument/documentSymbol", { textDocument });
    assert.deepEqual(
      list.map(({ name, containerName }) => [name, containerName]),
      [
        ["Cook", undefined],
        ["location", "Cook"],
        ["Department", "Cook"],
        ["Responsibilities", undefined],
        ["Hours", "Responsibilities"],
        ["Benefits", undefined],
      ],
    );
    await flat.stop();
  });

  test("front matter and sections fold, up to their last line with words", async () => {
    client.open(URI, COOK);
    assert.deepEqual(await folds(), [
      { startLine: 0, endLine: 2 },
      { startLine: 7, endLine: 11 },
      { startLine: 13, endLine: 15 },
    ]);
  });

  describe("tokens are the headings that only reading tells from other lines", () => {
    const cases = [
      {
        name: "words alone",
        text: "Cook\n\n«Main duties of the job»\n• Cook lunch.\n",
        uri: "file:///jobs/cook.jd.txt",
      },
      { name: "bold words", text: "# Cook\n\n**«Your kitchen duties»**\n\n- Cook lunch.\n" },
      {
        name: "none with marks of their own",
        text: "# Cook\n\n## Duties\n\n- Cook lunch.\n\nBenefits\n--------\n\n- Lunch.\n",
      },
      { name: "none that is a key", text: "title: Cook\nduties:\n  - Cook lunch.\n", uri: "file:///jobs/cook.jd.yaml" },
      {
        name: "in a text of YAML",
        text: "title: Cook\ntext: |\n  «Duties»:\n  - Cook lunch.\n",
        uri: "file:///jobs/cook.jd.yaml",
      },
    ];
    for (const { name, text, uri = URI } of cases) {
      test(name, async () => {
        const bare = text.replace(/[«»]/g, "");
        client.open(uri, bare, uri.endsWith(".yaml") ? "job-description-yaml" : undefined);
        const { data } = await client.request<SemanticTokens>("textDocument/semanticTokens/full", {
          textDocument: { uri },
        });
        assert.equal(marked(bare, data), text);
        client.close(uri);
      });
    }
  });

  test("an empty document has neither", async () => {
    client.open(URI, "");
    assert.deepEqual([await symbols(), await folds()], [[], []]);
  });
});

describe("completion", () => {
  let client: LspClient;
  before(async () => {
    client = await LspClient.start();
  });
  afterEach(() => client.close(URI));
  after(() => client.stop());

  /** Completes at the `$0` of a text. */
  async function complete(marked: string, uri = URI, to = client): Promise<CompletionItem[]> {
    const offset = marked.indexOf("$0");
    const before = marked.slice(0, offset).split("\n");
    to.open(uri, marked.replace("$0", ""));
    const position = { line: before.length - 1, character: before.at(-1)!.length };
    const params = { textDocument: { uri }, position };
    const answer = await to.request<CompletionList | CompletionItem[]>("textDocument/completion", params);
    const items = Array.isArray(answer) ? answer : answer.items;
    assert.ok(Array.isArray(answer) || answer.isIncomplete, "so that the server decides at each key what is offered");
    if (uri !== URI) to.close(uri);
    return items.sort((a, b) => (a.sortText! < b.sortText! ? -1 : 1));
  }
  const labels = (items: readonly CompletionItem[]) => items.map(({ label }) => label);

  test("an empty document is offered a whole job description first", async () => {
    const [whole, ...sections] = await complete("$0");
    assert.equal(whole?.label, "Job description");
    assert.equal(whole?.preselect, true);
    assert.equal(whole?.insertTextFormat, 2);
    assert.match(insertedBy(whole).newText, /^# \$\{1:/);
    assert.ok(sections.length >= 15);
  });

  test("sections that are missing come first, in the usual order", async () => {
    const items = labels(
      await complete("# Cook\n\n## Responsibilities\n\n- Cook lunch.\n\n## Benefits\n\n- Lunch.\n\n$0"),
    );
    assert.ok(!items.includes("Job description"));
    const at = (label: string) => {
      assert.ok(items.includes(label), `${label} is not among ${items.join(", ")}`);
      return items.indexOf(label);
    };
    assert.ok(at("About the role") < at("Required qualifications"));
    assert.ok(at("Required qualifications") < at("How to apply"));
    assert.ok(at("How to apply") < at("Responsibilities"));
    assert.ok(at("Responsibilities") < at("Benefits"));
  });

  test("the number signs and the word that were typed are replaced, and compared with", async () => {
    for (const typed of ["#", "##", "## Ben", "Ben", "be"]) {
      const benefits = (await complete(`# Cook\n\n${typed}$0`)).find(({ label }) => label === "Benefits");
      assert.deepEqual(insertedBy(benefits).range, {
        start: { line: 2, character: 0 },
        end: { line: 2, character: typed.length },
      });
      assert.match(insertedBy(benefits).newText, /^## Benefits\n/);
      assert.ok(benefits?.filterText?.startsWith(typed), `${benefits?.filterText} for ${typed}`);
      client.close(URI);
    }
  });

  test("only sections are offered that begin with what was typed", async () => {
    const offered = {
      ben: ["Benefits"],
      "## About t": ["About the role", "About the team"],
      duti: ["Responsibilities"],
      Pension: [],
      Our: [],
      The: [],
      What: ["What you bring"],
    };
    for (const [typed, expected] of Object.entries(offered)) {
      assert.deepEqual(labels(await complete(`# Cook\n\n${typed}$0`)), expected, typed);
      client.close(URI);
    }
  });

  test("at the start of a text that begins with an empty line nothing is replaced", async () => {
    const [first] = await complete("$0\n# Cook\n");
    const start = { line: 0, character: 0 };
    assert.deepEqual(insertedBy(first).range, { start, end: start });
    client.close(URI);
  });

  test("prose, items, code, front matter and the middle of a line are left alone", async () => {
    for (const marked of [
      "We are$0",
      "- Ben$0",
      "**Ben$0",
      "x #$0",
      "```\n#$0\n```",
      "---\nlocation: x\n#$0\n---\n",
      "# $0Cook",
      "Ben$0 and more",
    ]) {
      assert.deepEqual(labels(await complete(marked)), [], marked);
      client.close(URI);
    }
  });

  test("plain text gets no number signs, and YAML nothing", async () => {
    const pay = (await complete("Cook\n\n$0", "file:///a.jd.txt")).find(({ label }) => label === "Pay");
    assert.match(insertedBy(pay).newText, /^Pay\n/);
    assert.deepEqual(await complete("$0", "file:///a.jd.yaml"), []);
  });

  test("a client without snippets gets the text, of a kind that all clients know", async () => {
    const plain = await LspClient.start({ capabilities: PUSHED });
    for (const { kind, insertTextFormat, textEdit } of await complete("$0", URI, plain)) {
      assert.ok(kind! <= CompletionItemKind.Reference);
      assert.equal(insertTextFormat, 1);
      assert.doesNotMatch((textEdit as TextEdit).newText, /\$/);
    }
    await plain.stop();
  });
});

function insertedBy(item: CompletionItem | undefined): TextEdit {
  assert.ok(item?.textEdit && "range" in item.textEdit);
  return item.textEdit;
}

const isBefore = (a: Position, b: Position) => a.line < b.line || (a.line === b.line && a.character <= b.character);

/** The text with its tokens between « and ». */
function marked(text: string, data: readonly number[]): string {
  const lines = text.split("\n");
  let line = 0;
  for (let at = 0; at < data.length; at += 5) {
    const [below, start, length, type] = data.slice(at, at + 4) as [number, number, number, number];
    assert.equal(type, 0);
    assert.ok(at === 0 || below > 0, "one of these tokens a line");
    line += below;
    const words = lines[line]!;
    const end = start + length;
    lines[line] = `${words.slice(0, start)}«${words.slice(start, end)}»${words.slice(end)}`;
  }
  return lines.join("\n");
}
