import statements from "../../knowledge/en/statements.txt";
import index from "../../knowledge/en/statements.txt?by-word";
import { spanOf } from "../../span.ts";
import type { SectionRole } from "../../vocabulary.ts";
import { PhraseBook } from "./phrase-book.ts";
import type { Part } from "./run-on.ts";
import { wordsOf } from "./words.ts";

const STATEMENTS = new PhraseBook(index, (role) => role as SectionRole);

/** The long words of the phrases: a line without any of them need not be compared. */
const TELLING = new RegExp(
  [...statements.values()]
    .flat()
    .flatMap((phrase) => phrase.match(/[a-z]{7,}/g) ?? [])
    .join("|"),
  "i",
);

/** So much of a line is looked at. */
const BEGINNING = 160;
const SHORTEST = 40;

/** The beginning of a line that says what a section of its own would say. */
export function statementOf(text: string): Part | undefined {
  if (text.length < SHORTEST) return undefined;
  const beginning = text.slice(0, BEGINNING);
  if (!TELLING.test(beginning)) return undefined;
  const words = wordsOf(beginning);
  let best: { role: SectionRole; end: number } | undefined;
  for (const { value, end } of STATEMENTS.matches(words)) if (end > (best?.end ?? 0)) best = { role: value, end };
  if (best === undefined) return undefined;
  return { name: spanOf(words[0]!.start, words[best.end - 1]!.end), roles: [best.role], value: undefined };
}
