import { artifactRule } from "./rule.ts";

export default artifactRule({
  kind: "heading-mark",
  name: "heading-mark",
  summary: "A heading mark lacks the ordinary space behind it.",
  why: "Without it the line is shown as ordinary text, with its #.",
  severity: "warning",
  mendAll: (count) => `Mend all ${count} heading marks`,
  bad: [
    { text: "«##»Duties\n", fixed: "## Duties\n" },
    { text: "«#\u00a0»Head Cook\n", fixed: "# Head Cook\n" },
  ],
  good: [{ text: "## Duties\n" }, { text: "#LI-Remote\n" }, { text: "```\n##Duties\n```\n" }],
  message: "This heading is shown as ordinary text: an ordinary space behind its mark is missing.",
  fix: "Make this line a heading",
});
