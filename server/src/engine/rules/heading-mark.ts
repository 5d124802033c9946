import { artifactRule } from "./rule.ts";

export default artifactRule({
  kind: "heading-mark",
  name: "heading-mark",
  summary: "A heading mark lacks the ordinary space between it and the words.",
  why: "Without it the line is shown as ordinary text, with its #; without the one at the end, these # are shown.",
  severity: "warning",
  mendAll: (count) => `Mend all ${count} heading marks`,
  bad: [
    { text: "«##»Duties\n", fixed: "## Duties\n" },
    { text: "«#\u00a0»Head Cook\n", fixed: "# Head Cook\n" },
    { text: "«##»Duties##\n", fixed: "## Duties\n" },
    { text: "## Duties«##»\n", fixed: "## Duties\n" },
  ],
  good: [
    { text: "## Duties\n" },
    { text: "#LI-Remote\n" },
    { text: "```\n##Duties\n```\n" },
    { text: "## Duties ##\n\n# We use C#\n" },
  ],
  message: ({ replacement }) =>
    replacement === ""
      ? "These marks at the end of the heading are shown: the space before them is missing."
      : "This heading is shown as ordinary text: an ordinary space behind its mark is missing.",
  fix: ({ replacement }) => (replacement === "" ? "Remove the marks" : "Make this line a heading"),
});
