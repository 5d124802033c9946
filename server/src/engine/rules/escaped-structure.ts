import type { Artifact } from "../job-description.ts";
import { artifactRule } from "./rule.ts";

export default artifactRule({
  kind: "escaped-structure",
  name: "escaped-structure",
  summary: "A backslash keeps a line from being the list item or the heading that it looks like.",
  why: "The lines run together in one paragraph, with stray dashes in it.",
  severity: "information",
  mendAll: (count) => `Make list items or headings of all ${count} lines`,
  bad: [
    { text: "«\\»- Cook lunch.\n«\\»- Order food.\n", fixed: "- Cook lunch.\n- Order food.\n" },
    { text: "1«\\». Cook lunch.\n", fixed: "1. Cook lunch.\n" },
    { text: "«\\»## Duties\n", fixed: "## Duties\n" },
  ],
  good: [
    { text: "5 \\- 7 years\n" },
    { text: "\\-5 degrees\n" },
    { text: "    \\- code\n" },
    { text: "\\---\n" },
    { text: "£29,000\\* a year\n\n\\* Pay award pending.\n" },
  ],
  message: (artifact, text) =>
    `A backslash keeps this line from being ${isHeading(artifact, text) ? "a heading" : "a list item"}.`,
  fix: (artifact, text) => (isHeading(artifact, text) ? "Make it a heading" : "Make it a list item"),
});

const isHeading = ({ span }: Artifact, text: string): boolean => text[span.end] === "#";
