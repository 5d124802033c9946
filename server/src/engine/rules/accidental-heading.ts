import { artifactRule } from "./rule.ts";

export default artifactRule({
  kind: "accidental-heading",
  name: "accidental-heading",
  summary: "A line of dashes right below a paragraph makes it a heading.",
  why: "Applicants see a whole paragraph in large bold letters.",
  severity: "warning",
  mendAll: (count) => `Put a blank line before all ${count} rows of dashes`,
  bad: [{ text: "You cook for our guests every day.\n«---»\n", fixed: "You cook for our guests every day.\n\n---\n" }],
  good: [
    { text: "Duties\n---\n\nYou cook.\n" },
    { text: "Interested?\n-----------\n\nWrite to us.\n" },
    { text: "We cook for our guests.\n-----------------------\n\nYou cook.\n" },
    { text: "You cook.\n\n---\n" },
    { text: "---\ntitle: We cook.\n---\n" },
  ],
  message: "These dashes make the paragraph above them a heading.",
  fix: "Put a blank line before the dashes",
});
