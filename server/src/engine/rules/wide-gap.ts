import { artifactRule } from "./rule.ts";

export default artifactRule({
  kind: "wide-gap",
  name: "wide-gap",
  summary: "So much space stands behind a bullet or a number that the words are shown as code.",
  why: "The words are set like a computer program, and bold words and links in them are lost.",
  severity: "warning",
  mendAll: (count) => `Close the gaps in all ${count} lists`,
  bad: [
    { text: "1.«       »Cook lunch.\n2.       Order food.\n", fixed: "1. Cook lunch.\n2. Order food.\n" },
    { text: "-«\t\t»Cook lunch.\n", fixed: "- Cook lunch.\n" },
  ],
  good: [
    { text: "1.  Cook lunch.\n-   Order food.\n" },
    { text: "-\tCook lunch.\n" },
    { text: "```\n-       Cook lunch.\n```\n" },
    { text: "1.       Cook lunch.\n", format: "plaintext" },
  ],
  message: "These words are shown as code, because so much space stands before them.",
  fix: "Leave one space behind each bullet or number",
});
