#!/usr/bin/env node

/**
 * What `dist/server.js` and `dist/jdlint.js` are: they run the program of that name beside them. V8 need not compile what
 * it finds in the code cache that the build lays beside a program. Where there is none (it does not ship with the
 * extension, as VS Code has a V8 of its own), or one for another V8, the program is compiled as ever.
 */

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Script } from "node:vm";

interface Module {
  exports: unknown;
}

/** What `require` puts around a file; written here since `node:module` takes its time. */
const BEFORE = "(function (exports, require, module, __filename, __dirname) { ";
const BEHIND = "\n});";

const loaded = new Map<string, Module>();

/** As `require` does it, for a file of the build. */
function load(file: string): unknown {
  const known = loaded.get(file);
  if (known !== undefined) return known.exports;
  const cachedData = cacheOf(file);
  if (cachedData === undefined) return require(file);
  const module: Module = { exports: {} };
  loaded.set(file, module);
  const script = new Script(`${BEFORE}${readFileSync(file, "utf8")}${BEHIND}`, { filename: file, cachedData });
  const requireHere = (name: string) => (name.startsWith("./") ? load(join(__dirname, name)) : require(name));
  script.runInThisContext()(module.exports, requireHere, module, file, __dirname);
  return module.exports;
}

function cacheOf(file: string): Buffer | undefined {
  // Node reads source maps of what it loads itself.
  if (process.sourceMapsEnabled) return undefined;
  try {
    return readFileSync(`${file}.cache`);
  } catch {
    return undefined;
  }
}

load(__filename.replace(/\.js$/, "-program.js"));
