import type { Artifact, Format, JobDescription } from "./job-description.ts";
import type { Line } from "./line.ts";
import { MarkdownPieces } from "./markdown-pieces.ts";
import { readExperience } from "./model/experience/read.ts";
import { readStructure, type Structure } from "./model/structure/structure.ts";
import { LONGEST_SHOWN, type Piece, type PlacedPiece, plainTextPiece, yamlPiece } from "./piece.ts";
import type { Problem } from "./problem.ts";
import { endOfLine, linesOf, splitBlocks } from "./readers/blocks.ts";
import { frontMatterLines, frontMatterOf } from "./readers/front-matter.ts";
import { LineMap } from "./readers/line-map.ts";
import { parseMarkdown, readMarkdownBlock } from "./readers/markdown.ts";
import { withoutTemplateComments } from "./readers/template-comments.ts";
import { readToml } from "./readers/toml.ts";
import { shiftSpan, spanOf } from "./span.ts";

/** Longer texts are no job descriptions; they are named, not read. In UTF-16 units. */
export const LONGEST_TEXT = 5_000_000;

/**
 * A function that reads texts and remembers the last one, so that its next version costs what changed. A text may be given
 * by its lines, each with its break: then those that are the same strings as before are not even looked at.
 */
export function createReader(): (text: string | readonly string[], format: Format) => JobDescription {
  const readers: Record<Format, SourceReader | undefined> = {
    markdown: undefined,
    plaintext: undefined,
    yaml: undefined,
  };
  return (given, format) => {
    const texts = typeof given === "string" ? linesOf(given) : given;
    readers[format] ??= SOURCE_READERS[format]();
    const source = lengthOf(texts) > LONGEST_TEXT ? tooLong(texts) : readers[format](texts);
    const structure = readStructure(source.lines, format);
    const experience = readExperience(source.lines, structure);
    return jobDescriptionOf(format, texts, source, structure, experience);
  };
}

/** Reads one text. Total: any text gives a job description, never an exception. */
export const read = (text: string, format: Format): JobDescription => createReader()(text, format);

/** The text and the artifacts are put together when somebody asks for them: few do after a key press. */
function jobDescriptionOf(
  format: Format,
  texts: readonly string[],
  { lines, damaged, problems }: Source,
  structure: Structure,
  experience: JobDescription["experience"],
): JobDescription {
  let text: string | undefined;
  let artifacts: readonly Artifact[] | undefined;
  return {
    format,
    lines,
    damaged,
    problems,
    ...structure,
    experience,
    get text() {
      text ??= texts.join("");
      return text;
    },
    get artifacts() {
      artifacts ??= damaged.flatMap(({ start, piece }) => piece.artifacts.map((artifact) => shifted(artifact, start)));
      return artifacts;
    },
  };
}

type Source = Pick<JobDescription, "lines" | "damaged" | "problems">;
/** Reads a text that is given by its lines. */
type SourceReader = (texts: readonly string[]) => Source;

/** A reader for each notation, each with its own memory of the last text. */
const SOURCE_READERS: Readonly<Record<Format, () => SourceReader>> = {
  markdown: () => {
    const pieces = new MarkdownPieces();
    const readFrontMatter = frontMatterReader();
    return (texts) => {
      const front = frontMatterLines(texts);
      const source = new SourceBuilder();
      if (front > 0) source.add(readFrontMatter(texts.slice(0, front)));
      const body = pieces.of(front > 0 ? texts.slice(front) : texts);
      source.addPieces(body.pieces, lengthOf(texts, front));
      if (!body.mayHaveComments) return source;
      return { ...source, lines: withoutTemplateComments(texts.join(""), source.lines) };
    };
  },
  plaintext: () => {
    const pieces = new LineMap(plainTextPiece);
    return (texts) => {
      const source = new SourceBuilder();
      source.addPieces(pieces.of(texts).made, 0);
      return source;
    };
  },
  yaml: () => {
    const pieces = new LineMap(yamlPiece);
    return (texts) => readYamlPart(texts.join(""), 0, pieces.of(texts).made);
  },
};

/** A reader of front matter that remembers the last one: most edits are elsewhere. */
function frontMatterReader(): SourceReader {
  let text: string | undefined;
  let source: Source = new SourceBuilder();
  return (texts) => {
    const given = texts.join("");
    if (given !== text) {
      const { notation, start, end } = frontMatterOf(given)!;
      const inside = texts.slice(1, -1);
      source =
        notation === "yaml"
          ? readYamlPart(given.slice(0, end), start, inside.map(yamlPiece))
          : { lines: readToml(given, start, end), damaged: [], problems: [] };
      text = given;
    }
    return source;
  };
}

function readYamlPart(text: string, from: number, pieces: readonly Piece[]): Source {
  const source = new SourceBuilder();
  const { readYaml }: typeof import("./readers/yaml.ts") = require("./readers/yaml.ts");
  const { lines, problems } = readYaml(text, from, text.length, readMarkdownText);
  source.add({ lines, damaged: [], problems });
  source.addPieces(pieces, from);
  return source;
}

/** The lines of a Markdown text inside a YAML value. */
function readMarkdownText(text: string): Line[] {
  return splitBlocks(text).flatMap((block) => {
    const source = text.slice(block.start, block.end);
    return readMarkdownBlock(source, parseMarkdown(source)).map(({ offset, facts }) => ({
      start: block.start + offset,
      facts,
    }));
  });
}

/** A source under construction. */
class SourceBuilder {
  readonly lines: Line[] = [];
  readonly damaged: PlacedPiece[] = [];
  readonly problems: Problem[] = [];

  /** One by one: a call takes only so many arguments. */
  add({ lines, damaged, problems }: Source): void {
    for (const line of lines) this.lines.push(line);
    for (const piece of damaged) this.damaged.push(piece);
    for (const problem of problems) this.problems.push(problem);
  }

  /** Pieces that follow one another, the first of which begins at `from`. */
  addPieces(pieces: readonly Piece[], from: number): void {
    let start = from;
    for (const piece of pieces) {
      for (const { offset, facts } of piece.lines) this.lines.push({ start: start + offset, facts });
      if (piece.artifacts.length > 0) this.damaged.push({ start, piece });
      for (const problem of piece.problems) this.problems.push({ ...problem, span: shiftSpan(problem.span, start) });
      start += piece.text.length;
    }
  }
}

const shifted = (artifact: Artifact, by: number): Artifact => ({
  ...artifact,
  span: shiftSpan(artifact.span, by),
  also: artifact.also.map(({ span, newText }) => ({ span: shiftSpan(span, by), newText })),
});

/** Of the first lines of a text. */
function lengthOf(texts: readonly string[], count = texts.length): number {
  let length = 0;
  for (let at = 0; at < count; at += 1) length += texts[at]!.length;
  return length;
}

function tooLong(texts: readonly string[]): Source {
  const message = `This text is not checked: it is longer than ${LONGEST_TEXT.toLocaleString("en")} characters.`;
  const span = spanOf(0, Math.min(LONGEST_SHOWN, endOfLine(texts[0]!, 0)));
  return { lines: [], damaged: [], problems: [{ message, span }] };
}
