import type { Finding } from "../engine/index.ts";
import { SEVERITIES } from "./arguments.ts";
import { indexLines } from "./line-index.ts";
import { toPrintable } from "./output.ts";

/** `file:line:column severity message (rule)`, one line a finding, with the other places indented below it. */
export function toReport(file: string, text: string, findings: readonly Finding[]): string {
  const place = indexLines(text);
  const at = ({ start }: { readonly start: number }) => {
    const { line, column } = place(start);
    return `${file}:${line}:${column}`;
  };
  return findings
    .flatMap(({ span, severity, message, rule, related }) => [
      `${at(span)} ${severity} ${message} (${rule})`,
      ...related.map((other) => `    ${at(other.span)} ${other.message}`),
    ])
    .map((line) => `${toPrintable(line)}\n`)
    .join("");
}

/** The last line of a run, from the findings of each file. */
export function toSummary(files: readonly (readonly Finding[])[]): string {
  const findings = files.flat();
  if (findings.length === 0) return `No findings in ${counted(files.length, "file")}.\n`;
  const withFindings = files.filter((each) => each.length > 0).length;
  const where = files.length === 1 ? "1 file" : `${withFindings} of ${files.length} files`;
  const parts = SEVERITIES.flatMap((severity) => {
    const count = findings.filter((finding) => finding.severity === severity).length;
    if (count === 0) return [];
    return severity === "information" ? `${count} information` : counted(count, severity);
  });
  const safe = findings.filter(({ fixes }) => fixes.some(({ kind }) => kind === "safe")).length;
  const remedy = safe === 0 ? "" : ` jdlint --fix mends ${safe} of them.`;
  return `${counted(findings.length, "finding")} in ${where}: ${parts.join(", ")}.${remedy}\n`;
}

const counted = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? "" : "s"}`;
