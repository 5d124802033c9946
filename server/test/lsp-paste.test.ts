import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { after, afterEach, before, describe, test } from "node:test";
import { LspClient } from "./lsp-client.ts";

const WORD = readFileSync("server/test/clipboard/word.html", "utf8");
const CHEF = readFileSync("server/test/clipboard/head-chef.md", "utf8").replace("\\&", "&");

/** A paste: `|` is the cursor, `«»` the selection that is replaced. Without `html` the program gave text alone. */
interface Case {
  readonly what: string;
  readonly into: string;
  readonly text: string;
  readonly html?: string;
  readonly file?: string;
  readonly result: string | null;
}

const CASES: readonly Case[] = [
  { what: "words that need nothing", into: "|", text: "forty guests", result: null },
  {
    what: "words whose look says nothing",
    into: "|",
    text: "forty guests",
    html: "<span style='color:red'>forty guests</span>",
    result: null,
  },
  {
    what: "words with a look",
    into: "a |",
    text: "forty guests",
    html: "<b>forty</b> guests",
    result: "**forty** guests",
  },
  { what: "text that a converter damaged", into: "|", text: "Full\\-time, 6\\+ years", result: "Full-time, 6+ years" },
  { what: "text with the line break at its end", into: "|", text: "6\\+ years\r\n", result: "6+ years\n" },
  { what: "lines of Windows that need nothing", into: "|", text: "Head Chef\r\n\r\n- Cook.\r\n", result: null },
  {
    what: "lines of Windows that a converter damaged",
    into: "|",
    text: "Full\\-time\r\n\r\nCook lunch.\r\n",
    result: "Full-time\n\nCook lunch.\n",
  },
  {
    what: "bullets of plain text",
    into: "|",
    text: "Key Responsibilities\n• Cook lunch.\n• Order food.",
    result: "## Key Responsibilities\n\n- Cook lunch.\n- Order food.",
  },
  {
    what: "a list where one was begun",
    into: "- |",
    text: "Cook\nServe",
    html: "<ul><li>Cook</li><li>Serve</li></ul>",
    result: "Cook\n- Serve",
  },
  {
    what: "a list after words",
    into: "You will|",
    text: "Cook\nServe",
    html: "<ul><li>Cook</li><li>Serve</li></ul>",
    result: "\n\n- Cook\n- Serve",
  },
  {
    what: "paragraphs in the middle of a line",
    into: "One «two» three",
    text: "a\nb",
    html: "<p>a</p><p>b</p>",
    result: "\n\na\n\nb\n\n",
  },
  {
    what: "a heading where one was begun",
    into: "## |",
    text: "Key Responsibilities",
    html: "<h2><b>Key</b> Responsibilities</h2>",
    result: null,
  },
  {
    what: "lines of code that an editor coloured",
    into: "|",
    text: "a\n  b",
    html: "<meta charset='utf-8'><div style=\"color: #333;font-family: Menlo;white-space: pre;\"><div>a</div></div>",
    result: null,
  },
  {
    what: "HTML into plain text",
    into: "|",
    text: "6\\+ years",
    html: "<b>6+ years</b>",
    file: "cook.jd.txt",
    result: "6+ years",
  },
  {
    what: "HTML into YAML",
    into: "title: |",
    text: "Full\\-time cook",
    html: "<b>Full-time cook</b>",
    file: "cook.jd.yaml",
    result: "Full-time cook",
  },
  { what: "a document from Word", into: "|", text: "Head Chef …", html: WORD, result: CHEF.trimEnd() },
];

describe("jobDescription/cleanPaste", () => {
  let client: LspClient;
  let uri = "";
  before(async () => {
    client = await LspClient.start();
  });
  afterEach(() => client.close(uri));
  after(() => client.stop());

  for (const { what, into, text, html, file = "cook.jd.md", result } of CASES) {
    test(what, async () => {
      uri = `file:///jobs/${file}`;
      const [start, end] = into.includes("«")
        ? [into.indexOf("«"), into.indexOf("»") - 1]
        : [into.indexOf("|"), into.indexOf("|")];
      client.open(uri, into.replace(/[«»|]/g, ""), file.endsWith("yaml") ? "job-description-yaml" : "job-description");
      const range = { start: { line: 0, character: start }, end: { line: 0, character: end } };
      const params = { textDocument: { uri }, range, text, ...(html !== undefined && { html }) };
      assert.equal(await client.request("jobDescription/cleanPaste", params), result);
    });
  }
});
