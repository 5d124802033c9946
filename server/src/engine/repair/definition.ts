import { afterLineBreak } from "../readers/blocks.ts";
import { type Edit, spanOf } from "../span.ts";

/** "[Pay]: £40" with nothing behind it but what may be a title: at the start of a block it defines a link. */
const DEFINITION = /\[[^\s[\]\\][^[\]\\\r\n]{0,120}\]:[ \t]*(?:\r?\n[ \t]*)?\S+[ \t]*(?:$|[\r\n]|(?<=[ \t])["'(])/y;
const INDENT = / {0,3}/y;

/** A backslash for words that come to begin a block, if they would define a link there: a definition is not shown. */
export const escapeAt = (text: string, start: number): string => {
  DEFINITION.lastIndex = start;
  return DEFINITION.test(text) ? "\\" : "";
};

/** The same for the line below the one that ends at `end` and is to be a block of its own. */
export function withoutDefinitionBelow(text: string, end: number): readonly Edit[] {
  INDENT.lastIndex = afterLineBreak(text, end);
  INDENT.exec(text);
  const start = INDENT.lastIndex;
  const newText = escapeAt(text, start);
  return newText === "" ? [] : [{ span: spanOf(start, start), newText }];
}
