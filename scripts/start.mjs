// Opens VS Code with the extension on examples/: the desktop one where `code` is installed, else its server on 127.0.0.1.
import { resolve } from "node:path";
import { makeProfile } from "./profile.mjs";
import { findProgram, run } from "./programs.mjs";
import { setUp } from "./setup.mjs";
import { startServer } from "./vscode-headless/server.mjs";

const folder = resolve("examples");
const paths = { extensionDevelopmentPath: resolve(".") };

setUp();
run("npm", ["run", "--silent", "build"]);

const code = findProgram("code");
if (code) {
  run(code, [`--extensionDevelopmentPath=${paths.extensionDevelopmentPath}`, folder]);
} else {
  const server = await startServer(makeProfile());
  console.log(`\nVS Code runs at\n\n  ${server.addressOf(folder, paths)}\n\nCtrl+C ends it.`);
  await server.ended;
}
