import type { Artifact } from "../job-description.ts";
import { artifactRule } from "./rule.ts";

export default artifactRule({
  kind: "escape",
  name: "redundant-escape",
  summary: "A backslash is left over from a conversion.",
  why: "Wherever the text is not shown as Markdown, applicants see the backslash.",
  severity: "warning",
  mendAll: (count) => `Remove all ${count} stray backslashes`,
  bad: [
    { text: "We ask for 6«\\»+ years.\n", fixed: "We ask for 6+ years.\n" },
    { text: "Full«\\»-Time «\\»| R«\\»&D\n", fixed: "Full-Time | R&D\n" },
    { text: "Pay: 20«\\»+ an hour\n", fixed: "Pay: 20+ an hour\n", format: "plaintext" },
  ],
  good: [
    { text: "\\- not an item\n\n1\\. not a list\n\n\\# not a heading\n" },
    { text: "| a | b |\n|---|---|\n| one \\| two | 3 |\n" },
    { text: "`6\\+`\n" },
    { text: "The files are in C:\\-jobs\\+more.\n", format: "plaintext" },
  ],
  message: "This backslash is left over from a conversion.",
  fix: (artifact, text) =>
    ["Remove the stray backslash", mendedWord(text, artifact)].filter((part) => part !== "").join(": "),
});

/** How far around the backslash its word is looked for. */
const WORD_REACH = 24;

/** The word that the backslash stands in, without it. */
function mendedWord(text: string, { span }: Artifact): string {
  const before = /(?<![^\s\\*(])[^\s\\*(]*$/.exec(text.slice(Math.max(0, span.start - WORD_REACH), span.start))![0];
  const behind = /^[^\s\\*]*(?: [A-Z]\w+)?/.exec(text.slice(span.end, span.end + WORD_REACH))![0];
  return before + behind;
}
