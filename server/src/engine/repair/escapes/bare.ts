import type { SyntaxNodeRef, Tree } from "@lezer/common";
import { type Span, spanOf } from "../../span.ts";

/**
 * A block as it would be without the backslashes of its escapes. All offsets are of `text`. Whether an escaped character
 * may really stand there alone is decided on this text, because whatever is around it may lose its backslash too.
 */
export interface Bare {
  readonly text: string;
  /** Where the escaped characters stand, ascending. */
  readonly escaped: readonly number[];
  /** The leaves that have escapes. */
  readonly leaves: readonly Leaf[];
}

/** Tells of an offset of the bare text whether a backslash stands before its character. */
export type IsEscaped = (offset: number) => boolean;

/**
 * A stretch of inline content: a paragraph, a heading, a whole table. No inline construct reaches beyond it. Where a
 * paragraph breaks off for what looks like a table, both are one leaf, because other parsers see no table there.
 */
export interface Leaf extends Span {
  /** Its part of `escaped`: the indices from `first` up to `last`, exclusive. */
  readonly first: number;
  readonly last: number;
  readonly mayBeTable: boolean;
  /** Stands right below a link's definition, whose title it may be. */
  readonly afterDefinition: boolean;
  /** Inline HTML, autolinks, links and images. */
  readonly markup: readonly Span[];
  readonly code: readonly Span[];
}

interface OpenLeaf extends Omit<Leaf, "end" | "last"> {
  readonly markup: Span[];
  readonly code: Span[];
}

const LEAF = /^(?:Paragraph|Task|Table|ATXHeading\d|SetextHeading\d)$/;
const MARKUP = /^(?:HTMLTag|Autolink|Link|Image)$/;
/** Between two leaves: no blank line and no marker. */
const BROKEN_OFF = /^\r?\n[ \t>]*$/;

/** Takes the backslashes away. Undefined where the block has no escapes. A line that needs no parser has no tree. */
export const bareOf = (block: string, tree: Tree | undefined): Bare | undefined =>
  tree === undefined ? bareOfLine(block) : bareOfTree(block, tree);

const ESCAPE = /\\(?=[!-/:-@[-`{-~])/g;

function bareOfLine(line: string): Bare | undefined {
  const bareText = new BareText(line);
  for (const { index } of line.matchAll(ESCAPE)) bareText.dropBackslash(index);
  const { escaped } = bareText;
  if (escaped.length === 0) return undefined;
  const text = bareText.done();
  const start = /^[-+*] /.test(text) ? "- ".length : 0;
  const end = text.trimEnd().length;
  const plain = { mayBeTable: false, afterDefinition: false, markup: [], code: [] };
  return { text, escaped, leaves: [{ start, end, first: 0, last: escaped.length, ...plain }] };
}

function bareOfTree(block: string, tree: Tree): Bare | undefined {
  const bareText = new BareText(block);
  const leaves: Leaf[] = [];
  let leaf: OpenLeaf | undefined;
  let definitionEnd = 0;
  let paragraph: { leaf: OpenLeaf; to: number } | undefined;
  const follows = (node: SyntaxNodeRef, end: number) => BROKEN_OFF.test(block.slice(end, node.from));
  const begin = (node: SyntaxNodeRef): OpenLeaf => {
    if (paragraph !== undefined && !node.name.startsWith("ATX") && follows(node, paragraph.to)) {
      if (leaves.at(-1)?.start === paragraph.leaf.start) leaves.pop();
      return { ...paragraph.leaf, mayBeTable: true };
    }
    return {
      start: bareText.offsetOf(node.from),
      first: bareText.escaped.length,
      mayBeTable: node.name === "Table",
      afterDefinition: definitionEnd > 0 && follows(node, definitionEnd),
      markup: [],
      code: [],
    };
  };
  const openMarkup: number[] = [];
  tree.iterate({
    enter(node) {
      if (leaf === undefined) {
        if (LEAF.test(node.name)) leaf = begin(node);
        else if (node.name === "LinkReference") definitionEnd = node.to;
      } else if (node.name === "Escape") bareText.dropBackslash(node.from);
      else if (node.name === "InlineCode") leaf.code.push(bareText.spanOf(node));
      else if (MARKUP.test(node.name)) openMarkup.push(bareText.offsetOf(node.from));
    },
    leave(node) {
      if (leaf === undefined) return;
      if (MARKUP.test(node.name)) leaf.markup.push(spanOf(openMarkup.pop()!, bareText.offsetOf(node.to)));
      if (!LEAF.test(node.name)) return;
      const last = bareText.escaped.length;
      if (leaf.first < last) leaves.push({ ...leaf, end: bareText.offsetOf(node.to), last });
      paragraph = node.name.includes("Heading") && !leaf.mayBeTable ? undefined : { leaf, to: node.to };
      leaf = undefined;
    },
  });
  return bareText.escaped.length === 0 ? undefined : { text: bareText.done(), escaped: bareText.escaped, leaves };
}

/** Copies a block without some of its backslashes. Offsets are asked for in ascending order only. */
class BareText {
  readonly escaped: number[] = [];
  readonly #block: string;
  #text = "";
  #copied = 0;

  constructor(block: string) {
    this.#block = block;
  }

  dropBackslash(at: number): void {
    this.#text += this.#block.slice(this.#copied, at);
    this.#copied = at + 1;
    this.escaped.push(this.#text.length);
  }

  /** Where an offset of the block is in the bare text. */
  offsetOf(offset: number): number {
    return offset - this.escaped.length;
  }

  spanOf(node: { readonly from: number; readonly to: number }): Span {
    return spanOf(this.offsetOf(node.from), this.offsetOf(node.to));
  }

  done(): string {
    return this.#text + this.#block.slice(this.#copied);
  }
}

/** Where the backslash of the `index`-th escape stands in the block. */
export const backslashAt = (bare: Bare, index: number): number => bare.escaped[index]! + index;
