// How the time for hostile inputs grows: each at three sizes, every one doubled, in a process of its own.
// `node scripts/bench/pathological.mjs [WORDS of names]`; ends with status 1 where a promise is broken.
import { spawnSync } from "node:child_process";
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { bundleModule } from "../build.mjs";
import { exponent } from "./statistics.mjs";

/** What is promised of reading and all rules: milliseconds at the greatest size, and the exponent of growth. */
const MOST_MS = 300;
const MOST_GROWTH = 1.2;
/** Below this a time says nothing about growth: garbage collection comes in turns of some milliseconds. */
const LEAST_MS = 30;
const ROUNDS = 3;
/** Fills what is remembered of lines, so that every round reads its own anew. */
const FORGOTTEN = Array.from(
  { length: 52 },
  (_, index) => `${"a".repeat(9_900)} ${index}\n\n[${"a".repeat(9_900)} ${index}\n\n`,
).join("");
const TIMEOUT = Number(process.env.BENCH_TIMEOUT ?? 60_000);

/** In a test another process may take its share of the time, so it looks only for what grows like a square. */
const STEEPEST_IN_TEST = 1.5;

if (process.argv[1] === import.meta.filename) {
  if (process.argv[2] === "--one") await measureOne(process.argv[3], process.argv[4]);
  else await measureAll(process.argv.slice(2));
}

/** A test of the growth alone, in this process. Answers what grows too steeply. */
export async function testGrowth() {
  const { PATHOLOGICAL_INPUTS, readAndCheck } = await load(await bundleInputs());
  const steep = PATHOLOGICAL_INPUTS.filter(({ make, most, format }) => {
    const [short, long] = [most / 4, most].map((size) => make(Math.floor(size)));
    const timeOf = (text) => leastTimeOf(readAndCheck, text, format, 2);
    const before = timeOf(short);
    return before > LEAST_MS / 2 && exponent(before, timeOf(long), long.length / short.length) > STEEPEST_IN_TEST;
  });
  return steep.map(({ name }) => `the work for ${name} grows with more than n^${STEEPEST_IN_TEST}`);
}

async function bundleInputs() {
  return resolve(await bundleModule("server/test/pathological.bench.ts"));
}

async function load(path) {
  return import(pathToFileURL(path).href);
}

async function measureAll(words) {
  const path = await bundleInputs();
  const { PATHOLOGICAL_INPUTS } = await load(path);
  const inputs = PATHOLOGICAL_INPUTS.filter(
    ({ name }) => words.length === 0 || words.some((word) => name.includes(word)),
  );
  console.log("            ¼        ½        1  growth  (milliseconds of CPU, the least of three)");
  let broken = 0;
  for (const { name } of inputs) {
    const { status, stdout, stderr } = spawnSync(process.execPath, [import.meta.filename, "--one", path, name], {
      encoding: "utf8",
      timeout: TIMEOUT,
    });
    const results = status === 0 ? JSON.parse(stdout) : undefined;
    const times = results?.map(({ least }) => least);
    const growth = results && exponent(times[0], times[2], results[2].length / results[0].length);
    const holds = times && times[2] <= MOST_MS && (times[2] < LEAST_MS || growth <= MOST_GROWTH);
    if (!holds) broken += 1;
    const shown = times
      ? `${times.map((time) => time.toFixed(1).padStart(8)).join(" ")} ${growth.toFixed(2).padStart(7)}`
      : ` did not end: ${status ?? "timeout"} ${stderr.split("\n").find((line) => line.includes("rror")) ?? ""}`;
    console.log(`${holds ? "  " : "! "}${shown}  ${name}`);
  }
  console.log(broken === 0 ? "All promises hold." : `${broken} of ${inputs.length} break a promise.`);
  process.exitCode = broken === 0 ? 0 : 1;
}

async function measureOne(path, name) {
  const { PATHOLOGICAL_INPUTS, readAndCheck } = await load(path);
  const { make, most, format } = PATHOLOGICAL_INPUTS.find((each) => each.name === name);
  // The first is not counted: the code is not warm.
  const results = [most / 4, most / 4, most / 2, most].map((size) => {
    const text = make(Math.floor(size));
    const least = leastTimeOf(readAndCheck, text, format, ROUNDS);
    return { least, length: text.length };
  });
  console.log(JSON.stringify(results.slice(1)));
}

/** Milliseconds of CPU for reading a text anew, the least of some rounds. */
function leastTimeOf(readAndCheck, text, format, rounds) {
  let least = Infinity;
  for (let round = 0; round < rounds; round += 1) {
    readAndCheck(FORGOTTEN, format);
    const start = process.cpuUsage();
    readAndCheck(text, format);
    const { user, system } = process.cpuUsage(start);
    least = Math.min(least, (user + system) / 1000);
    if (least > 10 * MOST_MS) break;
  }
  return least;
}
