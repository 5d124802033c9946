import type { Finding, Severity } from "../engine/index.ts";
import { SEVERITIES } from "./arguments.ts";
import { indexLines } from "./line-index.ts";

/** How many findings a run printed, by what matters for the last line. */
export interface Totals {
  readonly files: number;
  readonly filesWithFindings: number;
  readonly bySeverity: ReadonlyMap<Severity, number>;
  readonly safelyFixable: number;
}

/** `file:line:column severity message (rule)`, one line a finding, with the other places indented below it. */
export function toReport(file: string, text: string, findings: readonly Finding[]): string {
  const place = indexLines(text);
  const at = (offset: number) => {
    const { line, column } = place(offset);
    return `${file}:${line}:${column}`;
  };
  const lines = findings.flatMap(({ span, severity, message, rule, related }) => [
    `${at(span.start)} ${severity} ${message} (${rule})`,
    ...related.map((other) => `    ${at(other.span.start)} ${other.message}`),
  ]);
  return lines.map((line) => `${toPrintable(line)}\n`).join("");
}

/** The last line of a run. */
export function toSummary({ files, filesWithFindings, bySeverity, safelyFixable }: Totals): string {
  const total = [...bySeverity.values()].reduce((sum, count) => sum + count, 0);
  if (total === 0) return `No findings in ${counted(files, "file")}.\n`;
  const parts = SEVERITIES.filter((severity) => bySeverity.has(severity)).map((severity) =>
    severity === "information"
      ? `${bySeverity.get(severity)} information`
      : counted(bySeverity.get(severity)!, severity),
  );
  const where = files === 1 ? "1 file" : `${filesWithFindings} of ${files} files`;
  const remedy = safelyFixable === 0 ? "" : ` jdlint --fix mends ${safelyFixable}.`;
  return `${counted(total, "finding")} in ${where}: ${parts.join(", ")}.${remedy}\n`;
}

const counted = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? "" : "s"}`;

/** Messages quote the text, and control characters of a text must not reach the terminal. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
export const toPrintable = (line: string): string => line.replace(/[\u0000-\u001F\u007F-\u009F]/g, "\uFFFD");
