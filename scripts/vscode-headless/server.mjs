// Runs the VS Code server on 127.0.0.1. Whoever knows its address with the token can use it, nobody else.
import { spawn } from "node:child_process";
import { randomUUID } from "node:crypto";
import { createInterface } from "node:readline";
import { installVsCode } from "./install.mjs";

/** Set by the VS Code that this may have been started from; they would lead the new one astray. */
const FOREIGN = ["VSCODE_IPC_HOOK_CLI", "VSCODE_IPC_HOOK", "ELECTRON_RUN_AS_NODE", "NODE_OPTIONS"];

/** How much of its log is kept, for the report of a failure. */
const LOG_LINES = 40;

/** A built workbench develops and tests extensions only with this switch, which also keeps its messages at the bell. */
export const DEVELOP = ["--enable-smoke-test-driver"];

/** Has an extension installed, which is there when the workbench is. */
export const install = (vsix) => ["--install-extension", vsix, "--start-server"];

/**
 * Starts the server; it and all its children end with `stop` or with this process.
 * `addressOf` gives the address of a workbench on a folder, `ended` rejects when the server stops.
 */
export async function startServer({ userDataDir, extensionsDir }, switches) {
  const { node, server } = installVsCode();
  const token = randomUUID();
  const env = { ...process.env, EXTENSIONS_GALLERY: '{"serviceUrl":""}' };
  for (const name of FOREIGN) delete env[name];
  const child = spawn(
    node,
    [
      server,
      ...["--host", "127.0.0.1", "--port", "0", "--connection-token", token],
      ...["--server-data-dir", userDataDir, "--user-data-dir", userDataDir, "--extensions-dir", extensionsDir],
      ...["--accept-server-license-terms", "--telemetry-level", "off", "--disable-workspace-trust"],
      ...switches,
    ],
    // A process group of its own, so that one signal ends the extension hosts and language servers too.
    { env, stdio: ["ignore", "pipe", "pipe"], detached: true },
  );
  const stop = () => {
    if (child.exitCode === null) process.kill(-child.pid, "SIGKILL");
  };
  // First of the listeners, so that nobody writes any more to a profile that another one removes.
  process.prependListener("exit", stop);
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.once(signal, () => process.exit());

  const log = [];
  const ended = new Promise((_, reject) => {
    child.once("error", reject);
    child.once("exit", () => reject(new Error(`VS Code's server stopped.\n${log.join("\n")}`)));
  });
  const listening = new Promise((resolve) => {
    for (const stream of [child.stdout, child.stderr]) {
      createInterface({ input: stream }).on("line", (line) => {
        log.push(line);
        if (log.length > LOG_LINES) log.shift();
        const port = /Extension host agent listening on (\d+)/.exec(line)?.[1];
        if (port) resolve(port);
      });
    }
  });
  const authority = `127.0.0.1:${await Promise.race([listening, ended])}`;
  return { addressOf: (folder, paths = {}) => addressOf(authority, token, folder, paths), ended, stop };
}

/** `paths` are what VS Code's command line knows as `--extensionDevelopmentPath` and so on; undefined ones are left out. */
function addressOf(authority, token, folder, paths) {
  const payload = Object.entries(paths)
    .filter(([, path]) => path)
    .map(([name, path]) => [name, `vscode-remote://${authority}${encodeURI(path)}`]);
  return `http://${authority}/?${new URLSearchParams({ tkn: token, folder, payload: JSON.stringify(payload) })}`;
}
