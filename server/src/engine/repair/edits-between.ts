import { diffLines } from "diff";
import { type Edit, spanOf } from "../span.ts";

/** The edits, small and in the order of the text, that make `after` of `before`: the editor keeps cursor and markers. */
export function editsBetween(before: string, after: string): readonly Edit[] {
  if (before === after) return [];
  const edits: Edit[] = [];
  let at = 0;
  let removed = "";
  let added = "";
  const flush = () => {
    if (removed !== "" || added !== "") edits.push(trimmed(at - removed.length, removed, added));
    removed = "";
    added = "";
  };
  for (const change of diffLines(before, after)) {
    if (change.added) added += change.value;
    else if (change.removed) {
      removed += change.value;
      at += change.value.length;
    } else {
      flush();
      at += change.value.length;
    }
  }
  flush();
  return edits;
}

/** Without what both sides begin and end with. */
function trimmed(start: number, removed: string, added: string): Edit {
  const longest = Math.min(removed.length, added.length);
  let head = 0;
  while (head < longest && removed[head] === added[head]) head += 1;
  let tail = 0;
  while (tail < longest - head && removed.at(-1 - tail) === added.at(-1 - tail)) tail += 1;
  return { span: spanOf(start + head, start + removed.length - tail), newText: added.slice(head, added.length - tail) };
}
