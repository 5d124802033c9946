import { firstIndex } from "../first-index.ts";
import type { Label } from "../job-description.ts";
import type { Line } from "../line.ts";

/** The label of a line; of several ("Location: Leeds | Experience: 5 years") the one that tells experience, else the first. */
export function labelOfLine(labels: readonly Label[], line: number): Label | undefined {
  const first = firstIndex(labels, (label) => label.line >= line);
  for (let at = first; labels[at]?.line === line; at += 1) if (labels[at]!.role === "experience") return labels[at];
  return labels[first]?.line === line ? labels[first] : undefined;
}

/** The label on a line above whose value a line is: "Contract length" and below it "6 months". */
export function labelOfValue(
  labels: readonly Label[],
  { start, facts: { source } }: Line,
  at: number,
): Label | undefined {
  const label = labels[firstIndex(labels, ({ line }) => line >= at) - 1];
  if (label === undefined) return undefined;
  const { valueSpan } = label;
  return valueSpan.start >= start && valueSpan.end > valueSpan.start && valueSpan.end <= start + source.length
    ? label
    : undefined;
}
