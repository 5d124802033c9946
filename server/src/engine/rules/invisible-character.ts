import { artifactRule } from "./rule.ts";

export default artifactRule({
  kind: "invisible",
  name: "invisible-character",
  summary: "A character is there that nobody can see.",
  why: "Invisible characters split words, so that searching and screen readers fail.",
  severity: "hint",
  mendAll: (count) => `Remove all ${count} invisible characters`,
  bad: [
    { text: "Front«\u200b»end.\n", fixed: "Frontend.\n" },
    { text: "Coopera«\u00ad»tion with us.«\ufeff»\n", fixed: "Cooperation with us.\n" },
    { text: "Join«\u200b» us\n", fixed: "Join us\n", format: "plaintext" },
  ],
  good: [
    { text: "No. CK\u00ad20, BSD\u00adUNIX, Harbour \u00ad Leeds, e\u00admail, jobs@har\u00adbour.example\n" },
    { text: "We cook 👩\u200d🍳 for you.\n" },
    { text: "می\u200cخواهم\n" },
    { text: "`a\u200bb`\n" },
  ],
  message: "There is an invisible character here.",
  fix: "Remove the invisible character",
});
