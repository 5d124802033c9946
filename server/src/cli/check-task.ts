import { check, cleanUp, type Finding, fixAll, read } from "../engine/index.ts";
import { formatOf } from "../format-of.ts";
import { type Arguments, SEVERITIES } from "./arguments.ts";
import type { Failures } from "./failures.ts";
import { encode, type Source, writeFile } from "./files.ts";
import { type Output, toPrintable } from "./output.ts";
import { toReport, toSummary } from "./report.ts";
import type { Task } from "./run.ts";

/** Prints what is wrong; with `--fix` and `--clean-up` it is mended first, and what is left is printed. */
export function checkTask({ action, severity, paths }: Arguments, output: Output, failures: Failures): Task {
  const mend = action === "fix" ? fixAll : action === "clean-up" ? cleanUp : undefined;
  // Standard output may be taken by a mended text; the words for people go to the other one then.
  const say = mend !== undefined && paths.includes("-") ? output.error : output.out;
  const isWanted = (finding: Finding) => SEVERITIES.indexOf(finding.severity) <= SEVERITIES.indexOf(severity);
  const found: (readonly Finding[])[] = [];

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

  return {
    take: (source) => {
      const { name } = source;
      const text = mended(source);
      const onRuleError = (rule: string, error: unknown) =>
        failures.report(`${name}: the rule ${rule} failed: ${error}`);
      const findings = check(read(text, formatOf(name)), { onRuleError }).filter(isWanted);
      found.push(findings);
      if (findings.length > 0) say(`${toReport(name, text, findings)}\n`);
    },
    end: () => {
      if (found.length > 0) say(toSummary(found));
      return found.some((findings) => findings.length > 0);
    },
  };
}
