import { defineRule } from "./rule.ts";

export default defineRule({
  name: "unreadable-part",
  summary: "A part of the text could not be read.",
  why: "What can't be read here is not checked, and other programs will stumble over it too.",
  severity: "error",
  bad: [{ text: "title: Cook\n«skills: [knives, soups»\n", format: "yaml" }],
  good: [{ text: "title: Cook\nskills: [knives, soups]\n", format: "yaml" }],
  check: ({ problems }) => problems,
});
