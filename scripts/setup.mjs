// Makes a fresh clone ready. What runs before `npm ci` can import nothing but this and Node.
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";

/** Installs the packages of package-lock.json unless they are there. */
export function setUp() {
  if (!isInstalled()) run("npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error");
}

/** npm notes what it installed in node_modules/.package-lock.json, in the form of package-lock.json. */
function isInstalled() {
  const installed = "node_modules/.package-lock.json";
  if (!existsSync(installed)) return false;
  const [wanted, present] = ["package-lock.json", installed].map(
    (file) => JSON.parse(readFileSync(file, "utf8")).packages,
  );
  return Object.entries(wanted).every(
    ([path, { version, optional }]) => path === "" || optional || present[path]?.version === version,
  );
}

/** Runs a program with this terminal; ends this process with its status when it fails. */
export function run(program, ...args) {
  const { status } = spawnSync(program, args, { stdio: "inherit" });
  if (status !== 0) process.exit(status ?? 1);
}
