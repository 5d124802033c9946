// Command lines over one file and over many.
import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { documentOf } from "./documents.mjs";
import { fastest, ms, printTable, times } from "./statistics.mjs";

const COUNTS = [1, 100, 1000];
const READ_AND_SPLIT = `const fs = require("fs"); let n = 0;
for (const file of fs.readdirSync(process.argv[1])) n += fs.readFileSync(process.argv[1] + "/" + file, "utf8").split("\\n").length;
process.stdout.write(String(n));`;

const PROGRAMS = [
  { name: "node -e 0", command: () => ["node", "-e", "0"] },
  { name: "read and split", command: (folder) => ["node", "-e", READ_AND_SPLIT, folder] },
  { name: "jdlint", command: (folder) => ["node", "dist/jdlint.js", folder] },
  { name: "rumdl", command: (folder) => ["node_modules/.bin/rumdl", "check", "--no-cache", folder] },
];

/** Prints the table. */
export function benchPrograms() {
  const root = mkdtempSync(join(tmpdir(), "jd-bench-"));
  try {
    const rows = COUNTS.flatMap((count) => {
      const folder = join(root, String(count));
      mkdirSync(folder);
      for (let file = 0; file < count; file += 1) writeFileSync(join(folder, `${file}.jd.md`), documentOf(1, file));
      const found = PROGRAMS.map(({ name, command }) => {
        const [program, ...args] = command(folder);
        return { name, time: fastest(count === 1 ? 9 : 3, () => spawnSync(program, args, { stdio: "ignore" })) };
      });
      const [nothing, split] = found;
      return found.map(({ name, time }) => [
        count,
        name,
        ms(time),
        times(time / nothing.time),
        times(time / split.time),
      ]);
    });
    printTable("Command lines", ["files", "program", "time", "of `node -e 0`", "of reading and splitting"], rows);
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}
