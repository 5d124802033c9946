import { artifactRule } from "./rule.ts";

export default artifactRule({
  kind: "double-escape",
  name: "double-escape",
  summary: "Two conversions left two backslashes, and one of them is shown.",
  why: "Applicants see the backslash.",
  severity: "warning",
  mendAll: (count) => `Remove all ${count} backslashes that are shown`,
  bad: [{ text: "5«\\\\-»7 years of C«\\\\#»\n", fixed: "5\\-7 years of C\\#\n" }],
  good: [{ text: "\\\\server\\share\n" }, { text: "`5\\\\-7`\n" }, { text: "\\\\*not* stars\n" }, { text: "a\\\\b\n" }],
  message: "Applicants see a backslash here.",
  fix: "Remove the backslash that is shown",
});
