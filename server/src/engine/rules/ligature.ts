import { artifactRule } from "./rule.ts";

export default artifactRule({
  kind: "ligature",
  name: "ligature",
  summary: "Two or three letters are one character, as in copies of PDF files.",
  why: "Searching for the word doesn't find it, and some fonts show an empty box.",
  severity: "hint",
  mendAll: (count) => `Write all ${count} joined letters one by one`,
  bad: [
    { text: "Our o«ﬃ»ce o«ﬀ»ers «ﬂ»exible hours.\n", fixed: "Our office offers flexible hours.\n" },
    { text: "bene«ﬁ»t: free lunch\n", fixed: "benefit: free lunch\n", format: "yaml" },
  ],
  good: [{ text: "Our office\n" }, { text: "`oﬃce`\n" }],
  message: ({ replacement }) => `The letters “${replacement}” are one character here.`,
  fix: ({ replacement }) => `Write them one by one: ${replacement}`,
});
