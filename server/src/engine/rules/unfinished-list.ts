import type { Chapter } from "../job-description.ts";
import { beginsWithMarkup, type Line, type LineFacts, plainSpan } from "../line.ts";
import { announcedBy, isLeadIn } from "../model/lists.ts";
import { goesOnBelow } from "../model/structure/empty.ts";
import { hasWords } from "../model/structure/line-reading.ts";
import { defineRule } from "./rule.ts";

/** Words that promise two items or more, right before the colon or anywhere. */
const PROMISE_AT_END =
  /\b(?:such as|including|includes?|the following|following|any of|one of|either of|like|e\.g\.|for example)\s*:$/i;
const PROMISE = /\b(?:one or more|at least (?:one|two|2))\b/i;

const promisesMore = (text: string): boolean => text.endsWith(":") && (PROMISE.test(text) || PROMISE_AT_END.test(text));

export default defineRule({
  name: "unfinished-list",
  summary: "A line announces a list, and fewer than two items follow.",
  why: "Items were probably lost, and applicants can't know what was meant.",
  severity: "warning",
  bad: [
    { text: "## Requirements\n\n- «Experience in one or more languages:»\n  - Node.js\n- A degree in computing.\n" },
    {
      text: "## Requirements\n\n- «Strong knowledge of tools such as:»\n- Good communication skills and a calm manner.\n",
    },
  ],
  good: [
    { text: "## Requirements\n\n- Experience with frameworks such as:\n  - Spring Boot\n  - FastAPI\n" },
    { text: "## Requirements\n\nExperience with tools such as:\n\n- Jira\n- Slack\n" },
  ],
  *check(chapter) {
    const { lines, sections } = chapter;
    for (const [at, section] of sections.entries()) {
      for (let index = section.firstLine; index < section.endLine; index += 1) {
        const line = lines[index]!;
        const { form, plain } = line.facts;
        if ((form !== "item" && form !== "text") || !isLeadIn(line) || !promisesMore(plain.text)) continue;
        const { first, end } = announcedBy(lines, index, section.endLine);
        if (first < section.endLine && (isOfAnotherKind(lines[first]!) || isDeeper(lines[first]!, line))) continue;
        const items = lines.slice(first, end).filter(({ facts }) => facts.form !== "blank" && facts.form !== "code");
        const next = items[0] ?? (first < section.endLine ? lines[first] : undefined);
        if (first >= section.endLine ? goesOnBelow(chapter, at) : beginsGroup(lines, first, end)) continue;
        const mayGoOn = items.length === 0 || isParagraph(lines, first, end);
        if (mayGoOn && form === "text" && isAboveText(chapter, index, section.endLine)) continue;
        if (items.length >= 2 || (next !== undefined && listsInline(next, items.length === 1))) continue;
        yield {
          message:
            items.length === 0
              ? "This line announces a list, but nothing follows. Items may have been lost."
              : "This line announces several items, but only one follows. Items may have been lost.",
          span: plainSpan(line),
        };
      }
    }
  },
});

/** A table, an example of code, or a picture: a list need not follow. */
const isOfAnotherKind = (line: Line): boolean =>
  line.facts.form === "cell" || line.facts.form === "code" || beginsWithMarkup(line);

/** An item that is meant to stand below another, but is indented too little for that. */
const isDeeper = ({ facts: next }: Line, { facts: own }: Line): boolean =>
  next.form === "item" && own.form === "item" && next.level === own.level && indentOf(next) > indentOf(own);

const indentOf = ({ source }: LineFacts): number => source.length - source.trimStart().length;

/** "Backend: Java or Kotlin", or "Backend" above a list of its own: what is announced comes in groups. */
function beginsGroup(lines: readonly Line[], first: number, end: number): boolean {
  const { form, plain } = lines[first]!.facts;
  return /^[^:.]{2,40}:\s+\S/.test(plain.text) || (form === "text" && lines[end]?.facts.form === "item");
}

/** Text with a blank line below it: what follows may be of its kind, however long. */
const isParagraph = (lines: readonly Line[], first: number, end: number): boolean =>
  lines[first]!.facts.form === "text" && lines[end]?.facts.form === "blank";

/** Whether two lines of text or more follow: the items, of which only the bullets were lost. */
const isAboveText = ({ lines }: Chapter, index: number, end: number): boolean =>
  lines.slice(index + 1, end).filter((line) => line.facts.form === "text" && hasWords(line)).length >= 2;

/** "Jira, Slack and Notion": items in one line, announced by the line or in the paragraph behind it. */
function listsInline({ facts: { form, plain } }: Line, isAnnounced: boolean): boolean {
  if (!isAnnounced && form !== "text") return false;
  if (plain.text.length < LONGEST_LINE_OF_ITEMS) return /,| and | or |\/|;/.test(plain.text);
  return plain.text.split(/;| or /, FEWEST_ITEMS).length === FEWEST_ITEMS;
}

/** In a longer line commas tell nothing: "this; or that; or …" does. In characters. */
const LONGEST_LINE_OF_ITEMS = 200;
const FEWEST_ITEMS = 3;
