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
