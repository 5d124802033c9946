import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { chmodSync, copyFileSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { before, describe, test } from "node:test";
import { pathToFileURL } from "node:url";
import packageJson from "../../package.json";
import { temporaryFolder } from "./programs.ts";

const importScript = (file: string) => import(pathToFileURL(resolve("scripts", file)).href);

let built: string;
before(async () => {
  built = temporaryFolder();
  await (await importScript("build.mjs")).buildPrograms(built, true);
});

/** The built programs in a folder of their own, with what becomes of each code cache; undefined leaves it away. */
function copyWith(change: (cache: Buffer) => Buffer | undefined): string {
  const folder = join(temporaryFolder(), "a b's");
  mkdirSync(folder);
  for (const file of readdirSync(built)) {
    const cache = file.endsWith(".cache") ? change(readFileSync(join(built, file))) : undefined;
    if (cache !== undefined) writeFileSync(join(folder, file), cache);
    else if (!file.endsWith(".cache")) copyFileSync(join(built, file), join(folder, file));
  }
  return folder;
}

const ofAnotherV8 = (cache: Buffer) => {
  const other = Buffer.from(cache);
  other[4] = other[4]! ^ 0xff;
  return other;
};

const CACHES: Readonly<Record<string, (cache: Buffer) => Buffer | undefined>> = {
  "as it was built": (cache) => cache,
  "of another V8": ofAnotherV8,
  "cut short": (cache) => cache.subarray(0, cache.length >> 1),
  empty: () => Buffer.alloc(0),
  "that is not there": () => undefined,
};

const HTML = "<meta charset='utf-8'><h2>Duties</h2><ul><li>Cook lunch</li></ul>";

/** What a server answers to a paste of HTML, which it loads another file for. */
async function pasted(folder: string): Promise<unknown> {
  const { Session } = await importScript("bench/session.mjs");
  const session = new Session([process.execPath, join(folder, "server.js"), "--stdio"]);
  const uri = "file:///cook.jd.md";
  await session.request("initialize", { processId: process.pid, rootUri: null, capabilities: {} });
  session.notify("initialized", {});
  const textDocument = { uri, languageId: "job-description", version: 1, text: "# Cook\n\n" };
  session.notify("textDocument/didOpen", { textDocument });
  const place = { line: 2, character: 0 };
  const answer = await session.request("jobDescription/cleanPaste", {
    textDocument: { uri },
    range: { start: place, end: place },
    text: "Duties\nCook lunch\n",
    html: HTML,
  });
  session.process.kill();
  return answer;
}

describe("with a code cache", () => {
  const check = (folder: string) => spawnSync(process.execPath, [join(folder, "jdlint.js"), "examples"]);

  for (const [name, change] of Object.entries(CACHES)) {
    test(`${name}, programs do the same`, async () => {
      const folder = copyWith(change);
      const { status, stdout, stderr } = check(folder);
      assert.equal(stderr.toString(), "");
      assert.equal(stdout.toString(), check(built).stdout.toString());
      assert.equal(status, 1);
      assert.equal(await pasted(folder), "## Duties\n\n- Cook lunch\n");
    });
  }

  test("V8 takes it", () => {
    const code = `const file = process.argv[1]; const { readFileSync } = require("fs");
      const cachedData = readFileSync(file + ".cache");
      const script = new (require("vm").Script)(require("module").wrap(readFileSync(file, "utf8")), { cachedData });
      process.exit(script.cachedDataRejected ? 1 : 0);`;
    for (const file of ["jdlint-program.js", "server-program.js", "yaml.js"]) {
      assert.equal(spawnSync(process.execPath, ["-e", code, join(built, file)]).status, 0, file);
    }
  });
});

test("a server that is not told how to talk says so", () => {
  const { status, stderr } = spawnSync(process.execPath, [join(built, "server.js")]);
  assert.match(stderr.toString(), /^Say how to talk to the language server: .*--stdio.*\n$/);
  assert.equal(status, 2);
});

test("what package.json names as a command is one", { skip: process.platform === "win32" }, () => {
  const command = join(
    copyWith((cache) => cache),
    packageJson.bin.jdlint.replace("./dist/", ""),
  );
  chmodSync(command, 0o755);
  assert.equal(spawnSync(command, ["--version"]).stdout?.toString(), `${packageJson.version}\n`);
});

test("what a start reads is small, and ASCII", () => {
  for (const [file, bound] of Object.entries({ "server-program.js": 620_000, "jdlint-program.js": 394_000 })) {
    assert.ok(statSync(join(built, file)).size <= bound, file);
    assert.doesNotMatch(readFileSync(join(built, file), "utf8"), /[^\0-\x7f]/, file);
  }
});
