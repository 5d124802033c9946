// Writes the rules' pages into docs/rules/ from the rules themselves.
import { mkdirSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { bundleModule } from "./build.mjs";

const { rulePages } = await import(pathToFileURL(resolve(await bundleModule("server/src/rule-pages.ts"))).href);
mkdirSync("docs/rules", { recursive: true });
for (const file of readdirSync("docs/rules")) rmSync(`docs/rules/${file}`);
for (const [file, page] of rulePages()) writeFileSync(`docs/rules/${file}`, page);
