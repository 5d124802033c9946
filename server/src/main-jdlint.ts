/** The command line `jdlint`: binds a run to this process. */

import { version } from "../../package.json";
import { run } from "./cli/run.ts";

// Whoever reads us may stop early (`jdlint … | head`): that is no failure.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code !== "EPIPE") throw error;
  process.exit();
});

const output = {
  out: (text: string) => void process.stdout.write(text),
  error: (text: string) => void process.stderr.write(text),
};

// The code is set and not exited with, so that what was written goes out first.
void run(process.argv.slice(2), output, version).then((code) => {
  process.exitCode = code;
});
