import placeholders from "../knowledge/en/placeholders.txt";
import { contentOf, type Line, plainSpan } from "../line.ts";
import { type Span, spanOf } from "../span.ts";
import { defineRule } from "./rule.ts";

const WHOLE = new Set(placeholders.get("whole"));
const BEGINNINGS = placeholders.get("beginning")!.map((words) => `${words} `);
const ENDINGS = placeholders.get("ending")!.map((words) => ` ${words}`);

const IN_BRACKETS = /\[([^[\]]{2,120})\]/g;
/** Markdown takes it for a tag and shows nothing of it. A tag of HTML has no such words. */
const IN_ANGLES = /(?<!`)<([^<>`\r\n]{3,60})>/g;
/** A line to write on. */
const BLANK = /(?<!\w)_{3,}(?!\w)/;
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
    { text: "# Lecturer\n\nSchool of «<Insert School Name>»\n" },
    { text: "# Cook\n\n**Location:** «________»\n\n**Pay:** «$____ an hour»\n" },
    { text: "**Address:** «[Care Home Name and Address]»\n" },
    { text: "## About Us\n\n«Lorem ipsum» dolor sit amet.\n" },
  ],
  good: [
    { text: "[Add your CV](https://example.com) or [your letter].\n\n[your letter]: https://example.com/letter\n" },
    { text: "Write to us with the subject “Cook – [Your Name]”.\n" },
    { text: "# Cook [Remote]\n\nBread [2] and cake [optional].\n" },
    { text: "# Cook\n\n<details open>\n\nRead `<your name>` and <https://example.com>.\n\n</details>\n" },
    { text: "# Cook\n\nSignature of the cook: ________ Date: ________\n\n**Phone:** ________\n" },
  ],
  *check(chapter) {
    const isLink = linksOf(chapter.text);
    for (const { value, valueSpan, role } of chapter.labels) {
      if (role !== "other" && role !== "how-to-apply" && BLANK.test(value))
        yield { message: "This line to write on is still to be filled in.", span: valueSpan };
    }
    for (const line of chapter.lines) {
      if (line.facts.form === "code") continue;
      for (const span of fillerIn(line)) {
        yield { message: "This is only filler: the words are still to be written.", span };
      }
      for (const { words, span } of [...inBrackets(line), ...inAngles(line)]) {
        if (!isLink(words)) yield { message: `${words} is still to be filled in.`, span };
      }
    }
  },
});

/** Words with their marks around them. */
interface Found {
  readonly words: string;
  readonly span: Span;
}

/** Tells of words in brackets whether they are a link, also elsewhere. */
function linksOf(text: string): (words: string) => boolean {
  let links: ReadonlySet<string> | undefined;
  return (words) => {
    links ??= new Set(text.match(DEFINITIONS));
    return links.has(words);
  };
}

function* fillerIn(line: Line): Generator<Span> {
  const found = FILLER.exec(line.facts.plain.text);
  if (found !== null) yield plainSpan(line, found.index, found.index + found[0].length);
}

function* inBrackets(line: Line): Generator<Found> {
  const { text } = line.facts.plain;
  if (!text.includes("[") || FOR_APPLICANTS.test(text)) return;
  for (const { 0: words, 1: inner, index } of text.matchAll(IN_BRACKETS)) {
    if (isPlaceholder(inner!)) yield { words, span: plainSpan(line, index, index + words.length) };
  }
}

function* inAngles({ start, facts }: Line): Generator<Found> {
  if (!facts.source.includes("<")) return;
  for (const { 0: words, 1: inner, index } of contentOf(facts).matchAll(IN_ANGLES)) {
    const from = start + facts.content.start + index;
    if (inner!.includes(" ") && isPlaceholder(inner!)) yield { words, span: spanOf(from, from + words.length) };
  }
}

function isPlaceholder(inner: string): boolean {
  const words = inner.trim().toLowerCase();
  return (
    WHOLE.has(words) ||
    BEGINNINGS.some((beginning) => words.startsWith(beginning)) ||
    ENDINGS.some((ending) => words.endsWith(ending))
  );
}
