import type { Finding, Severity } from "../engine/index.ts";

const BY_WEIGHT: readonly Severity[] = ["error", "warning", "information", "hint"];

/** The findings by their severity, those of the same one in the order of the text. */
export const heaviestFirst = (findings: readonly Finding[]): readonly Finding[] =>
  BY_WEIGHT.flatMap((severity) => findings.filter((finding) => finding.severity === severity));
