import type { Line, LineFacts } from "../line.ts";
import { plainOf } from "../plain.ts";
import { spanOf } from "../span.ts";
import { afterLineBreak, endOfLine } from "./blocks.ts";

/** `title = "Cook"`: a key, and a value that is quoted or not; a comment may follow. */
const PAIR = /^[ \t]*([\w-]+|"[^"]*")[ \t]*=[ \t]*(?:"((?:[^"\\]|\\.)*)"|'([^']*)'|([^#]*))/d;

/**
 * Reads the pairs of `text.slice(from, to)`, each on its line, as front matter in TOML has them; those of tables
 * (`[params]`) like the others. What else TOML knows (arrays, texts of several lines) holds settings of a web site, and is
 * passed over.
 */
export function readToml(text: string, from: number, to: number): readonly Line[] {
  const lines: Line[] = [];
  for (let start = from; start < to; ) {
    const end = endOfLine(text, start);
    const facts = factsOf(text.slice(start, end));
    if (facts !== undefined) lines.push({ start, facts });
    start = afterLineBreak(text, end);
  }
  return lines;
}

function factsOf(source: string): LineFacts | undefined {
  const match = PAIR.exec(source);
  if (match === null) return undefined;
  const [keyStart] = match.indices![1]!;
  const [valueStart, valueEnd] = (match.indices![2] ?? match.indices![3] ?? match.indices![4])!;
  return {
    source,
    form: "key",
    level: 0,
    content: spanOf(keyStart, valueEnd),
    plain: plainOf(source.slice(valueStart, valueEnd).trimEnd(), valueStart),
    emphasis: "none",
    lead: undefined,
    key: match[1]!.replaceAll('"', ""),
    continues: false,
  };
}
