import type { Fix } from "../finding.ts";
import type { ExperienceMention } from "../job-description.ts";
import { defineRule } from "./rule.ts";

export default defineRule({
  name: "impossible-range",
  summary: "A number of years contradicts itself.",
  why: "Nobody can meet “7-5 years”, and of “five (3) years” nobody knows which number counts.",
  severity: "error",
  mendAll: (count) => `Mend all ${count} ranges`,
  bad: [
    {
      text: "## Requirements\n\n- «7-5 years of experience».\n",
      fixed: "## Requirements\n\n- 5-7 years of experience.\n",
    },
    {
      text: "## Requirements\n\n- «At least five (3) years of experience».\n",
      fixed: "## Requirements\n\n- At least five years of experience.\n",
    },
  ],
  good: [
    { text: "## Requirements\n\n- 5-7 years of experience.\n" },
    { text: "## Requirements\n\n- At least five (5) years of experience.\n" },
  ],
  *check(chapter) {
    for (const mention of chapter.experience) {
      if (mention.fault !== "inverted" && mention.fault !== "contradicting") continue;
      const written = chapter.text.slice(mention.count.start, mention.count.end);
      if (mention.fault === "inverted") {
        yield {
          message: `The range “${written}” begins with its greater number.`,
          span: mention.span,
          fixes: swapped(mention, written),
        };
      } else {
        yield {
          message: `“${written}” names two different numbers.`,
          span: mention.span,
          fixes: chosen(mention, written),
        };
      }
    }
  },
});

/** "7-5" → "5-7", with the sign between the two as it is. */
function swapped({ count }: ExperienceMention, written: string): readonly Fix[] {
  const parts = /^(\d+(?:\.\d+)?)([^\d.]+)(\d+(?:\.\d+)?)$/.exec(written);
  if (parts === null) return [];
  const newText = `${parts[3]}${parts[2]}${parts[1]}`;
  return [{ title: `Swap the numbers: ${newText}`, kind: "choice", edits: [{ span: count, newText }] }];
}

/** "five (3)" → "five" or "3". */
function chosen({ count }: ExperienceMention, written: string): readonly Fix[] {
  const parts = /^([^(\\]*[^(\\\s])\s*\\?\(([^)\\]+)\\?\)$/.exec(written);
  if (parts === null) return [];
  return [parts[1]!, parts[2]!].map((newText) => ({
    title: `Write only “${newText}”`,
    kind: "choice" as const,
    edits: [{ span: count, newText }],
  }));
}
