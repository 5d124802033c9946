// Measures the product beside floors and peers, and prints ratios: `npm run bench`. With --short only what a test may
// rely on, the growth of the work with the text: it fails where that is too steep, and never for an absolute time.
import { execFileSync } from "node:child_process";
import { cpus, loadavg } from "node:os";
import { benchEngine } from "./bench/engine.mjs";
import { benchMemory } from "./bench/memory.mjs";
import { testGrowth } from "./bench/pathological.mjs";
import { benchPrograms } from "./bench/programs.mjs";
import { benchServers } from "./bench/servers.mjs";
import { benchWaiting } from "./bench/waiting.mjs";
import { buildProduct } from "./build.mjs";

const short = process.argv.includes("--short");
const problems = await benchEngine({ short });
if (short) problems.push(...(await testGrowth()));
if (!short) {
  await buildProduct({ minify: true });
  await benchServers();
  await benchWaiting();
  benchPrograms();
  await benchMemory();
  const rumdl = execFileSync("node_modules/.bin/rumdl", ["--version"], { encoding: "utf8" }).trim();
  console.log(`\nNode ${process.version}, ${rumdl}, ${cpus().length} cores, load ${loadavg()[0].toFixed(1)}`);
}
for (const problem of problems) console.error(`\nFAILED: ${problem}`);
process.exitCode = problems.length > 0 ? 1 : 0;
