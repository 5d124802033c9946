/** The command line `jdlint`: binds a run to this process. */

import { version } from "../../package.json";
import { run } from "./cli/run.ts";
import { writerTo } from "./cli/standard-output.ts";

const output = { out: writerTo("stdout"), error: writerTo("stderr") };

// The code is set and not exited with, so that what was written goes out first.
void run(process.argv.slice(2), output, version).then((code) => {
  process.exitCode = code;
});
