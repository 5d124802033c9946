import { artifactRule } from "./rule.ts";

export default artifactRule({
  kind: "mojibake",
  name: "mojibake",
  summary: "Characters were garbled when the text was copied or converted.",
  why: "Applicants see strange letters instead of an apostrophe, a dash or an accent.",
  severity: "warning",
  mendAll: (count) => `Restore all ${count} garbled characters`,
  bad: [
    { text: "We«â€™»re a caf«Ã©» in Leeds.\n", fixed: "We’re a café in Leeds.\n" },
    { text: "Pay: «Â£»30,000 «â€“» «Â£»35,000\n", fixed: "Pay: £30,000 – £35,000\n" },
    {
      text: "Send your R«Ã©»sum«Ã©».«Â» Join «â€œ»Food Heroes«â€».\n",
      fixed: "Send your Résumé. Join “Food Heroes”.\n",
    },
    { text: "Pay: «\ufffd»30,000\n", fixed: "Pay: 30,000\n" },
    { text: "Don«Ã¢â‚¬â„¢»t wait\n", fixed: "Don’t wait\n", format: "plaintext" },
  ],
  good: [{ text: "Âge, São Paulo, NÃO, « MAÇÃ », naïve, façade\n" }, { text: "`â€™`\n" }],
  message: ({ replacement }) =>
    replacement.trim() === ""
      ? "These characters are garbled."
      : `These characters are garbled; they were “${replacement}”.`,
  fix: ({ replacement }) =>
    replacement.trim() === "" ? "Remove the garbled characters" : `Restore what was there: ${replacement}`,
});
