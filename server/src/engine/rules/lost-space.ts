import { artifactRule } from "./rule.ts";

export default artifactRule({
  kind: "lost-space",
  name: "lost-space",
  summary: "A space or a line break between two sentences is missing.",
  why: "Sentences that run together are what is left where a list or a heading was lost.",
  severity: "hint",
  mendAll: (count) => `Put a space in all ${count} places`,
  bad: [
    { text: "You cook lunch«.»Order the food.\n", fixed: "You cook lunch. Order the food.\n" },
    { text: "Duties«:»Cook lunch.\n", fixed: "Duties: Cook lunch.\n", format: "plaintext" },
  ],
  good: [{ text: "We use ASP.Net and Node.js at Booking.Com daily.\n" }, { text: "See example.Com or U.S. law.\n" }],
  message: "A space or a line break is missing here.",
  fix: "Put a space here",
});
