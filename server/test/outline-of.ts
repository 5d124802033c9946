import { type Format, read } from "../src/engine/index.ts";

/** Sections as "role: heading", fields as "role = name: value", in the order of the text. */
export function outlineOf(text: string, format: Format = "markdown"): string[] {
  const { sections, labels } = read(text, format);
  const entries = [
    ...sections.map(({ role, heading }) => [heading.span.start, `${role}: ${heading.text}`] as const),
    ...labels.map(({ role, label, value, labelSpan }) => [labelSpan.start, `${role} = ${label}: ${value}`] as const),
  ];
  return entries.sort(([a], [b]) => a - b).map(([, entry]) => entry);
}

/** A text and its outline. */
export interface Case {
  readonly name: string;
  readonly text: string;
  readonly format?: Format;
  readonly outline: readonly string[];
}
