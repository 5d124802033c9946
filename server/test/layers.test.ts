import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { isBuiltin } from "node:module";
import { dirname, join } from "node:path";
import { it } from "node:test";
import { RULES } from "../src/engine/index.ts";

const ENGINE = "server/src/engine";
const files = readdirSync(ENGINE, { recursive: true, encoding: "utf8" }).filter((file) => file.endsWith(".ts"));
const importsOf = (file: string): string[] =>
  [...readFileSync(`${ENGINE}/${file}`, "utf8").matchAll(/\b(?:from |import ?\(?|require\()"([^"]+)"/g)].map(
    ([, name]) => name!,
  );

it("the engine imports neither LSP nor an editor nor Node", () => {
  const outside = files.flatMap((file) =>
    importsOf(file).filter(
      (name) => /^vscode/.test(name) || isBuiltin(name) || (name.startsWith("../") && leavesEngine(file, name)),
    ),
  );
  assert.deepEqual(outside, []);
});

it("readers know nothing of what is made of their lines, nor the model of rules and repairs", () => {
  const ABOVE = { "readers/": /\/(?:model|repair|rules)\//, "model/": /\/(?:repair|rules)\// };
  const upward = Object.entries(ABOVE).flatMap(([layer, above]) =>
    files
      .filter((file) => file.startsWith(layer))
      .flatMap((file) => importsOf(file).filter((name) => above.test(name))),
  );
  assert.deepEqual(upward, []);
});

it("the engine never asks for the time or for chance", () => {
  const impure = files.filter((file) =>
    /\bDate\.now\(|new Date\(\)|Math\.random\(|process\./.test(readFileSync(`${ENGINE}/${file}`, "utf8")),
  );
  assert.deepEqual(impure, []);
});

it("what answers `initialize` loads nothing of the engine", () => {
  const loaded = new Set<string>();
  const load = (file: string): void => {
    if (loaded.has(file) || !file.endsWith(".ts")) return;
    loaded.add(file);
    const source = readFileSync(file, "utf8");
    for (const [, name] of source.matchAll(/^(?:import|export) (?!type )[^;]*?from "(\.[^"]+)"/gm)) {
      load(join(dirname(file), name!));
    }
  };
  load("server/src/main-node.ts");
  assert.ok(loaded.has("server/src/lsp/capabilities.ts"));
  assert.deepEqual(
    [...loaded].filter((file) => file.startsWith(ENGINE)),
    [],
  );
});

it("a rule's name is the name of its file", () => {
  const names = readdirSync(`${ENGINE}/rules`).map((file) => file.replace(/\.ts$/, ""));
  assert.deepEqual(
    RULES.map(({ name }) => name).sort(),
    names.filter((name) => name !== "index" && name !== "rule").sort(),
  );
});

const leavesEngine = (file: string, name: string): boolean =>
  name.split("/").filter((step) => step === "..").length > file.split("/").length - 1;
