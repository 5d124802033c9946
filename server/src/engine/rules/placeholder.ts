import type { Chapter } from "../job-description.ts";
import placeholders from "../knowledge/en/placeholders.txt";
import { contentOf, type LineFacts, rememberedByLine } from "../line.ts";
import { sourceSpan } from "../plain.ts";
import { type Span, shiftSpan, spanOf } from "../span.ts";
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
/** "[Add your relevant experience here]", in a letter that applicants send. */
const OF_APPLICANTS = /\byour (?:\w+ )?(?:availability|background|experience|motivation|skills)\b/i;
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
    { text: "«[Company Name, LLC]» bakes.\n" },
    { text: "**Address:** «[Care Home Name and Address]»\n" },
    { text: "Write to Ann «[Practice Manager Name]».\n" },
    { text: "## About Us\n\n«Lorem ipsum» dolor sit amet.\n" },
  ],
  good: [
    { text: "[Add your CV](https://example.com) or [your letter].\n\n[your letter]: https://example.com/letter\n" },
    { text: "Write to us with the subject “Cook – [Your Name]”.\n" },
    { text: "Write to us:\n\n> I want to cook. [Add your relevant experience here]\n" },
    { text: "# Cook [Remote]\n\nBread [2] and cake [optional].\n" },
    { text: "# Cook\n\n<details open>\n\nRead `<your name>` and <https://example.com>.\n\n</details>\n" },
    { text: "# Cook\n\nSignature of the cook: ________ Date: ________\n\n**Phone:** ________\n" },
  ],
  *check(chapter) {
    const isLink = linksOf(chapter);
    for (const { value, valueSpan, role } of chapter.labels) {
      if (role !== "other" && role !== "how-to-apply" && BLANK.test(value))
        yield { message: "This line to write on is still to be filled in.", span: valueSpan };
    }
    for (const { start, facts } of chapter.lines) {
      for (const { message, span, words } of gapsIn(facts)) {
        if (words === undefined || !isLink(words)) yield { message, span: shiftSpan(span, start) };
      }
    }
  },
});

/** What is still to be filled in on a line; the span counts from its start. */
interface Gap {
  readonly message: string;
  readonly span: Span;
  /** With the brackets around them. */
  readonly words?: string;
}

const NONE: readonly Gap[] = [];

const gapsIn = rememberedByLine((facts): readonly Gap[] => {
  const gaps = facts.form === "code" ? NONE : [...fillerIn(facts), ...inBrackets(facts), ...inAngles(facts)];
  return gaps.length === 0 ? NONE : gaps;
});

/** Tells of words in brackets whether they are a link, also elsewhere. */
function linksOf(chapter: Chapter): (words: string) => boolean {
  let links: ReadonlySet<string> | undefined;
  return (words) => {
    links ??= new Set(chapter.text.match(DEFINITIONS));
    return links.has(words);
  };
}

function* fillerIn(facts: LineFacts): Generator<Gap> {
  const found = FILLER.exec(facts.plain.text);
  if (found === null) return;
  const span = sourceSpan(facts.plain, found.index, found.index + found[0].length);
  yield { message: "This is only filler: the words are still to be written.", span };
}

function* inBrackets({ plain }: LineFacts): Generator<Gap> {
  if (!plain.text.includes("[") || FOR_APPLICANTS.test(plain.text)) return;
  for (const { 0: words, 1: inner, index } of plain.text.matchAll(IN_BRACKETS)) {
    if (isPlaceholder(inner!) && !OF_APPLICANTS.test(inner!))
      yield gapOf(words, sourceSpan(plain, index, index + words.length));
  }
}

function* inAngles(facts: LineFacts): Generator<Gap> {
  if (!facts.source.includes("<")) return;
  for (const { 0: words, 1: inner, index } of contentOf(facts).matchAll(IN_ANGLES)) {
    const start = facts.content.start + index;
    if (inner!.includes(" ") && isPlaceholder(inner!)) yield gapOf(words, spanOf(start, start + words.length));
  }
}

const gapOf = (words: string, span: Span): Gap => ({ message: `${words} is still to be filled in.`, span, words });

/** "[Company Name, LLC]" */
const LEGAL_FORM = /,? (?:llc|inc|ltd|limited|gmbh|plc)\.?$/;

function isPlaceholder(inner: string): boolean {
  const words = inner.trim().toLowerCase().replace(LEGAL_FORM, "");
  return (
    WHOLE.has(words) ||
    BEGINNINGS.some((beginning) => words.startsWith(beginning)) ||
    ENDINGS.some((ending) => words.endsWith(ending))
  );
}
