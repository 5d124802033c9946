#!/usr/bin/env node
// Stands in for VS Code's own binary: takes the part of its command line that @vscode/test-electron uses.
import { parseArgs } from "node:util";
import { withWorkbench } from "./workbench.mjs";

const TIME_LIMIT_MS = 5 * 60_000;

const path = { type: "string" };
const { values, positionals } = parseArgs({
  options: {
    extensionDevelopmentPath: path,
    extensionTestsPath: path,
    "user-data-dir": path,
    "extensions-dir": path,
  },
  strict: false,
  allowPositionals: true,
});

let finish;
const finished = new Promise((resolve) => {
  finish = resolve;
});
const { extensionDevelopmentPath, extensionTestsPath } = values;
const exitCode = await withWorkbench(
  {
    profile: { userDataDir: values["user-data-dir"], extensionsDir: values["extensions-dir"] },
    folder: positionals[0],
    paths: { extensionDevelopmentPath, extensionTestsPath },
    // The workbench calls this when the tests are over.
    prepare: (page) => page.exposeFunction("codeAutomationExit", finish),
  },
  async (page) => {
    const timer = setTimeout(() => finish("timeout"), TIME_LIMIT_MS);
    const result = await finished;
    clearTimeout(timer);
    if (result !== 0) await page.screenshot({ path: "out/vscode-failure.png" });
    if (result === "timeout") throw new Error(`The tests did not end within ${TIME_LIMIT_MS / 1000} s.`);
    return result;
  },
);
process.exit(exitCode);
