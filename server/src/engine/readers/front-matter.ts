import type { Span } from "../span.ts";

/** Metadata that a Markdown text may begin with: YAML between `---`, TOML between `+++` (Hugo's other notation). */
export interface FrontMatter extends Span {
  readonly notation: "yaml" | "toml";
  /** Where the text behind the closing fence begins. */
  readonly bodyStart: number;
}

const OPENING_FENCE = /^\ufeff?(---|\+\+\+)[ \t]*(?:\r\n|\n|\r)/;
const CLOSING_FENCE = {
  yaml: /^(?:---|\.\.\.)[ \t]*$/gm,
  toml: /^\+\+\+[ \t]*$/gm,
} as const;

const CLOSING_LINE = {
  yaml: /^(?:---|\.\.\.)[ \t]*(?:[\r\n]|$)/,
  toml: /^\+\+\+[ \t]*(?:[\r\n]|$)/,
} as const;

export function frontMatterOf(text: string): FrontMatter | undefined {
  const opening = OPENING_FENCE.exec(text);
  if (opening === null) return undefined;
  const notation = opening[1] === "---" ? "yaml" : "toml";
  const start = opening[0].length;
  const closing = CLOSING_FENCE[notation];
  closing.lastIndex = start;
  const fence = closing.exec(text);
  if (fence === null) return undefined;
  const afterFence = fence.index + fence[0].length;
  const lineBreak = /(?:\r\n|\n|\r)?/y;
  lineBreak.lastIndex = afterFence;
  return { notation, start, end: fence.index, bodyStart: afterFence + lineBreak.exec(text)![0].length };
}

/** How many of a text's lines (each with its break) belong to its front matter, fences included; 0 where it has none. */
export function frontMatterLines(texts: readonly string[]): number {
  const opening = OPENING_FENCE.exec(texts[0] ?? "");
  if (opening === null) return 0;
  const closing = opening[1] === "---" ? CLOSING_LINE.yaml : CLOSING_LINE.toml;
  return texts.findIndex((line, index) => index > 0 && closing.test(line)) + 1;
}
