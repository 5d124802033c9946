import { artifactRule } from "./rule.ts";

export default artifactRule({
  kind: "literal-newline",
  name: "literal-newline",
  summary: "A line break is written out as \\n.",
  why: "Applicants see the sign, and all lines run together.",
  severity: "warning",
  mendAll: (count) => `Break the line at all ${count} places`,
  bad: [
    { text: "We cook.«\\n\\n»Duties:«\\n»- Cook lunch.\n", fixed: "We cook.\n\nDuties:\n- Cook lunch.\n" },
    { text: "We cook.«\\r\\n»Join us.\n", fixed: "We cook.\nJoin us.\n", format: "plaintext" },
  ],
  good: [
    { text: "Save it in C:\\new\\Names.\n", format: "plaintext" },
    { text: "The pattern `\\n` and \\d\\n\n" },
    { text: 'description: "one\\nTwo"\n', format: "yaml" },
  ],
  message: "A line break is written out here.",
  fix: "Break the line here",
});
