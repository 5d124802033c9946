import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { after, before, describe, test } from "node:test";
import { type ClientCapabilities, type Diagnostic, DiagnosticSeverity } from "vscode-languageserver-protocol";
import { LspClient, PULLING, PUSHED } from "./lsp-client.ts";

const SEED = readFileSync("examples/senior-backend-developer.jd.md", "utf8");
const URI = "file:///jobs/cook.jd.md";
const RULE_PAGES = "file:///extension/docs/rules";
const DAMAGED = "# Cook\n\n*Location:** Leeds\n";

const codes = (diagnostics: readonly Diagnostic[]) => diagnostics.map(({ code }) => code);
const count = (diagnostics: readonly Diagnostic[], rule: string) =>
  codes(diagnostics).filter((code) => code === rule).length;
const isDamage = ({ code }: Diagnostic) => code === "broken-emphasis";

describe("a client that pulls", () => {
  let client: LspClient;
  before(async () => {
    client = await LspClient.start({ initializationOptions: { rulePages: RULE_PAGES } });
  });
  after(() => client.stop());

  test("is told what the server can do", () => {
    const { capabilities, serverInfo } = client.initialized;
    assert.equal(serverInfo?.name, "Job Descriptions");
    assert.deepEqual(capabilities.diagnosticProvider, {
      identifier: "job-description",
      interFileDependencies: false,
      workspaceDiagnostics: false,
    });
    assert.equal(capabilities.documentSymbolProvider, true);
    assert.equal(capabilities.foldingRangeProvider, true);
    assert.deepEqual(capabilities.semanticTokensProvider?.legend.tokenTypes, ["section"]);
  });

  test("gets a finding as a diagnostic with a readable code and the link to its page", async () => {
    client.open(URI, DAMAGED);
    const diagnostic = (await client.diagnostics(URI)).find(isDamage);
    assert.deepEqual(diagnostic, {
      range: { start: { line: 2, character: 0 }, end: { line: 2, character: 12 } },
      severity: DiagnosticSeverity.Warning,
      code: "broken-emphasis",
      codeDescription: { href: `${RULE_PAGES}/broken-emphasis.md` },
      source: "job-description",
      message: diagnostic?.message,
    });
    client.close(URI);
  });

  test("gets the seed's findings", async () => {
    const uri = "file:///jobs/seed.jd.md";
    client.open(uri, SEED);
    const diagnostics = await client.diagnostics(uri);
    assert.equal(count(diagnostics, "broken-emphasis"), 4);
    assert.equal(count(diagnostics, "redundant-escape"), 18);
    assert.equal(count(diagnostics, "unfinished-list"), 1);
    assert.equal(count(diagnostics, "missing-section"), 6);
    assert.equal(count(diagnostics, "experience-mismatch"), 0);
    client.close(uri);
  });

  test("gets the places that contradict a statement as related information", async () => {
    const uri = "file:///jobs/seed.jd.md";
    client.open(uri, SEED.replace("with 6\\+ years", "with 5\\+ years"));
    const mismatch = (await client.diagnostics(uri)).filter(({ code }) => code === "experience-mismatch");
    assert.deepEqual(
      mismatch.map(({ range }) => range.start.line),
      [6],
    );
    assert.deepEqual(
      mismatch[0]?.relatedInformation?.map(({ location }) => [location.uri, location.range.start.line]),
      [
        [uri, 0],
        [uri, 2],
        [uri, 22],
      ],
    );
    client.close(uri);
  });

  test("is told that nothing changed where nothing did", async () => {
    client.open(URI, `${DAMAGED}\nEnd`);
    const first = await client.pull(URI);
    assert.equal(first.kind, "full");
    assert.deepEqual(await client.pull(URI, first.resultId), { kind: "unchanged", resultId: first.resultId });
    client.change(URI, "End", "The end");
    assert.equal((await client.pull(URI, first.resultId)).kind, "unchanged", "the change is behind all findings");
    client.change(URI, "# Cook\n", "# Cook\n\n");
    const moved = await client.pull(URI, first.resultId);
    assert.equal(moved.kind, "full");
    assert.notEqual(moved.resultId, first.resultId);
    client.close(URI);
  });

  test("reads a document as its language or its name says", async () => {
    const broken = "title: Cook\nskills: [knives\n";
    const expected = [
      ["file:///a.jd.yaml", "job-description-yaml", true],
      ["file:///a.yml", "yaml", true],
      ["file:///a.jd.yaml", "job-description", true],
      ["file:///a.jd.md", "markdown", false],
      ["file:///a.jd.txt?yaml#.yaml", "job-description", false],
      ["untitled:Untitled-1", "job-description", false],
    ] as const;
    for (const [uri, languageId, isYaml] of expected) {
      client.open(uri, broken, languageId);
      assert.equal(codes(await client.diagnostics(uri)).includes("unreadable-part"), isYaml, `${uri} as ${languageId}`);
      client.close(uri);
    }
  });

  test("gets no link where it did not say where the pages are", async () => {
    for (const initializationOptions of [undefined, null, 7, { rulePages: 7 }]) {
      const other = await LspClient.start({ initializationOptions });
      other.open(URI, DAMAGED);
      assert.equal((await other.diagnostics(URI)).find(isDamage)?.codeDescription, undefined);
      await other.stop();
    }
  });

  test("gets no link and no related places where it could not show them", async () => {
    for (const diagnostic of await mismatchesFor({ diagnostic: {} })) {
      assert.equal(diagnostic.codeDescription, undefined);
      assert.equal(diagnostic.relatedInformation, undefined);
    }
  });

  test("gets both where it says what it shows as LSP 3.17 has it: of published diagnostics", async () => {
    const publishDiagnostics = { relatedInformation: true, codeDescriptionSupport: true };
    const [mismatch] = await mismatchesFor({ diagnostic: {}, publishDiagnostics });
    assert.ok(mismatch?.codeDescription);
    assert.equal(mismatch.relatedInformation?.length, 3);
  });

  /** A contradiction, as a client sees it that says this of diagnostics. */
  async function mismatchesFor(features: ClientCapabilities["textDocument"]): Promise<readonly Diagnostic[]> {
    const capabilities = { ...PULLING, textDocument: { ...PULLING.textDocument, ...features } };
    const other = await LspClient.start({ capabilities, initializationOptions: { rulePages: RULE_PAGES } });
    other.open(URI, SEED.replace("with 6\\+ years", "with 5\\+ years"));
    const mismatches = (await other.diagnostics(URI)).filter(({ code }) => code === "experience-mismatch");
    assert.equal(mismatches.length, 1);
    await other.stop();
    return mismatches;
  }
});

