import { artifactRule } from "./rule.ts";

export default artifactRule({
  kind: "tab",
  name: "stray-tab",
  summary: "A tab stands between two words.",
  why: "A tab is as wide as each program likes: the words drift apart, or run together where tabs are dropped.",
  severity: "hint",
  mendAll: (count) => `Make all ${count} tabs ordinary spaces`,
  bad: [{ text: "We cook«\t»for guests.\n", fixed: "We cook for guests.\n" }],
  good: [
    { text: "-\tCook lunch.\n" },
    { text: "Mon\t8 hours\nTue\t9 hours\n" },
    { text: "`a\tb`\n" },
    { text: "Pay:\t£9\n", format: "plaintext" },
  ],
  message: "This is a tab, not a space.",
  fix: "Make it an ordinary space",
});
