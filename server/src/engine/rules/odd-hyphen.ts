import { artifactRule } from "./rule.ts";

export default artifactRule({
  kind: "hyphen",
  name: "odd-hyphen",
  summary: "A hyphen is a special one that word processors use, or two stand for a dash.",
  why: "Searching for the word with an ordinary hyphen doesn't find it, and two hyphens look like a slip.",
  severity: "hint",
  mendAll: (count) => `Put ordinary hyphens and dashes in all ${count} places`,
  bad: [
    { text: "Full«\u2011»time, 5«\u2010»7 years\n", fixed: "Full-time, 5-7 years\n" },
    { text: "5«--»7 years, £30k«--»£35k\n", fixed: "5–7 years, £30k–£35k\n" },
    { text: "Full«\u00ad»time, fat«\u00ad»free\n", fixed: "Full-time, fat-free\n" },
    { text: "type: full«\u2011»time\n", fixed: "type: full-time\n", format: "yaml" },
  ],
  good: [{ text: "Full-time, exper\u00adience\n" }, { text: "`full\u2011time`\n" }, { text: "\u2011 a\n" }],
  message: ({ replacement }) =>
    replacement === "-" ? "This is not an ordinary hyphen." : "These two hyphens stand for a dash.",
  fix: ({ replacement }) => (replacement === "-" ? "Make it an ordinary hyphen" : "Write a dash: –"),
});
