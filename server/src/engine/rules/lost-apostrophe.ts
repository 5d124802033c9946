import { artifactRule } from "./rule.ts";

export default artifactRule({
  kind: "lost-apostrophe",
  name: "lost-apostrophe",
  summary: "An apostrophe was lost: its word fell in two, or has another sign in it.",
  why: "A word such as “Bachelor s” looks careless, and it is not found by a search.",
  severity: "warning",
  mendAll: (count) => `Put back all ${count} apostrophes`,
  bad: [
    {
      text: "A Bachelor« »s degree. We« »re sure you« »ll like it.\n",
      fixed: "A Bachelor's degree. We're sure you'll like it.\n",
    },
    {
      text: "We«?»re sure it«\ufffd»s good and you«ï¿½»ll like it.\n",
      fixed: "We're sure it's good and you'll like it.\n",
    },
    { text: "We’d say: don« »t wait\n", fixed: "We’d say: don’t wait\n", format: "plaintext" },
    { text: "education: Master« »s degree\n", fixed: "education: Master’s degree\n", format: "yaml" },
  ],
  good: [
    { text: "Plan A s t and vitamin D\n" },
    { text: "Who? S, t, m. Is it? s\n" },
    { text: "`we re`\n" },
    { text: "We re-open on Monday.\n" },
  ],
  message: "An apostrophe is missing here.",
  fix: ({ replacement }) => `Put the apostrophe back (${replacement})`,
});
