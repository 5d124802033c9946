import { artifactRule } from "./rule.ts";

export default artifactRule({
  kind: "nbsp",
  name: "odd-space",
  summary: "A space is a special one that word processors and web pages use.",
  why: "It looks like a space, but search, word wrap and other programs don't treat it as one.",
  severity: "hint",
  mendAll: (count) => `Make all ${count} special spaces ordinary ones`,
  bad: [
    { text: "We ask for five«\u00a0»years.\n", fixed: "We ask for five years.\n" },
    { text: "Cook«\u2003»and«\u202f»clean.«\u00a0»\n", fixed: "Cook and clean.\n" },
    { text: "Cook«\u00a0»and clean.\n", fixed: "Cook and clean.\n", format: "plaintext" },
    { text: "title: Head«\u00a0»Cook\n", fixed: "title: Head Cook\n", format: "yaml" },
  ],
  good: [
    { text: "We pay 30\u00a0000 a year.\n" },
    { text: "Nous cherchons un chef\u00a0: «\u00a0rapide\u00a0».\n" },
    { text: "`a\u00a0b`\n" },
  ],
  message: "This is not an ordinary space.",
  fix: ({ replacement }) => (replacement === "" ? "Remove the special space" : "Make it an ordinary space"),
});
