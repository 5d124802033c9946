import { contentOf, contentSpan } from "../line.ts";
import { shiftSpan, spanOf } from "../span.ts";
import { defineRule } from "./rule.ts";

/** A label between stars, at the start of a line. */
const STARRED_LABEL = /^(\*{1,3})([^\s*:][^*:\n]{0,60}:)(\*{1,3})(?=\s|$)/;

export default defineRule({
  name: "leftover-stars",
  summary: "Stars that once made a label bold stand in a plain text, and some of them are missing.",
  why: "Plain text shows no bold words, so applicants see the stars.",
  severity: "warning",
  mendAll: (count) => `Remove the stars from all ${count} labels`,
  bad: [
    { text: "«*Position:**» Senior Cook\n", fixed: "Position: Senior Cook\n", format: "plaintext" },
    {
      text: "«*Hours:**» 37 a week\n- «**Pay:*» £12\n",
      fixed: "Hours: 37 a week\n- Pay: £12\n",
      format: "plaintext",
    },
  ],
  good: [
    // Whole pairs may be meant.
    { text: "**Position:** Senior Cook\n*Hours:* 37 a week\n", format: "plaintext" },
    { text: "Hours:* 37 a week\n*before tax\n", format: "plaintext" },
    { text: "*Bread: bake it\n*Rolls: sell them\n", format: "plaintext" },
    { text: "position: '*Cook:** and baker'\n", format: "yaml" },
  ],
  *check({ format, lines }) {
    if (format !== "plaintext") return;
    for (const line of lines) {
      const match = STARRED_LABEL.exec(contentOf(line.facts));
      if (match === null) continue;
      const [whole, before, label, behind] = match as unknown as [string, string, string, string];
      if (before === behind) continue;
      const span = shiftSpan(spanOf(0, whole.length), contentSpan(line).start);
      yield {
        message: "The stars around this label are left over from a conversion.",
        span,
        fixes: [{ title: `Remove the stars: ${label}`, kind: "safe", edits: [{ span, newText: label }] }],
      };
    }
  },
});
