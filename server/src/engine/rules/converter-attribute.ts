import { artifactRule } from "./rule.ts";

export default artifactRule({
  kind: "converter-attribute",
  name: "converter-attribute",
  summary: "Instructions of a converter stand in the text.",
  why: "Applicants see signs such as {.underline}.",
  severity: "warning",
  mendAll: (count) => `Remove all ${count} instructions of a converter`,
  bad: [
    { text: "Apply «[in person]{.underline}» today.\n", fixed: "Apply in person today.\n" },
    { text: "**«[Duties]{.underline}»**\n", fixed: "**Duties**\n" },
    { text: "## Duties« {#duties .unnumbered}»\n", fixed: "## Duties\n" },
    { text: '![Our kitchen](kitchen.png)«{width="2in" height="1in"}»\n', fixed: "![Our kitchen](kitchen.png)\n" },
    { text: "«::: {.section}\n»We cook.\n«:::\n»", fixed: "We cook.\n" },
    { text: "# «[]{#anchor}»Duties\n", fixed: "# Duties\n" },
  ],
  good: [
    { text: "Dear {{ name }}, see [Duties](#duties).\n" },
    { text: "`[a]{.b}`\n" },
    { text: "We write {C#} and {.NET}\n" },
  ],
  message: "This instruction of a converter is shown to applicants.",
  fix: ({ replacement }) => (replacement === "" ? "Remove the instruction" : `Keep only the words: ${replacement}`),
});
