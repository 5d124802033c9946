// Makes a fresh clone ready. Scripts that run before `npm ci` can import nothing but files like this one, and Node.
import { existsSync, readFileSync } from "node:fs";
import { npmCi } from "./programs.mjs";

/** Installs the packages of package-lock.json unless they are there. */
export function setUp() {
  if (!isInstalled()) npmCi(".");
}

/** npm notes what it installed in node_modules/.package-lock.json, in the form of package-lock.json. */
function isInstalled() {
  const note = "node_modules/.package-lock.json";
  if (!existsSync(note)) return false;
  const [wanted, installed] = ["package-lock.json", note].map(
    (file) => JSON.parse(readFileSync(file, "utf8")).packages,
  );
  return Object.entries(wanted).every(
    ([path, { version, optional }]) => path === "" || optional || installed[path]?.version === version,
  );
}
