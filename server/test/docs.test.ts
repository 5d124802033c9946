import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { it } from "node:test";
import { rulePages } from "../src/rule-pages.ts";

it("docs/rules holds what `npm run docs` makes of the rules", () => {
  const pages = rulePages();
  assert.deepEqual(readdirSync("docs/rules").sort(), [...pages.keys()].sort());
  for (const [file, page] of pages) assert.equal(readFileSync(`docs/rules/${file}`, "utf8"), page);
});

it("the extension's page is what the README says to writers", () => {
  execFileSync(process.execPath, ["scripts/page.mjs"]);
  const page = readFileSync("dist/README.md", "utf8");
  assert.match(page, /^# Job Descriptions\n\nChecks and repairs.*\n## Settings\n/s);
  assert.doesNotMatch(page, /npm |docs\/|## For/);
});
