import { type Arguments, HELP, readArguments } from "./arguments.ts";
import { checkFiles } from "./check-files.ts";
import { Failures } from "./failures.ts";
import { filesAt, readFile, readStandardInput, type Source } from "./files.ts";
import { inspectFiles } from "./inspect.ts";
import type { Output } from "./output.ts";
import { NOTHING, sumOf, toSummary } from "./tally.ts";

/** What the exit code says. */
const EXIT = { clean: 0, findings: 1, failed: 2 } as const;

/** What so many files give is written in one piece. */
const CHUNK = 50;

/** Runs jdlint with the words behind its name; answers the exit code. */
export async function run(words: readonly string[], output: Output, version: string): Promise<number> {
  const failures = new Failures(output);
  try {
    return await attempt(words, output, version, failures);
  } catch (error) {
    // Such as a full disk that the output goes to.
    failures.report(`failed: ${error}`);
    return EXIT.failed;
  }
}

async function attempt(words: readonly string[], output: Output, version: string, failures: Failures): Promise<number> {
  const given = failures.attempt("arguments", () => readArguments(words));
  if (given === undefined) return EXIT.failed;
  if (given.action === "help" || given.action === "version") {
    output.out(given.action === "help" ? HELP : `${version}\n`);
    return EXIT.clean;
  }
  const files = filesNamed(given.paths, failures);
  const sourceOf = await sources(files, given);
  let found = false;
  if (given.action === "inspect") output.out(inspectFiles(files, sourceOf, failures));
  else {
    let tally = NOTHING;
    for (let from = 0; from < files.length; from += CHUNK) {
      const checked = checkFiles(given, files.slice(from, from + CHUNK), sourceOf);
      for (const { to, text } of checked.written) output[to](text);
      tally = sumOf(tally, checked.tally);
      failures.any ||= checked.failed;
    }
    const isTaken = given.action !== "check" && given.paths.includes("-");
    if (tally.files > 0) output[isTaken ? "error" : "out"](toSummary(tally));
    found = tally.filesWithFindings > 0;
  }
  if (failures.any) return EXIT.failed;
  return found ? EXIT.findings : EXIT.clean;
}

/** Every file once, in the order given. */
function filesNamed(paths: readonly string[], failures: Failures): readonly string[] {
  const files = paths.flatMap((path) => (path === "-" ? path : (failures.attempt(path, () => filesAt(path)) ?? [])));
  return [...new Set(files)];
}

/** How a file is read; standard input, where it is one of them, is read now. */
async function sources(files: readonly string[], { stdinName }: Arguments): Promise<(file: string) => Source> {
  if (!files.includes("-")) return readFile;
  const standardInput = await readStandardInput(stdinName).then(
    (source) => () => source,
    (error: unknown) => () => {
      throw error;
    },
  );
  return (file) => (file === "-" ? standardInput() : readFile(file));
}
