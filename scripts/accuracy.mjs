// Scores what is read against hand-made labels of real job descriptions, where a folder with them and their scorer is at
// hand: `npm run accuracy -- FOLDER`, or the variable JD_ACCURACY. Further arguments go to the scorer.
import { existsSync } from "node:fs";
import { join } from "node:path";
import { buildProduct } from "./build.mjs";
import { run } from "./programs.mjs";

const [named, ...rest] = process.argv.slice(2).filter((argument) => !argument.startsWith("--"));
const flags = process.argv.slice(2).filter((argument) => argument.startsWith("--"));
const folder = named ?? process.env.JD_ACCURACY ?? "../shared/accuracy";
const scorer = join(folder, "score.mjs");
if (existsSync(scorer)) {
  await buildProduct();
  run("node", [scorer, "--cmd", "node dist/jdlint.js inspect", ...flags, ...rest]);
} else {
  console.log(`Nothing to measure: there is no ${scorer}. Name the folder with the labelled job descriptions.`);
}
