// Opens VS Code with the extension on examples/: the desktop one where `code` is installed, else its server on 127.0.0.1.
import { resolve } from "node:path";
import { makeProfile } from "./profile.mjs";
import { findProgram, run } from "./programs.mjs";
import { setUp } from "./setup.mjs";
import { install, startServer } from "./vscode-headless/server.mjs";

const folder = resolve("examples");

setUp();
const code = findProgram("code");
if (code) {
  run("npm", ["run", "--silent", "build"]);
  run(code, [`--extensionDevelopmentPath=${resolve(".")}`, folder]);
} else {
  run("npm", ["run", "--silent", "package"], { quiet: true });
  const server = await startServer(makeProfile(), install(resolve("job-descriptions.vsix")));
  console.log(`\nVS Code runs at\n\n  ${server.addressOf(folder)}\n\nCtrl+C ends it.`);
  await server.ended;
}
