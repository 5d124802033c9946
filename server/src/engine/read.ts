import type { Artifact, Format, JobDescription } from "./job-description.ts";
import type { Line } from "./line.ts";
import { readExperience } from "./model/experience/read.ts";
import { readStructure } from "./model/structure/structure.ts";
import type { Problem } from "./problem.ts";
import { afterLineBreak, endOfLine, splitBlocks } from "./readers/blocks.ts";
import { crowdedParts, MOST_MARKS } from "./readers/crowded.ts";
import { frontMatterOf } from "./readers/front-matter.ts";
import { LineMemory } from "./readers/line-memory.ts";
import { parseMarkdown, readMarkdownBlock } from "./readers/markdown.ts";
import { readPlainTextLine } from "./readers/plaintext.ts";
import type { BlockLine } from "./readers/segments.ts";
import { readSimpleBlock } from "./readers/simple.ts";
import { withoutTemplateComments } from "./readers/template-comments.ts";
import { readToml } from "./readers/toml.ts";
import { readYaml } from "./readers/yaml.ts";
import { artifactsIn } from "./repair/artifacts.ts";
import { mayDefineLabels } from "./repair/escapes.ts";
import { type Span, shiftSpan, spanOf } from "./span.ts";

/** Longer texts are no job descriptions; they are named, not read. In UTF-16 units. */
export const LONGEST_TEXT = 5_000_000;
/** Of what is not read so much is underlined. */
const LONGEST_SHOWN = 80;

/** A function that reads texts and remembers what it found in their blocks, so that the next version of a text is cheap. */
export function createReader(): (text: string, format: Format) => JobDescription {
  let remembered = emptyMemory();
  const lineMemory = new LineMemory();
  const readBlock = (block: string, notation: Notation): BlockFacts => {
    const facts = FACTS_OF[notation](block);
    return { ...facts, lines: lineMemory.same(facts.lines) };
  };
  return (text, format) => {
    const seen = emptyMemory();
    const factsOf = (block: string, notation: Notation): BlockFacts => {
      let facts = seen[notation].get(block);
      if (facts === undefined) {
        facts = remembered[notation].get(block) ?? readBlock(block, notation);
        seen[notation].set(block, facts);
      }
      return facts;
    };
    const source = readSource(text, format, factsOf);
    remembered = seen;
    const structure = readStructure(source.lines, format);
    const experience = readExperience(source.lines, structure);
    return { format, text, ...source, ...structure, experience };
  };
}

/** Reads one text. Total: any text gives a job description, never an exception. */
export const read = (text: string, format: Format): JobDescription => createReader()(text, format);

/** What is known of one block, wherever it stands; offsets count from its start. */
interface BlockFacts {
  readonly lines: readonly BlockLine[];
  readonly artifacts: readonly Artifact[];
  readonly problems: readonly Problem[];
}

/** `labelled` is Markdown that defines links or footnotes somewhere, whose labels are compared as they are written. */
type Notation = "markdown" | "labelled" | "plaintext";

/** The facts of blocks by their text. */
type Memory = Readonly<Record<Notation, Map<string, BlockFacts>>>;

const emptyMemory = (): Memory => ({ markdown: new Map(), labelled: new Map(), plaintext: new Map() });

const FACTS_OF: Readonly<Record<Notation, (block: string) => BlockFacts>> = {
  markdown: (block) => markdownFacts(block, false),
  labelled: (block) => markdownFacts(block, true),
  plaintext: (line) => ({
    lines: readPlainTextLine(line),
    artifacts: artifactsIn(line, undefined, { format: "plaintext" }),
    problems: [],
  }),
};

function markdownFacts(block: string, hasLabels: boolean): BlockFacts {
  const simple = readSimpleBlock(block);
  const tree = simple === undefined ? parseMarkdown(block) : undefined;
  return {
    lines: simple ?? readMarkdownBlock(block, tree!),
    artifacts: artifactsIn(block, tree, { format: "markdown", hasLabels }),
    problems: tree === undefined ? [] : crowdedParts(block, tree).map((part) => crowdedProblem(block, part)),
  };
}

const crowdedProblem = (block: string, { start }: Span): Problem => ({
  message: `Bold words and links are not checked here: more than ${MOST_MARKS.toLocaleString("en")} stars, brackets and the like stand in one paragraph.`,
  span: spanOf(start, Math.min(start + LONGEST_SHOWN, endOfLine(block, start))),
});

type Source = Pick<JobDescription, "lines" | "artifacts" | "problems">;

const shifted = (artifact: Artifact, by: number): Artifact => ({
  ...artifact,
  span: shiftSpan(artifact.span, by),
  also: artifact.also.map(({ span, newText }) => ({ span: shiftSpan(span, by), newText })),
});

/** A source under construction. */
class SourceBuilder {
  readonly lines: Line[] = [];
  readonly artifacts: Artifact[] = [];
  readonly problems: Problem[] = [];

  constructor(private readonly factsOf: (block: string, notation: Notation) => BlockFacts) {}

  addBlock(text: string, block: Span, notation: Notation): void {
    const facts = this.factsOf(text.slice(block.start, block.end), notation);
    for (const line of facts.lines) this.lines.push({ start: block.start + line.offset, facts: line.facts });
    for (const artifact of facts.artifacts) {
      this.artifacts.push(shifted(artifact, block.start));
    }
    for (const problem of facts.problems) {
      this.problems.push({ ...problem, span: shiftSpan(problem.span, block.start) });
    }
  }
}

function readSource(text: string, format: Format, factsOf: (block: string, notation: Notation) => BlockFacts): Source {
  const source = new SourceBuilder(factsOf);
  if (text.length > LONGEST_TEXT) {
    const message = `This text is not checked: it is longer than ${LONGEST_TEXT.toLocaleString("en")} characters.`;
    source.problems.push({ message, span: spanOf(0, Math.min(LONGEST_SHOWN, endOfLine(text, 0))) });
  } else if (format === "plaintext") {
    addPlainText(source, text, 0, text.length);
  } else if (format === "yaml") {
    addYaml(source, text, 0, text.length);
  } else {
    const frontMatter = frontMatterOf(text);
    if (frontMatter?.notation === "yaml") addYaml(source, text, frontMatter.start, frontMatter.end);
    else if (frontMatter !== undefined) {
      for (const line of readToml(text, frontMatter.start, frontMatter.end)) source.lines.push(line);
    }
    const notation = mayDefineLabels(text) ? "labelled" : "markdown";
    for (const block of splitBlocks(text, frontMatter?.bodyStart ?? 0)) source.addBlock(text, block, notation);
    const { artifacts, problems } = source;
    return { lines: withoutTemplateComments(text, source.lines), artifacts, problems };
  }
  return source;
}

function addPlainText(source: SourceBuilder, text: string, from: number, to: number): void {
  for (let start = from; start < to; ) {
    const end = endOfLine(text, start);
    source.addBlock(text, spanOf(start, end), "plaintext");
    start = afterLineBreak(text, end);
  }
}

function addYaml(source: SourceBuilder, text: string, from: number, to: number): void {
  const { lines, problems } = readYaml(text, from, to, readMarkdownText);
  for (const line of lines) source.lines.push(line);
  source.problems.push(...problems);
  for (let start = from; start < to; ) {
    const end = endOfLine(text, start);
    const line = text.slice(start, end);
    for (const artifact of artifactsIn(line, undefined, { format: "yaml" })) {
      source.artifacts.push(shifted(artifact, start));
    }
    start = afterLineBreak(text, end);
  }
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
