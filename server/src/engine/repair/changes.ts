import { type Edit, type Span, spanOf } from "../span.ts";

/** An edit, and the rules that had a part in it. */
export interface TracedEdit extends Edit {
  readonly by: readonly string[];
}

/** A stretch of the text that was changed: where it was at first, where it is now, and whose doing it is. */
interface Change {
  readonly old: Span;
  readonly now: Span;
  readonly by: ReadonlySet<string>;
}

/** What was changed so far, in the order of the text; no two changes touch. */
export type Changes = readonly Change[];

/** The changes after one more step: `edits` of the text as it is now, in the order of the text, made by `by`. */
export function afterStep(changes: Changes, edits: readonly Edit[], by: string): Changes {
  // Stretches of the text between the two steps that touch are one change.
  const parts = [
    ...changes.map(({ old, now, by }) => ({ span: now, grewBefore: lengthOf(now) - lengthOf(old), grows: 0, by })),
    ...edits.map(({ span, newText }) => ({
      span,
      grewBefore: 0,
      grows: newText.length - lengthOf(span),
      by: new Set([by]),
    })),
  ].sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
  const after: Change[] = [];
  let grew = 0;
  let grows = 0;
  for (let index = 0; index < parts.length; ) {
    const start = parts[index]!.span.start;
    let end = start;
    const old = start - grew;
    const now = start + grows;
    const all = new Set<string>();
    for (let part = parts[index]; part !== undefined && part.span.start <= end; part = parts[index]) {
      end = Math.max(end, part.span.end);
      grew += part.grewBefore;
      grows += part.grows;
      for (const name of part.by) all.add(name);
      index += 1;
    }
    after.push({ old: spanOf(old, end - grew), now: spanOf(now, end + grows), by: all });
  }
  return after;
}

/** The changes as edits that make the `after` of the `before`. What was changed and changed back is none. */
export const editsOf = (changes: Changes, before: string, after: string): readonly TracedEdit[] =>
  changes.flatMap(({ old, now, by }) => {
    const newText = after.slice(now.start, now.end);
    return newText === before.slice(old.start, old.end) ? [] : [{ span: old, newText, by: [...by] }];
  });

/** Where `span` is after `edits`, with what they put at its ends. */
export function spanAfter(span: Span, edits: readonly Edit[]): Span {
  let { start, end } = span;
  for (const edit of edits) {
    const grows = edit.newText.length - lengthOf(edit.span);
    if (edit.span.end < span.start) start += grows;
    if (edit.span.start <= span.end) end += grows;
  }
  return spanOf(start, Math.max(start, end));
}

const lengthOf = ({ start, end }: Span): number => end - start;
