import type { Span } from "../span.ts";

export interface FrontMatter extends Span {
  /** Where the text behind the closing fence begins. */
  readonly bodyStart: number;
}

const FRONT_MATTER = /^\ufeff?---[ \t]*(?:\r\n|\n|\r)/;
const CLOSING_FENCE = /^(?:---|\.\.\.)[ \t]*$/gm;

/** The YAML between `---` fences that a Markdown text may begin with. */
export function frontMatterOf(text: string): FrontMatter | undefined {
  const start = FRONT_MATTER.exec(text)?.[0].length;
  if (start === undefined) return undefined;
  CLOSING_FENCE.lastIndex = start;
  const fence = CLOSING_FENCE.exec(text);
  if (fence === null) return undefined;
  const afterFence = fence.index + fence[0].length;
  const lineBreak = /(?:\r\n|\n|\r)?/y;
  lineBreak.lastIndex = afterFence;
  return { start, end: fence.index, bodyStart: afterFence + lineBreak.exec(text)![0].length };
}
