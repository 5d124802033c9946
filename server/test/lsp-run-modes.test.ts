import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { LspClient, PUSHED } from "./lsp-client.ts";

const URI = "file:///jobs/cook.jd.md";
const GOOD = "**Location:** Leeds";
const BAD = "*Location:** Leeds";
const NEW = "*Department:** Kitchen";
const PAGE = (...labels: string[]) => `# Cook\n\n${labels.join("\n\n")}\n`;

/** The lines with a damaged label that the writer is shown. */
async function damagedLines(client: LspClient): Promise<number[]> {
  const diagnostics = await client.diagnostics(URI);
  return diagnostics.filter(({ code }) => code === "broken-emphasis").map(({ range }) => range.start.line);
}

async function withClient(configuration: unknown, run: (client: LspClient) => Promise<void>): Promise<void> {
  const client = await LspClient.start({ configuration });
  try {
    await run(client);
  } finally {
    assert.equal(await client.stop(), 0);
  }
}

describe("jobDescription.run", () => {
  test("onSave, the default: a mended problem vanishes at once, and no new one appears before the save", () =>
    withClient(undefined, async (client) => {
      client.open(URI, PAGE(BAD));
      assert.deepEqual(await damagedLines(client), [2]);
      client.change(URI, BAD, `${BAD}\n\n${NEW}`);
      assert.deepEqual(await damagedLines(client), [2]);
      client.change(URI, "# Cook\n", "# Cook\n\n\n");
      assert.deepEqual(await damagedLines(client), [4], "what is shown moves with its text");
      client.change(URI, BAD, GOOD);
      assert.deepEqual(await damagedLines(client), []);
      client.save(URI);
      await client.until(() => client.refreshes === 1);
      assert.deepEqual(await damagedLines(client), [6]);
    }));

  test("onSave: what undoing brings back was no news", () =>
    withClient({ run: "onSave" }, async (client) => {
      client.open(URI, PAGE(BAD, GOOD));
      client.change(URI, `${BAD}\n\n`, "");
      assert.deepEqual(await damagedLines(client), []);
      const { start } = client.range(URI, GOOD);
      client.change(URI, { start, end: start }, `${BAD}\n\n`);
      assert.deepEqual(await damagedLines(client), [2]);
      client.change(URI, undefined, "nothing");
      assert.deepEqual(await damagedLines(client), []);
      client.change(URI, undefined, PAGE(BAD, NEW));
      assert.deepEqual(await damagedLines(client), [2], "there was one, so one comes back");
    }));

  test("onType: new problems appear at once", () =>
    withClient({ run: "onType" }, async (client) => {
      client.open(URI, PAGE(BAD));
      client.change(URI, BAD, `${BAD}\n\n${NEW}`);
      assert.deepEqual(await damagedLines(client), [2, 4]);
    }));

  test("manual: only the request checks, and what it showed vanishes when it is mended", () =>
    withClient({ run: "manual" }, async (client) => {
      client.open(URI, PAGE(BAD, NEW));
      client.save(URI);
      assert.deepEqual(await damagedLines(client), []);
      const check = () => client.request("jobDescription/check", { textDocument: { uri: URI } });
      assert.deepEqual(await check(), { findings: 2 });
      await client.until(() => client.refreshes === 1);
      assert.deepEqual(await damagedLines(client), [2, 4]);
      client.change(URI, BAD, GOOD);
      client.save(URI);
      assert.deepEqual(await damagedLines(client), [4]);
      client.change(URI, NEW, GOOD);
      assert.deepEqual(await check(), { findings: 0 });
    }));

  test("a change of the setting is noticed", () =>
    withClient({ run: "manual" }, async (client) => {
      client.open(URI, PAGE(BAD));
      assert.deepEqual(await damagedLines(client), []);
      client.configuration = { run: "onType" };
      client.notify("workspace/didChangeConfiguration", { settings: null });
      await client.until(() => client.refreshes === 1);
      assert.deepEqual(await damagedLines(client), [2]);
      client.configuration = { run: "manual" };
      client.notify("workspace/didChangeConfiguration", { settings: null });
      await client.until(() => client.refreshes === 2);
      assert.deepEqual(await damagedLines(client), []);
    }));

  test("another setting's change shows nothing new", () =>
    withClient({}, async (client) => {
      client.open(URI, PAGE(GOOD));
      client.change(URI, GOOD, BAD);
      assert.deepEqual(await damagedLines(client), []);
      client.notify("workspace/didChangeConfiguration", { settings: null });
      await client.until(() => client.refreshes === 1);
      assert.deepEqual(await damagedLines(client), []);
    }));

  test("a wrong value falls back to the default, and is said once", () =>
    withClient({ run: "always" }, async (client) => {
      for (const uri of [URI, "file:///other.jd.md"]) {
        client.open(uri, PAGE(BAD));
        await client.pull(uri);
      }
      assert.deepEqual(await damagedLines(client), [2]);
      assert.deepEqual(client.logged, [
        'jobDescription.run must be one of onSave, onType, manual; it is "always", so onSave is used.',
      ]);
    }));

  test("comes from the start's options or from pushed settings where the client can't be asked", async () => {
    const client = await LspClient.start({ capabilities: PUSHED, initializationOptions: { run: "manual" } });
    client.open(URI, PAGE(BAD));
    assert.deepEqual(await client.published(URI), []);
    client.notify("workspace/didChangeConfiguration", { settings: { jobDescription: { run: "onType" } } });
    await client.until(() => client.publishedFor(URI).at(-1)?.diagnostics.length !== 0);
    assert.equal(await client.stop(), 0);
  });

  for (const settings of [{}, { jobDescription: {} }, { python: { run: "onType" } }]) {
    test(`stays as it was at the start where ${JSON.stringify(settings)} is pushed`, async () => {
      const client = await LspClient.start({ capabilities: PUSHED, initializationOptions: { run: "manual" } });
      for (const pushed of [{ jobDescription: { run: "onType" } }, settings]) {
        client.notify("workspace/didChangeConfiguration", { settings: pushed });
      }
      client.open(URI, PAGE(BAD));
      assert.deepEqual(await client.published(URI), []);
      assert.equal(await client.stop(), 0);
    });
  }
});
