import { artifactRule } from "./rule.ts";

export default artifactRule({
  kind: "hyphen",
  name: "odd-hyphen",
  summary: "A hyphen is a special one that word processors use.",
  why: "Searching for the word with an ordinary hyphen doesn't find it.",
  severity: "hint",
  mendAll: (count) => `Make all ${count} special hyphens ordinary ones`,
  bad: [
    { text: "Full«\u2011»time, 5«\u2010»7 years\n", fixed: "Full-time, 5-7 years\n" },
    { text: "type: full«\u2011»time\n", fixed: "type: full-time\n", format: "yaml" },
  ],
  good: [{ text: "Full-time\n" }, { text: "`full\u2011time`\n" }, { text: "\u2011 a\n" }],
  message: "This is not an ordinary hyphen.",
  fix: "Make it an ordinary hyphen",
});
