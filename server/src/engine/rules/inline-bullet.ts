import { artifactRule, placesOf } from "./rule.ts";

export default artifactRule({
  kind: "inline-bullet",
  name: "inline-bullet",
  summary: "The bullets of a list stand on one line.",
  why: "A list that runs on is hard to read.",
  severity: "warning",
  mendAll: (count) => `Give every item of all ${count} lists its own line`,
  bad: [
    {
      text: "«• »Cook lunch for forty guests. • Order the food. • Train new staff in the kitchen.\n",
      fixed: "- Cook lunch for forty guests.\n- Order the food.\n- Train new staff in the kitchen.\n",
    },
    {
      text: "Duties:« • »Cook lunch for forty guests • Order the food • Train new staff in the kitchen\n",
      fixed: "Duties:\n\n- Cook lunch for forty guests\n- Order the food\n- Train new staff in the kitchen\n",
    },
  ],
  good: [{ text: "London • Full-time • £30,000 a year\n" }, { text: "Leeds · Full-time · Permanent\n" }],
  message: (artifact) => `The ${placesOf(artifact)} items of this list stand on one line.`,
  fix: "Give every item its own line",
});
