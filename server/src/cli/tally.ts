import { type Finding, SEVERITIES, type Severity } from "../engine/index.ts";

/** What a run found, in numbers. */
export interface Tally {
  readonly files: number;
  readonly filesWithFindings: number;
  readonly findings: Readonly<Record<Severity, number>>;
  /** Findings that `--fix` mends. */
  readonly safe: number;
}

export const NOTHING: Tally = tallyOf([]);

/** The tally of the files with these findings each. */
export function tallyOf(files: readonly (readonly Finding[])[]): Tally {
  const findings = files.flat();
  const count = (severity: Severity) => findings.filter((finding) => finding.severity === severity).length;
  return {
    files: files.length,
    filesWithFindings: files.filter((each) => each.length > 0).length,
    findings: {
      error: count("error"),
      warning: count("warning"),
      information: count("information"),
      hint: count("hint"),
    },
    safe: findings.filter(({ isSafe }) => isSafe).length,
  };
}

export const sumOf = (a: Tally, b: Tally): Tally => ({
  files: a.files + b.files,
  filesWithFindings: a.filesWithFindings + b.filesWithFindings,
  findings: {
    error: a.findings.error + b.findings.error,
    warning: a.findings.warning + b.findings.warning,
    information: a.findings.information + b.findings.information,
    hint: a.findings.hint + b.findings.hint,
  },
  safe: a.safe + b.safe,
});

/** The last line of a run. */
export function toSummary({ files, filesWithFindings, findings, safe }: Tally): string {
  if (filesWithFindings === 0) return `No findings in ${counted(files, "file")}.\n`;
  const where = files === 1 ? "1 file" : `${filesWithFindings} of ${files} files`;
  const parts = SEVERITIES.flatMap((severity) => {
    const count = findings[severity];
    if (count === 0) return [];
    return severity === "information" ? `${count} information` : counted(count, severity);
  });
  const all = SEVERITIES.reduce((sum, severity) => sum + findings[severity], 0);
  const remedy = safe === 0 ? "" : ` jdlint --fix mends ${safe} of them.`;
  return `${counted(all, "finding")} in ${where}: ${parts.join(", ")}.${remedy}\n`;
}

const counted = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? "" : "s"}`;
