import { check, cleanUp, type Finding, fixAll, read, SEVERITIES } from "../engine/index.ts";
import { formatOf } from "../format-of.ts";
import type { Arguments } from "./arguments.ts";
import { Failures } from "./failures.ts";
import { encode, type Source, writeFile } from "./files.ts";
import { type Output, toPrintable } from "./output.ts";
import { toReport } from "./report.ts";
import { type Tally, tallyOf } from "./tally.ts";

/** What a check of some files gives. */
export interface Checked {
  /** In the order in which it is to be written. */
  readonly written: readonly { readonly to: keyof Output; readonly text: string }[];
  readonly tally: Tally;
  /** Whether something could not be done. */
  readonly failed: boolean;
}

/** Finds what is wrong; with `--fix` and `--clean-up` it is mended first, and what is left is found. */
export function checkFiles(
  { action, severity, paths }: Arguments,
  files: readonly string[],
  sourceOf: (file: string) => Source,
): Checked {
  const written: { to: keyof Output; text: string }[] = [];
  const write = (to: keyof Output) => (text: string) => {
    const last = written.at(-1);
    if (last?.to === to) last.text += text;
    else written.push({ to, text });
  };
  const output: Output = { out: write("out"), error: write("error") };
  const failures = new Failures(output);
  const mend = action === "fix" ? fixAll : action === "clean-up" ? cleanUp : undefined;
  // Standard output may be taken by a mended text; the words for people go to the other one then.
  const say = mend !== undefined && paths.includes("-") ? output.error : output.out;
  const isWanted = (finding: Finding) => SEVERITIES.indexOf(finding.severity) <= SEVERITIES.indexOf(severity);

  const mended = (source: Source): string => {
    if (mend === undefined) return source.text;
    const { text } = mend(source.text, formatOf(source.name));
    if (source.isStandardInput) output.out(encode({ ...source, text }));
    else if (text !== source.text) {
      writeFile({ ...source, text });
      say(`${toPrintable(source.name)}: ${action === "fix" ? "mended" : "cleaned up"}\n`);
    }
    return text;
  };

  const findingsIn = (source: Source): readonly Finding[] => {
    const { name } = source;
    const text = mended(source);
    const onRuleError = (rule: string, error: unknown) => failures.report(`${name}: the rule ${rule} failed: ${error}`);
    const findings = check(read(text, formatOf(name)), { onRuleError }).filter(isWanted);
    if (findings.length > 0) say(`${toReport(name, text, findings)}\n`);
    return findings;
  };

  const found = files.flatMap((file) => {
    const findings = failures.attempt(file, () => findingsIn(sourceOf(file)));
    return findings === undefined ? [] : [findings];
  });
  return { written, tally: tallyOf(found), failed: failures.any };
}