describe("a client that is sent diagnostics", () => {
  let client: LspClient;
  before(async () => {
    client = await LspClient.start({ capabilities: PUSHED });
  });
  after(() => client.stop());

  test("is not offered to pull", () => {
    assert.equal(client.initialized.capabilities.diagnosticProvider, undefined);
  });

  test("gets them with the version at opening, changing and saving, and none once the document is closed", async () => {
    client.open(URI, DAMAGED);
    assert.equal((await client.published(URI)).filter(isDamage).length, 1);
    client.change(URI, "*Location:**", "**Location:**");
    assert.equal((await client.published(URI)).filter(isDamage).length, 0);
    client.change(URI, "# Cook\n", "# Cook\n\n*Department:** Kitchen\n");
    assert.equal((await client.published(URI)).filter(isDamage).length, 0, "a new one waits for the save");
    client.save(URI);
    await client.until(() => client.publishedFor(URI).at(-1)?.diagnostics.some(isDamage) === true);
    client.close(URI);
    await client.until(() => client.publishedFor(URI).at(-1)?.version === undefined);
    assert.deepEqual(client.publishedFor(URI).at(-1), { uri: URI, diagnostics: [] });
  });

  test("gets one answer for a burst of typing", async () => {
    const uri = "file:///jobs/burst.jd.md";
    client.open(uri, `${DAMAGED}\nEnd`);
    await client.published(uri);
    const before = client.publishedFor(uri).length;
    for (let i = 0; i < 50; i += 1) client.change(uri, "End", "xEnd");
    await client.published(uri);
    const versions = client
      .publishedFor(uri)
      .slice(before)
      .map(({ version }) => version);
    assert.equal(versions.at(-1), 51);
    assert.ok(versions.length < 10, `published ${versions.join(", ")}`);
  });
});
