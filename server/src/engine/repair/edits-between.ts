import { diffLines, diffWordsWithSpace } from "diff";
import { type Edit, spanOf } from "../span.ts";

/** More differences are not told apart: comparing takes the square of their number. */
const MOST_DIFFERENCES = 3000;
/** Longer changes are not compared word by word. In characters. */
const LONGEST_CHANGE = 20_000;

interface Change {
  readonly added?: boolean;
  readonly removed?: boolean;
  readonly value: string;
}

/**
 * The edits, small and in the order of the text, that make `after` of `before`, so that an editor keeps its cursor:
 * lines are compared first, then the words of the lines that differ.
 */
export function editsBetween(before: string, after: string): readonly Edit[] {
  if (before === after) return [];
  const lines = diffLines(before, after, { maxEditLength: MOST_DIFFERENCES });
  return editsOf(lines, before, after, 0).flatMap((edit) => {
    const { span, newText } = edit;
    if (span.end - span.start + newText.length > LONGEST_CHANGE) return [trimmed(edit, before)];
    const removed = before.slice(span.start, span.end);
    const words = diffWordsWithSpace(removed, newText, { maxEditLength: MOST_DIFFERENCES });
    return editsOf(words, removed, newText, span.start).map((small) => trimmed(small, before));
  });
}

/** The changes as edits, where `before` begins at `start`; one for all where there were too many to compare. */
function editsOf(changes: readonly Change[] | undefined, before: string, after: string, start: number): Edit[] {
  if (changes === undefined) return [{ span: spanOf(start, start + before.length), newText: after }];
  const edits: Edit[] = [];
  let at = start;
  let removed = 0;
  let added = "";
  const flush = () => {
    if (removed > 0 || added !== "") edits.push({ span: spanOf(at - removed, at), newText: added });
    removed = 0;
    added = "";
  };
  for (const { added: isAdded, removed: isRemoved, value } of changes) {
    if (isAdded) added += value;
    else {
      if (!isRemoved) flush();
      at += value.length;
      if (isRemoved) removed += value.length;
    }
  }
  flush();
  return edits;
}

/** Without what both sides begin and end with. */
function trimmed({ span, newText }: Edit, before: string): Edit {
  const removed = before.slice(span.start, span.end);
  const longest = Math.min(removed.length, newText.length);
  let head = 0;
  while (head < longest && removed[head] === newText[head]) head += 1;
  let tail = 0;
  while (tail < longest - head && removed.at(-1 - tail) === newText.at(-1 - tail)) tail += 1;
  return { span: spanOf(span.start + head, span.end - tail), newText: newText.slice(head, newText.length - tail) };
}
