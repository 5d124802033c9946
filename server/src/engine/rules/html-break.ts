import { artifactRule } from "./rule.ts";

export default artifactRule({
  kind: "html-break",
  name: "html-break",
  summary: "A line break is written as the HTML tag <br>.",
  why: "Where the text is not shown as a web page, applicants see the tag.",
  severity: "hint",
  mendAll: (count) => `Break the line at all ${count} tags`,
  bad: [
    { text: "Harbour Hotel«<br>»12 Quay Street\n", fixed: "Harbour Hotel  \n12 Quay Street\n" },
    { text: "We cook.«<br/><br/>»Join us.\n", fixed: "We cook.\n\nJoin us.\n" },
    { text: "We cook.\n\n«<br>\n<br>\n»Join us.\n", fixed: "We cook.\n\nJoin us.\n" },
    { text: "We cook.«<br>»\n\n«<br>»\n\nJoin us.\n", fixed: "We cook.\n\n\n\nJoin us.\n" },
    { text: "We cook.«<br>»Join us.\n", fixed: "We cook.\nJoin us.\n", format: "plaintext" },
  ],
  good: [
    { text: "| a | b |\n|---|---|\n| one<br>two | c |\n" },
    { text: "Write `<br>` for a line break.\n" },
    { text: "<p>one<br>two</p>\n" },
    { text: "description: one<br>two\n", format: "yaml" },
  ],
  message: "This tag stands for a line break.",
  fix: "Break the line here",
});
