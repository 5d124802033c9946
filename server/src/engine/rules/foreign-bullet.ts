import type { Artifact } from "../job-description.ts";
import { artifactRule, placesOf } from "./rule.ts";

export default artifactRule({
  kind: "foreign-bullet",
  name: "foreign-bullet",
  summary: "A list has bullets that Markdown does not know, or two in a line.",
  why: "Its lines are shown one behind the other, as a single paragraph.",
  severity: "warning",
  mendAll: (count) => `Make all ${count} lists proper lists`,
  bad: [
    {
      text: "## Duties\n\n«• »Cook lunch.\n• Order food.\n",
      fixed: "## Duties\n\n- Cook lunch.\n- Order food.\n",
    },
    { text: "Duties:\n«– »Cook lunch.\n– Order food.\n", fixed: "Duties:\n- Cook lunch.\n- Order food.\n" },
    { text: "«o »Cook lunch.\no Order food.\n", fixed: "- Cook lunch.\n- Order food.\n" },
    {
      text: "«•\t»Cook:\no\tlunch,\no\tdinner.\n\uf0b7\tOrder food.\n",
      fixed: "- Cook:\n  - lunch,\n  - dinner.\n- Order food.\n",
    },
    { text: "«•\n»Cook lunch.\n•\nOrder food.\n", fixed: "- Cook lunch.\n- Order food.\n" },
    { text: "> «• »Cook lunch.\n>\n> • Order food.\n", fixed: "> - Cook lunch.\n>\n> - Order food.\n" },
    { text: "«• »[Pay]: £40\n• Order food.\n", fixed: "- \\[Pay]: £40\n- Order food.\n" },
    { text: "«✔️ »Cook lunch.\n✔️ Order food.\n", fixed: "- Cook lunch.\n- Order food.\n" },
    { text: "- «• »Cook lunch.\n- • Order food.\n", fixed: "- Cook lunch.\n- Order food.\n" },
  ],
  good: [
    { text: "- Cook lunch.\n- Order food.\n" },
    { text: "– and that is all.\n" },
    { text: "London\n•\nFull-time\n•\n30 hours\n" },
    { text: "§ 5 of the contract\n§ 6 of the contract\n" },
    { text: "London • Full-time\n" },
    { text: "• Cook lunch.\n• Order food.\n", format: "plaintext" },
  ],
  message: (artifact) =>
    artifact.replacement === ""
      ? "Two bullets are shown here, one behind the other."
      : `${linesOf(artifact)} with a bullet that Markdown does not know, so no list is shown.`,
  fix: ({ replacement }) =>
    replacement === "" ? "Remove the second bullets of this list" : "Use “-” for the bullets of this list",
});

function linesOf(artifact: Artifact): string {
  const lines = placesOf(artifact);
  return lines === 1 ? "This line begins" : `These ${lines} lines begin`;
}
