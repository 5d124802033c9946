import { artifactRule } from "./rule.ts";

export default artifactRule({
  kind: "loose-emphasis",
  name: "loose-emphasis",
  summary: "Stars that should make words bold are shown as stars.",
  why: "Markdown takes stars for signs where a space is on their inner side, or none behind punctuation.",
  severity: "warning",
  mendAll: (count) => `Mend the stars in all ${count} places`,
  bad: [
    { text: "We want «** calm **» people.\n", fixed: "We want **calm** people.\n" },
    { text: "«**Location: **»Leeds\n", fixed: "**Location:** Leeds\n" },
    { text: "«**Location:**»Leeds\n", fixed: "**Location:** Leeds\n" },
    { text: "Calm «****» people\n", fixed: "Calm  people\n" },
  ],
  good: [
    { text: "**Location:** Leeds\n" },
    { text: "Rooms of 3 ** 4 ** 5\n" },
    { text: "****\n" },
    { text: "-** calm **\n" },
    { text: "`** calm **`\n" },
  ],
  message: "These stars are shown as stars, and make nothing bold.",
  fix: ({ replacement }) => (replacement === "" ? "Remove the stars" : `Make the words bold: ${replacement.trim()}`),
});
