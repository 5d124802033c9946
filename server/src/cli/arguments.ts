import { parseArgs } from "node:util";
import { SEVERITIES, type Severity } from "../engine/index.ts";
import { UsageError } from "./failures.ts";

export type Action = "check" | "fix" | "clean-up" | "inspect" | "help" | "version";

export interface Arguments {
  readonly action: Action;
  /** Files and folders; `-` is standard input. */
  readonly paths: readonly string[];
  /** The least severity that is printed. */
  readonly severity: Severity;
  /** The name under which standard input is checked and reported. */
  readonly stdinName: string;
}

export const HELP = `Checks job descriptions.

Usage: jdlint [options] FILE…          print what is wrong
       jdlint --fix FILE…              mend what can be mended safely
       jdlint --clean-up FILE…         mend it, and restore lost headings, lists and spacing
       jdlint inspect FILE…            print what was read, as JSON

FILE is a file, a folder (searched for *.jd, *.jd.md, *.jd.txt, *.jd.yaml and *.jd.yml) or - for standard input.
Files that end in .txt are read as plain text, .yaml and .yml as YAML, all others as Markdown.

Options:
  --severity LEVEL   the least that is reported: error, warning, information (the default) or hint
  --stdin-name NAME  the name of standard input, which also says how it is read
  --help             print this text
  --version          print the version

Exit code: 0 nothing was found, 1 something was found, 2 something could not be checked.
--fix and --clean-up print what is left, and with - write the mended text to standard output.
`;

/** Reads the words behind the command's name; throws a UsageError that says which of them is wrong. */
export function readArguments(words: readonly string[]): Arguments {
  const { values, positionals } = parse(words);
  const [first, ...rest] = positionals;
  const inspect = first === "inspect";
  const paths = inspect ? rest : positionals;
  const { severity: least = "information", "stdin-name": stdinName = "standard input" } = values;
  const severity = SEVERITIES.find((level) => level === least);
  if (severity === undefined) throw new UsageError(`--severity must be one of ${SEVERITIES.join(", ")}`);
  const wanted = (["help", "version", "fix", "clean-up"] as const).filter((name) => values[name] === true);
  const action = wanted[0] ?? (inspect ? "inspect" : "check");
  if (action !== "help" && action !== "version") {
    const writing = [...wanted.map((name) => `--${name}`), ...(inspect ? ["inspect"] : [])];
    if (writing.length > 1) throw new UsageError(`${writing.join(" and ")} do not go together`);
    if (paths.length === 0) throw new UsageError("no file given; jdlint --help says more");
    if (paths.filter((path) => path === "-").length > 1)
      throw new UsageError("standard input (-) can be read only once");
  }
  return { action, paths, severity, stdinName };
}

function parse(words: readonly string[]) {
  try {
    return parseArgs({
      args: [...words],
      allowPositionals: true,
      options: {
        help: { type: "boolean", short: "h" },
        version: { type: "boolean" },
        fix: { type: "boolean" },
        "clean-up": { type: "boolean" },
        severity: { type: "string" },
        "stdin-name": { type: "string" },
      },
    });
  } catch (error) {
    // Node explains at length how to pass a file that begins with a dash; the first sentence is enough.
    throw new UsageError(`${(error as Error).message.split(". ")[0]}; jdlint --help says more`);
  }
}
