import { type Document, isMap, isScalar, isSeq, type Node, parseAllDocuments, type Scalar } from "yaml";
import type { Line, LineFacts } from "../line.ts";
import { plainOf } from "../plain.ts";
import type { Problem } from "../problem.ts";
import { spanOf } from "../span.ts";
import { endOfLine } from "./blocks.ts";
import { type Excerpt, placeInSource } from "./excerpt.ts";
import { DEEPEST_NESTING, nestsTooDeep } from "./yaml-nesting.ts";
import { problemOf } from "./yaml-problems.ts";

export interface YamlReading {
  readonly lines: readonly Line[];
  readonly problems: readonly Problem[];
}

/** How the text inside a value is read: as Markdown, with offsets from the text's start. */
type ReadText = (text: string) => readonly Line[];

/**
 * Reads `text.slice(from, to)` as YAML: each key is a line of its own, list entries are items, and the text inside longer
 * values is read like any other. What is not YAML is read as far as it goes, with the first thing that is wrong with it.
 */
export function readYaml(text: string, from: number, to: number, readText: ReadText): YamlReading {
  const source = text.slice(from, to);
  if (nestsTooDeep(source)) {
    const message = `This part is not checked: it is nested more than ${DEEPEST_NESTING} deep.`;
    return { lines: [], problems: [{ message, span: spanOf(from, endOfLine(text, from)) }] };
  }
  const documents: readonly Document.Parsed[] = parseAllDocuments(source, {
    logLevel: "silent",
    uniqueKeys: false,
    prettyErrors: false,
  });
  const lines: Line[] = [];
  const visitor = new Visitor(text, from, readText, lines);
  for (const { contents } of documents) visitor.visit(contents, 0, true);
  const errors = documents.flatMap(({ errors }) => errors);
  const problems = errors.slice(0, 1).map((error) => problemOf(error, text, from));
  return { lines, problems };
}

class Visitor {
  constructor(
    private readonly text: string,
    private readonly from: number,
    private readonly readText: ReadText,
    private readonly lines: Line[],
  ) {}

  visit(node: unknown, depth: number, isEntry: boolean): void {
    if (isMap(node)) {
      for (const [index, { key, value }] of node.items.entries()) {
        if (isScalar(key) && key.range)
          this.key(key, isScalar(value) ? value : undefined, depth, isEntry && index === 0);
        if (!isScalar(value)) this.visit(value, depth + 1, false);
      }
    } else if (isSeq(node)) {
      for (const item of node.items) {
        if (isScalar(item)) this.item(item, depth);
        else this.visit(item, depth, true);
      }
    } else if (isScalar(node)) {
      this.prose(node);
    }
  }

  /** A key, with its value where that stands on the same line; longer values follow as lines of their own. */
  private key(key: Scalar, value: Scalar | undefined, depth: number, beginsEntry: boolean): void {
    const start = this.lineStart(key);
    const source = this.text.slice(start, endOfLine(this.text, start));
    const name = String(key.value);
    const excerpt = value === undefined ? undefined : this.excerpt(value);
    const inline =
      excerpt !== undefined && !excerpt.text.trim().includes("\n") && excerpt.offsets[0]! <= start + source.length;
    const placed = excerpt === undefined ? [] : this.place(excerpt);
    // "<p>Duties:</p><ul><li>Bake</li></ul>" stands on one line, and is several.
    const read = inline && placed.length === 1 ? placed[0] : undefined;
    const keyStart = this.from + key.range![0] - start;
    const keyLength = Math.min(name.length, key.range![1] - key.range![0]);
    const shared = {
      source,
      form: "key",
      level: depth,
      key: name,
      beginsEntry,
      emphasis: "none",
      lead: undefined,
      continues: false,
    } as const;
    const facts: LineFacts =
      read === undefined
        ? { ...shared, content: spanOf(keyStart, keyStart + keyLength), plain: plainOf("", source.length) }
        : { ...shared, ...relativeTo(read, start) };
    this.lines.push({ start, facts: { ...facts, content: spanOf(keyStart, facts.content.end) } });
    if (read === undefined) this.add(placed);
  }

