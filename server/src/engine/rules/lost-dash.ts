import { artifactRule } from "./rule.ts";

export default artifactRule({
  kind: "lost-dash",
  name: "lost-dash",
  summary: "A range of years seems to have lost its dash.",
  why: "A text such as “4 5 years” leaves applicants guessing, and programs read it as five years.",
  severity: "warning",
  mendAll: (count) => `Put back all ${count} dashes`,
  bad: [
    { text: "At least «4 5» years of experience\n", fixed: "At least 4-5 years of experience\n" },
    { text: "- «10 12»+ yrs in sales\n", fixed: "- 10-12+ yrs in sales\n" },
    { text: "Experience: «3 5» years\n", fixed: "Experience: 3-5 years\n", format: "plaintext" },
  ],
  good: [
    { text: "Python 3 5 years of experience\n" },
    { text: "At least 5 4 years\n" },
    { text: "Room 2 3 years ago\n" },
  ],
  message: "A dash seems to be missing between these numbers.",
  fix: ({ replacement }) => `Put the dash back: ${replacement}`,
});
