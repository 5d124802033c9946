// Runs client/test inside a real VS Code: with a desktop the one that @vscode/test-electron downloads, else our own.
// Arguments name some of them: `npm run test:vscode -- outline`.
import { cpSync, existsSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { runTests } from "@vscode/test-electron";
import { buildEditorTests, buildProduct } from "./build.mjs";
import { makeProfile } from "./profile.mjs";

await buildProduct();
const extensionTestsPath = resolve(await buildEditorTests(process.argv.slice(2)));
const profile = makeProfile();
const workspace = join(profile.folder, "workspace");
cpSync("examples", workspace, { recursive: true });
const report = join(profile.folder, "report.txt");

const hasDesktop = process.platform !== "linux" || process.env.DISPLAY || process.env.WAYLAND_DISPLAY;
const failure = await runTests({
  ...(hasDesktop ? {} : { vscodeExecutablePath: resolve("scripts/vscode-headless/code.mjs") }),
  extensionDevelopmentPath: resolve("."),
  extensionTestsPath,
  extensionTestsEnv: { MOCHA_REPORT: report },
  launchArgs: [workspace, `--user-data-dir=${profile.userDataDir}`, `--extensions-dir=${profile.extensionsDir}`],
}).then(
  () => undefined,
  (error) => error,
);

// VS Code's word alone is not enough: an extension host that crashes can end with status 0, but not with Mocha's summary.
const text = existsSync(report) ? readFileSync(report, "utf8") : "";
console.log(text);
if (failure || !/^ *[1-9]\d* passing/m.test(text)) {
  console.error("The tests in VS Code FAILED.", failure?.message ?? "They did not run to their end.");
  process.exit(1);
}