  private item(scalar: Scalar, depth: number): void {
    const excerpt = this.excerpt(scalar);
    if (excerpt === undefined) return;
    const [first, ...rest] = this.place(excerpt);
    if (first === undefined) return;
    const form = first.facts.form === "text" ? "item" : first.facts.form;
    this.lines.push({ start: first.start, facts: { ...first.facts, form, level: Math.max(0, depth - 1) } });
    this.add(rest);
  }

  private prose(scalar: Scalar): void {
    const excerpt = this.excerpt(scalar);
    if (excerpt !== undefined) this.add(this.place(excerpt));
  }

  /** One by one: a call takes only so many arguments. */
  private add(lines: readonly Line[]): void {
    for (const line of lines) this.lines.push(line);
  }

  private place(excerpt: Excerpt): Line[] {
    return this.readText(excerpt.text).map((line) => placeInSource(line, excerpt));
  }

  private lineStart(node: Node): number {
    let start = this.from + node.range![0];
    while (start > 0 && this.text[start - 1] !== "\n" && this.text[start - 1] !== "\r") start -= 1;
    return start;
  }

  /** A scalar's text with the way back: character by character where value and source agree, line by line in blocks. */
  private excerpt(scalar: Scalar): Excerpt | undefined {
    if (scalar.range == null || scalar.value === null || scalar.value === undefined) return undefined;
    const start = this.from + scalar.range[0];
    const end = this.from + scalar.range[1];
    const value = typeof scalar.value === "string" ? scalar.value : this.text.slice(start, end);
    return alignedExcerpt(value, this.text, start, end);
  }
}

function relativeTo(
  { start, facts }: Line,
  lineStart: number,
): Pick<LineFacts, "content" | "plain" | "emphasis" | "lead"> {
  const by = start - lineStart;
  const { plain } = facts;
  const map = plain.map && { starts: plain.map.starts.map((at) => at + by), ends: plain.map.ends.map((at) => at + by) };
  return {
    content: spanOf(facts.content.start + by, facts.content.end + by),
    plain: { text: plain.text, start: plain.start + by, map },
    emphasis: facts.emphasis,
    lead: facts.lead,
  };
}

/**
 * Aligns a value with its source, walking both: what YAML left out (indentation, quotes, escapes, folded breaks) is
 * skipped in the source until the next character of the value is met.
 */
function alignedExcerpt(value: string, text: string, start: number, end: number): Excerpt {
  const offsets: number[] = [];
  let at = start + blockHeader(text, start, end).length;
  for (let index = 0; index < value.length; index += 1) {
    const found = nextMatch(value[index]!, text, at, end);
    offsets.push(Math.min(found, end));
    at = Math.min(found + 1, end);
  }
  offsets.push(Math.min(at, end));
  return { text: value, offsets };
}

/** What a value that is a block of lines begins with, on the line of its key. */
function blockHeader(text: string, start: number, end: number): string {
  if (text[start] !== "|" && text[start] !== ">") return "";
  return /^[^\n]*\n/.exec(text.slice(start, Math.min(end, start + 200)))?.[0] ?? "";
}

/** A character is looked for a little further on only: an escape such as `\u2019` stands for it otherwise. */
const FURTHEST = 80;

function nextMatch(character: string, text: string, at: number, end: number): number {
  if (text[at] === character) return at;
  if (character === "\n" || character === " ") {
    // A line break of the value may be folded, escaped or followed by indentation.
    const escaped = text.startsWith("\\n", at) ? at + 1 : at;
    return text[at] === "\\" ? escaped : skipTo(/\s/, text, at, end);
  }
  if (text[at] === "\\") {
    const escaped = /^\\(?:x[\da-f]{2}|u[\da-f]{4}|U[\da-f]{8}|.)/is.exec(text.slice(at, at + 10));
    if (escaped !== null) return at + escaped[0].length - 1;
  }
  const limit = Math.min(end, at + FURTHEST);
  for (let next = at; next < limit; next += 1) if (text[next] === character) return next;
  return at;
}

function skipTo(wanted: RegExp, text: string, at: number, end: number): number {
  for (let next = at; next < end; next += 1) if (wanted.test(text[next]!)) return next;
  return at;
}
