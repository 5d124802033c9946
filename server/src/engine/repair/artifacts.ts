import type { Tree } from "@lezer/common";
import { decodeHTMLStrict } from "entities";
import type { Artifact, ArtifactKind, Format } from "../job-description.ts";
import { spanOf } from "../span.ts";
import { redundantEscapes } from "./escapes.ts";
import { literalEscapes } from "./literal-escapes.ts";

export interface ArtifactContext {
  readonly format: Format;
  /** The text defines links or footnotes somewhere. */
  readonly hasLabels?: boolean;
}

/** The damage in one block, with spans from its start. A Markdown block without markup needs no tree. */
export function artifactsIn(
  block: string,
  tree: Tree | undefined,
  { format, hasLabels = false }: ArtifactContext,
): readonly Artifact[] {
  const found: Artifact[] = [];
  const add = (kind: ArtifactKind, start: number, end: number, replacement: string) =>
    found.push({ kind, span: spanOf(start, end), replacement });
  if (block.includes("\\")) {
    const escapes =
      format === "markdown"
        ? tree === undefined
          ? []
          : redundantEscapes(block, tree, hasLabels)
        : literalEscapes(block);
    for (const at of escapes) add("escape", at, at + 1, "");
  }
  const code = tree === undefined ? [] : codeSpans(tree);
  const isCode = (at: number) => code.some(({ from, to }) => from <= at && at < to);
  for (const { index, 0: run } of block.matchAll(/\u00a0+/g)) {
    if (!isCode(index)) add("nbsp", index, index + run.length, " ".repeat(run.length));
  }
  for (const { index, 0: entity } of block.matchAll(/&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z][a-z\d]{1,31});/gi)) {
    const decoded = decodeHTMLStrict(entity);
    if (isSafeCharacter(decoded) && !isCode(index)) add("entity", index, index + entity.length, decoded);
  }
  return found.sort((a, b) => a.span.start - b.span.start);
}

/** Characters that mean nothing to Markdown or HTML, so that they may stand for themselves. */
const isSafeCharacter = (decoded: string): boolean => /^[\p{L}\p{Sc}–—‘’“”•…°©®™½¼¾×±·]$/u.test(decoded);

function codeSpans(tree: Tree): readonly { from: number; to: number }[] {
  const spans: { from: number; to: number }[] = [];
  tree.iterate({
    enter({ name, from, to }) {
      if (name !== "InlineCode" && name !== "FencedCode" && name !== "CodeBlock") return true;
      spans.push({ from, to });
      return false;
    },
  });
  return spans;
}
