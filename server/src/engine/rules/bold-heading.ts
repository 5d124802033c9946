import { artifactRule } from "./rule.ts";

export default artifactRule({
  kind: "bold-heading",
  name: "bold-heading",
  summary: "A heading is made bold a second time.",
  why: "Headings are bold already; the stars are left over from a conversion and show in some programs.",
  severity: "hint",
  mendAll: (count) => `Remove the stars from all ${count} headings`,
  bad: [{ text: "## «**Duties**»\n", fixed: "## Duties\n" }],
  good: [{ text: "## Duties\n" }, { text: "## **Duties** in short\n" }, { text: "**Duties**\n" }],
  message: "This heading is bold already, without the stars.",
  fix: ({ replacement }) => `Remove the stars: ${replacement}`,
});
