import type { Finding } from "./finding.ts";
import type { JobDescription } from "./job-description.ts";
import { RULES, type Rule } from "./rules/index.ts";

export interface CheckOptions {
  /** Called where a rule throws: its findings are lost, the others' are not. */
  readonly onRuleError?: (rule: string, error: unknown) => void;
}

/** All findings of a job description, in the order of the text. Depends on nothing but its arguments. */
export const check = (job: JobDescription, options: CheckOptions = {}): readonly Finding[] =>
  checkWith(RULES, job, options);

/** The findings of these rules only. */
export function checkWith(rules: readonly Rule[], job: JobDescription, options: CheckOptions = {}): readonly Finding[] {
  const findings: Finding[] = [];
  for (const rule of rules) {
    try {
      for (const { severity = rule.severity, related = [], fixes = [], ...sighting } of rule.check(job)) {
        findings.push({ rule: rule.name, severity, related, fixes, ...sighting });
      }
    } catch (error) {
      options.onRuleError?.(rule.name, error);
    }
  }
  return findings.sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
}
