import { ChapterReader, MOST_LINES, placed, sourceOf, tooManyLines, wholeChapter } from "./chapters.ts";
import type { Format, JobDescription, PlacedChapter } from "./job-description.ts";
import { jobDescriptionOf } from "./job-description-of.ts";
import type { Line } from "./line.ts";
import { MarkdownPieces } from "./markdown-pieces.ts";
import { firstLinesOfJobs } from "./model/structure/jobs.ts";
import { htmlYamlPiece, type Piece, plainTextPiece, yamlPiece } from "./piece.ts";
import { LONGEST_SHOWN } from "./problem.ts";
import { endOfLine, linesOf } from "./readers/blocks.ts";
import { frontMatterLines, frontMatterOf } from "./readers/front-matter.ts";
import { LineMap } from "./readers/line-map.ts";
import { withoutTemplateComments } from "./readers/template-comments.ts";
import { readToml } from "./readers/toml.ts";
import { partsOf, type Source, SourceBuilder } from "./source.ts";
import { spanOf } from "./span.ts";

/** Longer texts are no job descriptions; they are named, not read. */
const LONGEST_TEXT = { characters: 5_000_000, lines: 60_000 } as const;

/**
 * A function that reads texts and remembers the last one, so that its next version costs what changed. A text may be given
 * by its lines, each with its break: then those that are the same strings as before are not even looked at.
 */
export function createReader(): (text: string | readonly string[], format: Format) => JobDescription {
  const readers: Partial<Record<Format, ChaptersReader>> = {};
  return (given, format) => {
    const texts = typeof given === "string" ? linesOf(given) : given;
    const textOf = () => texts.join("");
    const excess = excessOf(texts);
    if (excess !== undefined) return jobDescriptionOf(format, textOf, tooLong(format, texts, excess));
    readers[format] ??= CHAPTERS_READERS[format]();
    return jobDescriptionOf(format, textOf, readers[format](texts));
  };
}

/** Reads one text. Total: any text gives a job description, never an exception. */
export const read = (text: string, format: Format): JobDescription => createReader()(text, format);

/** A tag of HTML. */
const HTML = /<\/?(?:p|br|ul|ol|li|div|span|strong|em|b|i|a|h[1-6])(?:[ /][^<>]{0,200})?>/i;

/** Reads a text that is given by its lines. */
type ChaptersReader = (texts: readonly string[]) => readonly PlacedChapter[];

/** A reader for each notation, each with its own memory of the last text. */
const CHAPTERS_READERS: Readonly<Record<Format, () => ChaptersReader>> = {
  markdown: () => {
    const readFrontMatter = frontMatterReader();
    const body = new MarkdownPieces();
    const chapters = new ChapterReader("markdown");
    return (texts) => {
      const frontLines = frontMatterLines(texts);
      const front = frontLines > 0 ? readFrontMatter(texts.slice(0, frontLines)) : undefined;
      const { blocks, mayHaveComments } = body.of(frontLines > 0 ? texts.slice(frontLines) : texts);
      if (!mayHaveComments) return chapters.of(front, blocks);
      const source = sourceOf(front, blocks);
      const lines = withoutTemplateComments(texts.join(""), source.lines);
      return placed([wholeChapter("markdown", { ...source, lines })]);
    };
  },
  plaintext: () => {
    const lines = new LineMap((text) => ({ pieces: [plainTextPiece(text)] }));
    const chapters = new ChapterReader("plaintext");
    return (texts) => chapters.of(undefined, lines.of(texts).made);
  },
  yaml: () => {
    const pieces = new LineMap(yamlPiece);
    const htmlPieces = new LineMap(htmlYamlPiece);
    return (texts) => {
      const text = texts.join("");
      const { made } = (HTML.test(text) ? htmlPieces : pieces).of(texts);
      const source = yamlSource(text, 0, text.length, made);
      return placed(partsOf(source, firstLinesOfJobs(source.lines)).map((part) => wholeChapter("yaml", part)));
    };
  },
};

/** A reader of front matter that remembers the last one: most edits are elsewhere. */
function frontMatterReader(): (texts: readonly string[]) => Source {
  let text: string | undefined;
  let source: Source = new SourceBuilder();
  return (texts) => {
    const given = texts.join("");
    if (given !== text) {
      const { notation, start, end } = frontMatterOf(given)!;
      const { lines, ...rest } =
        notation === "yaml"
          ? yamlSource(given, start, end, texts.slice(1, -1).map(HTML.test(given) ? htmlYamlPiece : yamlPiece))
          : new SourceBuilder().addText(given, readToml(given, start, end), []);
      source = { ...rest, lines: lines.map(embedded) };
      text = given;
    }
    return source;
  };
}

/** A text that is YAML from one place to another; `pieces` are the lines there. */
function yamlSource(text: string, from: number, to: number, pieces: readonly Piece[]): Source {
  if (pieces.length > MOST_LINES) {
    return new SourceBuilder().addText(text, [], [tooManyLines(text)]).addDamageOf(pieces, from);
  }
  const { readYaml }: typeof import("./readers/yaml.ts") = require("./readers/yaml.ts");
  const { lines, problems } = readYaml(text, from, to, readMarkdownText);
  return new SourceBuilder().addText(text, lines, problems).addDamageOf(pieces, from);
}

/** A line in a value, where the marks of Markdown are none. */
const embedded = ({ start, facts }: Line): Line => ({ start, facts: { ...facts, embedded: "front matter" } });

/** The lines of a Markdown text inside a YAML value. */
const readMarkdownText = (text: string): readonly Line[] =>
  sourceOf(undefined, new MarkdownPieces().of(linesOf(text)).blocks).lines;

/** What there is too much of in a text, if there is. */
function excessOf(texts: readonly string[]): keyof typeof LONGEST_TEXT | undefined {
  if (texts.length > LONGEST_TEXT.lines) return "lines";
  let length = 0;
  for (const text of texts) length += text.length;
  return length > LONGEST_TEXT.characters ? "characters" : undefined;
}

function tooLong(
  format: Format,
  texts: readonly string[],
  excess: keyof typeof LONGEST_TEXT,
): readonly PlacedChapter[] {
  const message = `This text is not checked: it has more than ${LONGEST_TEXT[excess].toLocaleString("en")} ${excess}.`;
  const span = spanOf(0, Math.min(LONGEST_SHOWN, endOfLine(texts[0]!, 0)));
  const source: Source = { texts, length: 0, lines: [], damaged: [], problems: [{ message, span }] };
  return placed([wholeChapter(format, source)]);
}
