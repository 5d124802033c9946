import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { it } from "node:test";
import { rulePages } from "../src/rule-pages.ts";

it("docs/rules holds what `npm run docs` makes of the rules", () => {
  const pages = rulePages();
  assert.deepEqual(readdirSync("docs/rules").sort(), [...pages.keys()].sort());
  for (const [file, page] of pages) assert.equal(readFileSync(`docs/rules/${file}`, "utf8"), page);
});
