// Runs the tests that need no editor. Arguments name some of them: `npm run test:unit -- experience`.
import { spawnSync } from "node:child_process";
import { buildUnitTests } from "./build.mjs";

const wanted = process.argv.slice(2).filter((argument) => !argument.startsWith("--"));
const flags = process.argv.slice(2).filter((argument) => argument.startsWith("--"));
const files = (await buildUnitTests()).filter(
  (file) => wanted.length === 0 || wanted.some((part) => file.includes(part)),
);
const { status } = spawnSync(
  process.execPath,
  ["--enable-source-maps", "--test", "--test-reporter=spec", ...flags, ...files],
  {
    stdio: "inherit",
  },
);
process.exit(status ?? 1);
