import type { JobDescription } from "../job-description.ts";
import type { Line } from "../line.ts";
import { read } from "../read.ts";
import { frontMatterOf } from "../readers/front-matter.ts";

/** What a source line is to the layout. */
type Kind = "heading" | "label" | "item" | "continuation" | "text" | "untouched";

interface Row {
  readonly source: string;
  readonly kind: Kind;
}

/**
 * The house form of a Markdown job description: one blank line around headings, labels and lists, none inside a list,
 * `-` for bullets, one line break at the end. Tables, code, HTML and front matter stay as they are.
 */
export function tidy(text: string): string {
  const bodyStart = frontMatterOf(text)?.bodyStart ?? 0;
  const rows = rowsOf(read(text, "markdown"), bodyStart);
  if (rows.length === 0) return text;
  const lineBreak = text.includes("\r\n") ? "\r\n" : "\n";
  let body = "";
  let previous: Kind | undefined;
  let blanks = 0;
  for (const { source, kind } of rows) {
    if (source.trim() === "" && kind !== "untouched") {
      blanks += 1;
      continue;
    }
    if (previous !== undefined) body += lineBreak.repeat(1 + blankLinesBetween(previous, kind, blanks));
    body += kind === "untouched" ? source : withoutTrailingSpace(withDash(source, kind));
    previous = kind;
    blanks = 0;
  }
  const head = text.slice(0, bodyStart);
  return `${head}${head === "" || body === "" ? "" : lineBreak}${body}${body === "" ? "" : lineBreak}`;
}

/** The source lines of the body, each with what it is. */
function rowsOf({ lines, labels, sections, title }: JobDescription, bodyStart: number): readonly Row[] {
  const labelLines = new Set(labels.map(({ line }) => line));
  const headingLines = new Set([...sections.map(({ heading }) => heading.line), title?.line]);
  const rows: Row[] = [];
  let start = -1;
  for (const [index, line] of lines.entries()) {
    if (line.start < bodyStart || line.start === start) continue;
    start = line.start;
    rows.push({ source: line.facts.source, kind: kindOf(line, labelLines.has(index), headingLines.has(index)) });
  }
  return rows;
}

function kindOf({ facts }: Line, isLabel: boolean, isHeading: boolean): Kind {
  if (facts.form === "code" || facts.form === "cell" || facts.form === "key") return "untouched";
  if (facts.form === "item") return "item";
  if (/^\s{2,}\S/.test(facts.source)) return "continuation";
  if (facts.form === "heading" || (isHeading && facts.emphasis !== "none")) return "heading";
  return isLabel ? "label" : "text";
}

/** Blank lines are only taken away where that changes nothing that is shown. */
function blankLinesBetween(above: Kind, below: Kind, blanks: number): number {
  if (above === "untouched" || below === "untouched") return blanks;
  if (above === "heading" || below === "heading" || above === "label" || below === "label") return 1;
  if (below === "continuation" || above === "continuation") return Math.min(blanks, 1);
  if (above !== below) return 1;
  return Math.min(blanks, 1);
}

/** Two spaces at the end of a line are a line break in Markdown; anything else there is nothing. */
const withoutTrailingSpace = (source: string): string =>
  source.replace(/(?<![ \t])[ \t]+$/, (space) => (/^ {2,}$/.test(space) ? "  " : ""));

const withDash = (source: string, kind: Kind): string =>
  kind === "item" ? source.replace(/^(\s*)[*+•](?=\s)/, "$1-") : source;
