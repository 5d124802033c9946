import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";

/** The path of the first of these programs that is installed. */
export function findProgram(...names) {
  const folders = process.env.PATH.split(delimiter);
  return names.flatMap((name) => folders.map((folder) => join(folder, name))).find(existsSync);
}

/** Runs a program with this terminal; a quiet one shows errors only. Where it fails this process ends, with its status. */
export function run(program, args, { cwd, quiet = false, advice = "" } = {}) {
  const { status } = spawnSync(program, args, { cwd, stdio: ["inherit", quiet ? "ignore" : "inherit", "inherit"] });
  if (status === 0) return;
  console.error(`\nFAILED: ${program} ${args.join(" ")}\n${advice}`);
  process.exit(status ?? 1);
}

/** npm, without the lines that nobody reads. No package of ours needs its install scripts. */
export function npmCi(cwd, ...flags) {
  run("npm", ["ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error", ...flags], { cwd });
}
