import type { Line, LineFacts } from "../line.ts";
import { plainOf } from "../plain.ts";
import { type Span, spanOf } from "../span.ts";

const OPENING = /\{%-?\s*comment\b/g;
const CLOSING = /\{%-?\s*endcomment\b[^%]*%\}/g;

/** The lines of a text whose template (Jekyll, Liquid) comments parts out: those lines are shown to nobody. */
export function withoutTemplateComments(text: string, lines: readonly Line[]): readonly Line[] {
  const comments = commentsIn(text);
  if (comments.length === 0) return lines;
  let next = 0;
  return lines.map((line) => {
    while (next < comments.length && comments[next]!.end <= line.start) next += 1;
    const isComment = next < comments.length && comments[next]!.start <= line.start + line.facts.content.start;
    return isComment && line.facts.form !== "blank" ? { ...line, facts: asCode(line.facts) } : line;
  });
}

function commentsIn(text: string): readonly Span[] {
  const comments: Span[] = [];
  OPENING.lastIndex = 0;
  for (let opening = OPENING.exec(text); opening !== null; opening = OPENING.exec(text)) {
    CLOSING.lastIndex = OPENING.lastIndex;
    const closing = CLOSING.exec(text);
    if (closing === null) break;
    comments.push(spanOf(opening.index, CLOSING.lastIndex));
    OPENING.lastIndex = CLOSING.lastIndex;
  }
  return comments;
}

const asCode = (facts: LineFacts): LineFacts => ({
  ...facts,
  form: "code",
  level: 0,
  plain: plainOf("", facts.source.length),
  emphasis: "none",
  lead: undefined,
  continues: false,
});
