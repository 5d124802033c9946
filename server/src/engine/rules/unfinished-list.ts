import type { Chapter } from "../job-description.ts";
import { beginsWithMarkup, type Line, lineSpan, plainSpan } from "../line.ts";
import { announcedBy, isLeadIn } from "../model/lists.ts";
import { beginsEntry } from "../model/structure/contents.ts";
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
        if (first < section.endLine && isOfAnotherKind(lines[first]!)) continue;
        const items = lines.slice(first, end).filter(({ facts }) => facts.form !== "code" && facts.plain.text !== "");
        const next = items[0] ?? (first < section.endLine ? lines[first] : undefined);
        if (first >= section.endLine ? goesOnBelow(chapter, at) : beginsGroup(lines, first, end)) continue;
        const mayGoOn = items.length === 0 || isParagraph(lines, first, end);
        if (mayGoOn && isAboveText(chapter, index, section.endLine)) continue;
        if (goesOnInItems(chapter, index, section.endLine, items.length)) continue;
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
  line.facts.form === "cell" ||
  line.facts.form === "code" ||
  beginsWithMarkup(line) ||
  LETTERED.test(line.facts.plain.text);

/** "a) Cook", "ii. Cook": numbers that Markdown does not know. */
const LETTERED = /^\(?(?:[a-z]|[ivx]{1,4})[.)]\s/;

/** "Backend: Java or Kotlin", or "Backend" above a list of its own: what is announced comes in groups. */
function beginsGroup(lines: readonly Line[], first: number, end: number): boolean {
  const { form, plain } = lines[first]!.facts;
  if (/^[^:.]{2,40}:\s+\S/.test(plain.text)) return true;
  return form === "text" && (lines[end]?.facts.form === "item" || (end === first + 1 && isOverText(lines, first)));
}

/** "All kitchens", and below it two lines of text apart from it: the name of the first group. */
const isOverText = (lines: readonly Line[], at: number): boolean =>
  lines[at + 1]?.facts.form === "blank" && [2, 3].every((below) => isText(lines[at + below]));

/** Text with a blank line below it: what follows may be of its kind, however long. */
const isParagraph = (lines: readonly Line[], first: number, end: number): boolean =>
  isText(lines[first]) && lines[end]?.facts.form === "blank";

const isText = (line: Line | undefined): boolean => line?.facts.form === "text";

const BLANK_LINE = /\n\s*\n|\r\s*\r/;

/** Whether two lines of text follow, which are below a blank line if an item announces them: only their bullets were lost. */
function isAboveText({ text, lines }: Chapter, index: number, end: number): boolean {
  const own = lines[index]!;
  const isOfText = isText(own);
  const [one, other] = firstTwo(lines, index + 1, end, (line) => hasWords(line) && (!isOfText || isText(line)));
  if (one === undefined || !isText(one) || !isText(other)) return false;
  return isOfText || BLANK_LINE.test(text.slice(lineSpan(own).end, one.start));
}

/** No further is looked than needed: a text may announce many lists. */
function firstTwo(
  lines: readonly Line[],
  from: number,
  end: number,
  isWanted: (line: Line) => boolean,
): readonly Line[] {
  const found: Line[] = [];
  for (let at = from; at < end && found.length < 2; at += 1) if (isWanted(lines[at]!)) found.push(lines[at]!);
  return found;
}

/** Whether two items follow a line of text; or an item: deeper by their place or bullet alone, or as if no part of it. */
function goesOnInItems({ text, lines }: Chapter, at: number, end: number, announced: number): boolean {
  const own = lines[at]!;
  const items = itemsBelow(lines, at, end);
  if (isText(own)) return items.length >= 2;
  if (announced > 0 || items.some(({ facts }) => facts.level !== own.facts.level)) return false;
  if (items.length > 0 && isDeeper(text, items[0]!, own)) return true;
  return items.length >= 2 && !items.some(beginsEntry);
}

/** The first two items behind a line, past the lines of text that the first goes on in; none where it is not the next. */
function itemsBelow(lines: readonly Line[], index: number, end: number): readonly Line[] {
  const items: Line[] = [];
  for (let at = index + 1; at < end && items.length < 2; at += 1) {
    const { form } = lines[at]!.facts;
    if (form === "item") items.push(lines[at]!);
    else if (items.length === 0 ? form !== "blank" : form !== "text") break;
  }
  return items;
}

/** Plain text has no levels of items. */
function isDeeper(text: string, line: Line, above: Line): boolean {
  const [own, other] = [line, above].map((item) => placeOf(text, item));
  if (own!.column !== other!.column) return own!.column > other!.column;
  return !/\d/.test(own!.mark) && own!.mark !== other!.mark;
}

/** The bullet of an item, and how far it is indented. */
function placeOf(text: string, { start, facts: { source, content } }: Line): { column: number; mark: string } {
  const mark = source.slice(0, content.start);
  const from = start + mark.length - mark.trimStart().length;
  let lineStart = from;
  while (lineStart > 0 && /[ \t]/.test(text[lineStart - 1]!)) lineStart -= 1;
  return { column: from - lineStart, mark: mark.trim() };
}

/** "Jira, Slack and Notion": items in one line, announced by the line or in the paragraph behind it. */
function listsInline({ facts: { form, plain } }: Line, isAnnounced: boolean): boolean {
  if (!isAnnounced && form !== "text") return false;
  if (plain.text.length < LONGEST_LINE_OF_ITEMS) return /,| and | or |\/|;/.test(plain.text);
  return plain.text.split(/;| or /, FEWEST_ITEMS).length === FEWEST_ITEMS;
}

/** In a longer line commas tell nothing: "this; or that; or …" does. In characters. */
const LONGEST_LINE_OF_ITEMS = 200;
const FEWEST_ITEMS = 3;
