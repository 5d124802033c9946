import type { LineFacts } from "../../line.ts";
import { type Span, spanOf } from "../../span.ts";
import { isKnown, readHeadingWords } from "./heading-grammar.ts";
import { FIELD_ROLES } from "./marks.ts";
import { isTitleCase } from "./name-forms.ts";
import type { Part } from "./run-on.ts";
import { wordsOf } from "./words.ts";

/** "We bake at night. Qualifications:" */
const BEHIND_SENTENCE = /[.!?)]\s+([^\s.!?:][^.!?:]{2,49}):\s*$/;
/** "Harbour Bakery**Position Overview:**" */
const IN_BOLD = /[^*\s]\*\*([^*\s][^*]{2,49}?):?\*\*[\s:]*$/;
/** The end of a line that is looked at. */
const REACH = 80;

/** A heading that lost the line break before it, and stands at the end of the text above it. */
export function headingAtEnd({ form, source, plain: { text } }: LineFacts): Part | undefined {
  if (form !== "text" || !/[:*]\s*$/.test(source)) return undefined;
  const name = endSpan(text, BEHIND_SENTENCE.exec(text.slice(-REACH)) ?? IN_BOLD.exec(source.slice(-REACH)));
  if (name === undefined) return undefined;
  const words = wordsOf(text.slice(name.start, name.end));
  const reading = readHeadingWords(words);
  if (!isKnown(reading) || reading.hasGap || FIELD_ROLES.has(reading.proseRole)) return undefined;
  if (!isTitleCase(words) && reading.certainty < 1) return undefined;
  return { name, roles: reading.roles, value: undefined };
}

/** Where in a text the words stand that were found at its end, behind others. */
function endSpan(text: string, found: RegExpExecArray | null): Span | undefined {
  const start = found === null ? -1 : text.lastIndexOf(found[1]!);
  return start > 0 ? spanOf(start, start + found![1]!.length) : undefined;
}
