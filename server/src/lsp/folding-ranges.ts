import type { FoldingRange } from "vscode-languageserver";
import type { Span } from "../engine/index.ts";
import { frontMatterOf } from "../engine/index.ts";
import type { OpenDocument } from "./open-document.ts";

/** Front matter and sections, each from its first line to its last one with words. */
export function foldingRanges(document: OpenDocument): FoldingRange[] {
  const { job, format, source } = document;
  const frontMatter = format === "markdown" ? frontMatterOf(source.getText()) : undefined;
  const parts: readonly Span[] = [
    ...(frontMatter === undefined ? [] : [{ start: 0, end: frontMatter.bodyStart }]),
    ...job.sections.map(({ heading, span }) => ({ start: heading.span.start, end: span.end })),
  ];
  return parts.flatMap((part) => {
    const startLine = source.positionAt(part.start).line;
    const endLine = source.positionAt(lastWordEnd(source.getText(), part)).line;
    return endLine > startLine ? [{ startLine, endLine }] : [];
  });
}

function lastWordEnd(text: string, { start, end }: Span): number {
  let at = end;
  while (at > start && text[at - 1]!.trim() === "") at -= 1;
  return at;
}
