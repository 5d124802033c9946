import { check, cleanUp, type Finding, type Format, fixAll, read, type Severity } from "../engine/index.ts";
import { formatOf } from "../format-of.ts";
import { type Arguments, HELP, readArguments, SEVERITIES } from "./arguments.ts";
import { type FileText, filesAt, readStandardInput, readText, writeText } from "./files.ts";
import { toInspection } from "./inspect.ts";
import { toPrintable, toReport, toSummary } from "./report.ts";
import { UsageError } from "./usage-error.ts";

/** Where a run writes; the tests and the program differ in nothing else. */
export interface Output {
  out(text: string): void;
  error(text: string): void;
}

/** What the exit code says. */
export const EXIT = { clean: 0, findings: 1, failed: 2 } as const;

/** Runs jdlint with the words behind its name; answers the exit code. */
export async function run(words: readonly string[], output: Output, version: string): Promise<number> {
  try {
    const given = readArguments(words);
    if (given.action === "help") output.out(HELP);
    else if (given.action === "version") output.out(`${version}\n`);
    else return await new Run(given, output).all();
    return EXIT.clean;
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    complain(output, error.message);
    return EXIT.failed;
  }
}

const complain = (output: Output, line: string) => output.error(`jdlint: ${toPrintable(line)}\n`);

/** One run over all files. A file that fails is reported and the others go on. */
class Run {
  readonly #given: Arguments;
  readonly #output: Output;
  #failed = false;
  #files = 0;
  #filesWithFindings = 0;
  #safelyFixable = 0;
  readonly #bySeverity = new Map<Severity, number>();
  readonly #inspections: unknown[] = [];

  constructor(given: Arguments, output: Output) {
    this.#given = given;
    this.#output = output;
  }

  async all(): Promise<number> {
    const { action, paths, stdinName } = this.#given;
    for (const file of this.#find(paths)) {
      try {
        if (file === "-") this.#one(stdinName, await readStandardInput(stdinName), true);
        else this.#one(file, readText(file), false);
      } catch (error) {
        this.#fail(error);
      }
    }
    if (action === "inspect") this.#output.out(`${JSON.stringify(this.#inspections, null, 2)}\n`);
    else if (this.#files > 0) this.#summarise();
    if (this.#failed) return EXIT.failed;
    return this.#bySeverity.size > 0 ? EXIT.findings : EXIT.clean;
  }

  /** Every file once, in the order given. */
  #find(paths: readonly string[]): ReadonlySet<string> {
    const files = new Set<string>();
    for (const path of paths) {
      try {
        for (const file of path === "-" ? [path] : filesAt(path)) files.add(file);
      } catch (error) {
        this.#fail(error);
      }
    }
    return files;
  }

  #one(name: string, source: FileText, piped: boolean): void {
    const format = formatOf(name);
    const { action } = this.#given;
    this.#files += 1;
    if (action === "inspect") {
      this.#inspections.push(toInspection(name, read(source.text, format)));
      return;
    }
    const text = action === "check" ? source.text : this.#mended(source.text, format);
    if (action !== "check") this.#write(name, { ...source, text }, text !== source.text, piped);
    this.#report(name, text, format);
  }

  #mended(text: string, format: Format): string {
    return this.#given.action === "clean-up" ? cleanUp(text, format) : fixAll(text, format);
  }

  #write(name: string, mended: FileText, changed: boolean, piped: boolean): void {
    if (piped) this.#output.out(mended.text);
    else if (changed) writeText(name, mended);
    if (changed && !piped)
      this.#say(`${toPrintable(name)}: ${this.#given.action === "fix" ? "mended" : "cleaned up"}\n`);
  }

  #report(name: string, text: string, format: Format): void {
    const onRuleError = (rule: string, error: unknown) =>
      this.#fail(new UsageError(`${name}: the rule ${rule} failed: ${error instanceof Error ? error.message : error}`));
    const findings = check(read(text, format), { onRuleError }).filter((finding) => this.#isWanted(finding));
    if (findings.length === 0) return;
    this.#filesWithFindings += 1;
    for (const { severity, fixes } of findings) {
      this.#bySeverity.set(severity, (this.#bySeverity.get(severity) ?? 0) + 1);
      if (fixes.some(({ kind }) => kind === "safe")) this.#safelyFixable += 1;
    }
    this.#say(`${toReport(name, text, findings)}\n`);
  }

  #isWanted = ({ severity }: Finding): boolean =>
    SEVERITIES.indexOf(severity) <= SEVERITIES.indexOf(this.#given.severity);

  #summarise(): void {
    this.#say(
      toSummary({
        files: this.#files,
        filesWithFindings: this.#filesWithFindings,
        bySeverity: this.#bySeverity,
        safelyFixable: this.#safelyFixable,
      }),
    );
  }

  /** For people: standard error where standard output carries a mended text. */
  #say(text: string): void {
    const mending = this.#given.action === "fix" || this.#given.action === "clean-up";
    if (mending && this.#given.paths.includes("-")) this.#output.error(text);
    else this.#output.out(text);
  }

  #fail(error: unknown): void {
    if (!(error instanceof UsageError)) throw error;
    this.#failed = true;
    complain(this.#output, error.message);
  }
}
