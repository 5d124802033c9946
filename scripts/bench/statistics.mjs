export const median = (values) => values.toSorted((a, b) => a - b)[values.length >> 1];

/** How time grows with size: 1 is in proportion, 2 with its square. */
export const exponent = (small, large, factor) => Math.log(large / small) / Math.log(factor);

/** Milliseconds of the fastest of some runs: what else the machine does only ever adds. */
export function fastest(runs, work) {
  let best = Number.POSITIVE_INFINITY;
  for (let run = 0; run < runs; run += 1) {
    const start = performance.now();
    work(run);
    best = Math.min(best, performance.now() - start);
  }
  return best;
}

export const times = (ratio) => `${ratio < 10 ? ratio.toFixed(1) : Math.round(ratio)}×`;
export const ms = (time) => `${time < 10 ? time.toFixed(2) : Math.round(time)} ms`;

export function printTable(title, head, rows) {
  console.log(`\n${title}\n\n| ${head.join(" | ")} |\n|${head.map(() => " --- |").join("")}`);
  for (const row of rows) console.log(`| ${row.join(" | ")} |`);
}
