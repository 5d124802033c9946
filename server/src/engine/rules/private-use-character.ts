import { artifactRule } from "./rule.ts";

export default artifactRule({
  kind: "private-use",
  name: "private-use-character",
  summary: "A sign belongs to a font that other computers don't have.",
  why: "Applicants see an empty box instead of the bullet or the sign.",
  severity: "warning",
  mendAll: (count) => `Make list items of all ${count} lines`,
  bad: [
    {
      text: "«\uf0b7 »Cook lunch.\n«\uf0b7\t»Order food.\n",
      fixed: "- Cook lunch.\n- Order food.\n",
      format: "plaintext",
    },
    { text: "Call «\uf028» us\n", fixed: "Call  us\n" },
  ],
  good: [{ text: "- Cook lunch.\n" }, { text: "`\uf0b7`\n" }],
  message: "Other computers show an empty box here.",
  fix: ({ replacement }) => (replacement === "" ? "Remove the sign" : "Make it a list item"),
});
