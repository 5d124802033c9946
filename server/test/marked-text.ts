import type { Span } from "../src/engine/index.ts";

/** Takes the marks « and » out of a text: what is left, and the spans that they enclosed. */
export function unmark(marked: string): { text: string; spans: Span[] } {
  let text = "";
  const spans: Span[] = [];
  const open: number[] = [];
  for (const character of marked) {
    if (character === "«") open.push(text.length);
    else if (character === "»") spans.push({ start: open.pop()!, end: text.length });
    else text += character;
  }
  return { text, spans: spans.sort((a, b) => a.start - b.start) };
}

/** Puts the marks back, so that a failed comparison reads as text. */
export function mark(text: string, spans: readonly Span[]): string {
  const marks = spans.flatMap(({ start, end }) => [
    { at: start, mark: "«" },
    { at: end, mark: "»" },
  ]);
  return marks
    .sort((a, b) => b.at - a.at || (a.mark === "«" ? -1 : 1))
    .reduce((marked, { at, mark }) => marked.slice(0, at) + mark + marked.slice(at), text);
}
