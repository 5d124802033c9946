import { HELP, readArguments } from "./arguments.ts";
import { checkTask } from "./check-task.ts";
import { Failures } from "./failures.ts";
import { filesAt, readFile, readStandardInput, type Source } from "./files.ts";
import { inspectTask } from "./inspect-task.ts";
import type { Output } from "./output.ts";

/** What is done with every file. */
export interface Task {
  take(source: Source): void;
  /** Prints what comes last; answers whether something was found. */
  end(): boolean;
}

/** What the exit code says. */
const EXIT = { clean: 0, findings: 1, failed: 2 } as const;

/** Runs jdlint with the words behind its name; answers the exit code. */
export async function run(words: readonly string[], output: Output, version: string): Promise<number> {
  const failures = new Failures(output);
  const given = await failures.attempt("arguments", () => readArguments(words));
  if (given === undefined) return EXIT.failed;
  if (given.action === "help" || given.action === "version") {
    output.out(given.action === "help" ? HELP : `${version}\n`);
    return EXIT.clean;
  }
  const task = given.action === "inspect" ? inspectTask(output) : checkTask(given, output, failures);
  for (const file of await filesNamed(given.paths, failures)) {
    await failures.attempt(file, async () => {
      task.take(file === "-" ? await readStandardInput(given.stdinName) : readFile(file));
    });
  }
  const found = task.end();
  if (failures.any) return EXIT.failed;
  return found ? EXIT.findings : EXIT.clean;
}

/** Every file once, in the order given. */
async function filesNamed(paths: readonly string[], failures: Failures): Promise<ReadonlySet<string>> {
  const files = new Set<string>();
  for (const path of paths) {
    const found = path === "-" ? [path] : await failures.attempt(path, () => filesAt(path));
    for (const file of found ?? []) files.add(file);
  }
  return files;
}
