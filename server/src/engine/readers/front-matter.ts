import type { Span } from "../span.ts";
import { linesOf } from "./blocks.ts";

/** Metadata that a Markdown text may begin with: YAML between `---`, TOML between `+++` (Hugo's other notation). */
export interface FrontMatter extends Span {
  readonly notation: "yaml" | "toml";
  /** Where the text behind the closing fence begins. */
  readonly bodyStart: number;
}

const OPENING_FENCE = /^\ufeff?(---|\+\+\+)[ \t]*[\r\n]/;
const CLOSING_FENCE = {
  "---": /^(?:---|\.\.\.)[ \t]*(?:[\r\n]|$)/,
  "+++": /^\+\+\+[ \t]*(?:[\r\n]|$)/,
} as const;

/** The front matter of a text, between its fences. */
export function frontMatterOf(text: string): FrontMatter | undefined {
  const fence = openingFence(text);
  if (fence === undefined) return undefined;
  const lines = linesOf(text);
  const count = frontMatterLines(lines);
  if (count === 0) return undefined;
  const bodyStart = lines.slice(0, count).join("").length;
  const [first, last] = [lines[0]!, lines[count - 1]!];
  return {
    notation: fence === "---" ? "yaml" : "toml",
    start: first.length,
    end: bodyStart - last.length,
    bodyStart,
  };
}

/** How many of a text's lines (each with its break) belong to its front matter, fences included; 0 where it has none. */
export function frontMatterLines(lines: readonly string[]): number {
  const fence = openingFence(lines[0] ?? "");
  if (fence === undefined) return 0;
  return lines.findIndex((line, index) => index > 0 && CLOSING_FENCE[fence].test(line)) + 1;
}

const openingFence = (text: string): keyof typeof CLOSING_FENCE | undefined =>
  OPENING_FENCE.exec(text)?.[1] as keyof typeof CLOSING_FENCE | undefined;
