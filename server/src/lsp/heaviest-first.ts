import { type Finding, SEVERITIES } from "../engine/index.ts";

/** The findings by their severity, those of the same one in the order of the text. */
export const heaviestFirst = (findings: readonly Finding[]): readonly Finding[] =>
  SEVERITIES.flatMap((severity) => findings.filter((finding) => finding.severity === severity));

/** Of findings in the order of the text the heaviest, in that order: so many at most, of one severity the first. */
export function heaviest(findings: readonly Finding[], most: number): readonly Finding[] {
  if (findings.length <= most) return findings;
  const left = { error: 0, warning: 0, information: 0, hint: 0 };
  for (const { severity } of findings) left[severity] += 1;
  let room = most;
  for (const severity of SEVERITIES) {
    left[severity] = Math.min(left[severity], room);
    room -= left[severity];
  }
  return findings.filter(({ severity }) => {
    left[severity] -= 1;
    return left[severity] >= 0;
  });
}
