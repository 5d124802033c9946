import placeholders from "../knowledge/en/placeholders.txt";
import { plainSpan } from "../line.ts";
import { defineRule } from "./rule.ts";

const WHOLE = new Set(placeholders.get("whole"));
const BEGINNINGS = placeholders.get("beginning")!.map((words) => `${words} `);
const ENDINGS = placeholders.get("ending")!.map((words) => ` ${words}`);

const IN_BRACKETS = /\[([^[\]]{2,120})\]/g;
/** "with the subject “Cook – [Your Name]”": what applicants fill in. */
const FOR_APPLICANTS = /\bsubject\b/i;
/** What shows how a page will look before it has words. */
const FILLER = /\blorem ipsum\b/i;
/** What stands in brackets here is a link, also elsewhere. */
const DEFINITIONS = /\[[^[\]]{2,120}\](?=:)/g;

export default defineRule({
  name: "placeholder",
  summary: "A place is still to be filled in.",
  why: "What a template left open goes out to applicants as it stands.",
  severity: "warning",
  bad: [
    { text: "**Location:** «[City, Country]»\n" },
    { text: "«[Company Name]» runs two kitchens. Pay: «[insert salary]»\n" },
    { text: "## Benefits\n\n«\\[TBD\\]»\n" },
    { text: "Closing date: «[tbc]»\n", format: "plaintext" },
    { text: "**Address:** «[Care Home Name and Address]»\n" },
    { text: "## About Us\n\n«Lorem ipsum» dolor sit amet.\n" },
  ],
  good: [
    { text: "[Add your CV](https://example.com) or [your letter].\n\n[your letter]: https://example.com/letter\n" },
    { text: "Write to us with the subject “Cook – [Your Name]”.\n" },
    { text: "# Cook [Remote]\n\nBread [2] and cake [optional].\n" },
  ],
  *check(chapter) {
    let links: ReadonlySet<string> | undefined;
    for (const line of chapter.lines) {
      const { form, plain } = line.facts;
      if (form === "code") continue;
      const filler = FILLER.exec(plain.text);
      if (filler !== null) {
        const span = plainSpan(line, filler.index, filler.index + filler[0].length);
        yield { message: "This is only filler: the words are still to be written.", span };
      }
      if (!plain.text.includes("[") || FOR_APPLICANTS.test(plain.text)) continue;
      for (const { 0: found, 1: words, index } of plain.text.matchAll(IN_BRACKETS)) {
        if (!isPlaceholder(words!.trim().toLowerCase())) continue;
        links ??= new Set(chapter.text.match(DEFINITIONS));
        if (links.has(found)) continue;
        yield { message: `${found} is still to be filled in.`, span: plainSpan(line, index, index + found.length) };
      }
    }
  },
});

const isPlaceholder = (words: string): boolean =>
  WHOLE.has(words) ||
  BEGINNINGS.some((beginning) => words.startsWith(beginning)) ||
  ENDINGS.some((ending) => words.endsWith(ending));
