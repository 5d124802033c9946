import type { Finding } from "../engine/index.ts";
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
