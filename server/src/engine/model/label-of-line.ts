import { firstIndex } from "../first-index.ts";
import type { Label } from "../job-description.ts";

/** The label of a line; of several ("Location: Leeds | Experience: 5 years") the one that tells experience, else the first. */
export function labelOfLine(labels: readonly Label[], line: number): Label | undefined {
  const first = firstIndex(labels, (label) => label.line >= line);
  for (let at = first; labels[at]?.line === line; at += 1) if (labels[at]!.role === "experience") return labels[at];
  return labels[first]?.line === line ? labels[first] : undefined;
}
