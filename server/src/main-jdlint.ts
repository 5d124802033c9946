/** The command line `jdlint`: binds a run to this process, and the threads of a long run to theirs. */

import { availableParallelism } from "node:os";
import { version } from "../../package.json";
import { checkFiles } from "./cli/check-files.ts";
import { readFile } from "./cli/files.ts";
import { run } from "./cli/run.ts";
import { writerTo } from "./cli/standard-output.ts";
import { THREAD, workAsThread } from "./cli/threads.ts";

const words = process.argv.slice(2);
if (words[0] !== THREAD || !workAsThread((given) => (files) => checkFiles(given, files, readFile))) {
  const output = { out: writerTo("stdout"), error: writerTo("stderr") };
  // The code is set and not exited with, so that what was written goes out first.
  const team = { program: process.argv[1]!, threads: availableParallelism() };
  void run(words, output, version, team).then((code) => {
    process.exitCode = code;
  });
}
