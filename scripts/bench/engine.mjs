// Reading and checking in this process: the whole text anew, and after one key press.
import { lint } from "markdownlint/sync";
import { bundleModule } from "../build.mjs";
import { documentOf } from "./documents.mjs";
import { exponent, fastest, ms, printTable, times } from "./statistics.mjs";

const SIZES = [1, 10, 100];
/** Growth above this is an error: the work is in proportion to the text. Leaves room for a busy machine. */
const STEEPEST = 1.5;
const WARM_UP = 40;

/** Prints the table; answers what is wrong with the figures. */
export async function benchEngine({ short }) {
  const { check, createReader, linesOf } = await import(`../../${await bundleModule("server/src/engine/index.ts")}`);
  for (let run = 0; run < WARM_UP; run += 1) check(createReader()(documentOf(1, run), "markdown"));
  const rows = SIZES.map((size) => {
    const runs = size === 100 ? 8 : 60;
    // Each is read once only, as lines that were met before are remembered.
    const texts = Array.from({ length: runs }, (_, run) => documentOf(size, WARM_UP + size + run));
    const anew = fastest(runs, (run) => check(createReader()(texts[run], "markdown")));
    const again = fastest(runs, (run) => check(createReader()(texts[run], "markdown")));
    const read = createReader();
    const lines = linesOf(texts[0]);
    check(read(lines, "markdown"));
    const edited = fastest(runs, (run) => {
      const at = (run * 7919) % lines.length;
      check(read(lines.with(at, `x${lines[at]}`), "markdown"));
    });
    const split = fastest(runs, (run) => texts[run % texts.length].split("\n").map((line) => line.trim()));
    const peer = short
      ? Number.NaN
      : fastest(size === 100 ? 3 : 20, (run) => lint({ strings: { text: texts[run % texts.length] } }));
    return { size, length: texts[0].length, anew, again, edited, split, peer };
  });
  printTable(
    "Engine: reading and all rules, in one process",
    ["size", "anew", "MB/s", "again", "after a key press", "splitting into lines", ...(short ? [] : ["markdownlint"])],
    rows.map(({ size, length, anew, again, edited, split, peer }) => [
      `${size}×`,
      ms(anew),
      (length / 1000 / anew).toFixed(1),
      ms(again),
      ms(edited),
      ms(split),
      ...(short ? [] : [`${ms(peer)} (${times(peer / anew)} ours)`]),
    ]),
  );
  const growth = exponent(rows[1].anew, rows[2].anew, 10);
  console.log(`\nGrowth from 10× to 100×: n^${growth.toFixed(2)}`);
  return growth > STEEPEST ? [`the engine's work grows with n^${growth.toFixed(2)}, more than n^${STEEPEST}`] : [];
}
