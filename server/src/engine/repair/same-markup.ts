import type { Tree } from "@lezer/common";
import { type Delimiter, type Flanks, flanksOf } from "../readers/flanks.ts";
import { parseMarkdown } from "../readers/markdown.ts";
import { applyEdits, type Edit, type Span, spanOf } from "../span.ts";
import { isInDoubt } from "./escapes/lines.ts";
import { mayDefineLabels } from "./escapes.ts";
import { harmlessTogether } from "./harmless-together.ts";

/** No more is parsed for one block; edits that nobody had the time to try count as harmful. In characters. */
const MOST_PARSED = 200_000;
/** How far around an edit its line and its word are looked at. */
const LONGEST_LOOK = 200;
/** Where a block has none of these, a letter or a space more or less inside of a line of words is no markup. */
const NEAR_MARKUP = /[<&\]]|www|:\/\/|@|mailto:|xmpp:/i;
const ENDS_PROSE = /[\p{L}\p{N}.,;%!?)”’]$/u;
const BEGINS_PROSE = /^[\p{L}\p{N}(£$€“‘]$/u;
const BREAKS = /[^ \t] {2,}$|\\$/;
const BEGINS_BLOCK = /^[ \t>]*(?:[-+*]|#{1,6}|\d{1,9}[.)])[ \t]/;
/** Parsers don't agree where an address ends, so nothing in one or beside one is touched. */
const ADDRESS = /www\.|:\/\/|[\w.+-]@[\w.-]|mailto:|xmpp:/i;

/**
 * Of some edits of a Markdown block, those that leave its markup as it is, each alone and all together: each is tried by
 * parsing the block anew. Cross-references (link definitions) are other blocks' matter, so nothing near them is touched.
 */
export function harmlessIn<E extends Edit>(
  block: string,
  tree: Tree | undefined,
  hasLabels: boolean,
  edits: readonly E[],
): ReadonlySet<E> {
  const isPlain = !NEAR_MARKUP.test(block);
  const plain: E[] = [];
  const doubtful: E[] = [];
  for (const edit of edits) (isPlain && isInsideProse(block, edit) ? plain : doubtful).push(edit);
  if (doubtful.length === 0) return new Set(plain);
  if ((hasLabels && block.includes("[")) || isUnsure(block)) return new Set(plain);
  const trial = new Trial(block, tree ?? parseMarkdown(block));
  const alone = doubtful.filter((edit) => trial.keepsMarkup([edit], MOST_PARSED / 2));
  return new Set([...plain, ...harmlessTogether(alone, (edits) => trial.keepsMarkup(edits))]);
}

/** Whether parsers may not agree about the block; for some, a byte order mark is nothing. */
const isUnsure = (block: string): boolean => block.startsWith("\ufeff") || isInDoubt(block);

/** Behind a word of its line and between characters that are no markup, so that nothing can begin or end there. */
function isInsideProse(block: string, { span, newText }: Edit): boolean {
  if (!/^(?:[\p{L} ]*|[-'’])$/u.test(newText) || !BEGINS_PROSE.test(block.charAt(span.end))) return false;
  const before = block.slice(Math.max(0, span.start - LONGEST_LOOK), span.start);
  return ENDS_PROSE.test(before) && /\p{L}[^\r\n]*$/u.test(before);
}

class Trial {
  readonly #block: string;
  readonly #tree: Tree;
  #parsed = 0;

  constructor(block: string, tree: Tree) {
    this.#block = block;
    this.#tree = tree;
  }

  keepsMarkup(edits: readonly Edit[], most = MOST_PARSED): boolean {
    if (edits.some((edit) => this.#changesDelimiter(edit) || this.#isNearAddress(edit) || this.#changesLine(edit))) {
      return false;
    }
    this.#parsed += this.#block.length;
    if (this.#parsed > most) return false;
    const after = applyEdits(this.#block, edits);
    if (isUnsure(after) || mayDefineLabels(after) !== mayDefineLabels(this.#block)) return false;
    const [removed, added] = stretchesOf(edits);
    return shapeOf(this.#tree, removed) === shapeOf(parseMarkdown(after), added);
  }

  /** What a delimiter can do depends on the kind of character beside it, and parsers disagree about those beyond ASCII. */
  #changesDelimiter({ span, newText }: Edit): boolean {
    const [before, behind] = [this.#block.charAt(span.start - 1), this.#block.charAt(span.end)];
    if (before === "~" || behind === "~") return true;
    const old = before + this.#block.slice(span.start, span.end) + behind;
    const after = before + newText + behind;
    if (/[*_]/.test(before) && kindOf(old.charAt(1)) !== kindOf(after.charAt(1))) {
      const beyond = this.#block.charAt(span.start - this.#runBefore(span.start) - 1);
      if (mayTell(before, [beyond, old.charAt(1)], [beyond, after.charAt(1)])) return true;
    }
    if (/[*_]/.test(behind) && kindOf(old.at(-2)!) !== kindOf(after.at(-2)!)) {
      const beyond = this.#block.charAt(span.end + this.#runBehind(span.end));
      if (mayTell(behind, [old.at(-2)!, beyond], [after.at(-2)!, beyond])) return true;
    }
    return false;
  }

  /** How many delimiters of one kind stand right before an offset. */
  #runBefore(at: number): number {
    let from = at;
    while (this.#block[from - 1] === this.#block[at - 1]) from -= 1;
    return at - from;
  }

  #runBehind(at: number): number {
    let to = at;
    while (this.#block[to] === this.#block[at]) to += 1;
    return to - at;
  }

  /**
   * Where a line is left without words, or begins a list or a heading, it decides about the blocks around it, and parsers
   * disagree how. Two spaces or a backslash at its end break it, and not all parsers see that before a carriage return.
   */
  #changesLine({ span, newText }: Edit): boolean {
    const before = /[^\r\n]*$/.exec(this.#block.slice(Math.max(0, span.start - LONGEST_LOOK), span.start))![0];
    const behind = /^[^\r\n]*/.exec(this.#block.slice(span.end, span.end + LONGEST_LOOK))![0];
    const after = before + newText + behind;
    if (!/[\p{L}\p{N}]/u.test(after.replace(/\d{1,9}[.)]/g, ""))) return true;
    const old = before + this.#block.slice(span.start, span.end) + behind;
    return [BREAKS, BEGINS_BLOCK].some((sign) => sign.test(after) !== sign.test(old));
  }

  #isNearAddress({ span, newText }: Edit): boolean {
    const before = /(?<![^ \t\r\n])[^ \t\r\n]*$/.exec(
      this.#block.slice(Math.max(0, span.start - LONGEST_LOOK), span.start),
    )![0];
    const behind = /^[^ \t\r\n]*/.exec(this.#block.slice(span.end, span.end + LONGEST_LOOK))![0];
    return ADDRESS.test(before + newText + behind) || ADDRESS.test(before + behind);
  }
}

/** As CommonMark's rule for delimiters tells characters apart. */
const kindOf = (character: string): "space" | "mark" | "other" =>
  /^\s?$/.test(character) ? "space" : /[\p{P}\p{S}]/u.test(character) ? "mark" : "other";

/** Whether delimiters may do something else between the other characters, or parsers disagree about them. */
function mayTell(delimiter: string, old: readonly [string, string], after: readonly [string, string]): boolean {
  if (![...old, ...after].every((character) => CERTAIN.test(character))) return true;
  const [one, other] = [old, after].map((around) => flanksOf(delimiter as Delimiter, ...around)) as [Flanks, Flanks];
  return one.opens !== other.opens || one.closes !== other.closes;
}

/** All parsers take it for the same kind. */
const CERTAIN = /^[\p{L}\p{N}\s!-~]?$/u;

/** What the edits take out of the text before, and what they put into the text after. */
function stretchesOf(edits: readonly Edit[]): [Span[], Span[]] {
  const removed: Span[] = [];
  const added: Span[] = [];
  let shift = 0;
  for (const { span, newText } of [...edits].sort((a, b) => a.span.start - b.span.start)) {
    removed.push(span);
    added.push(spanOf(span.start + shift, span.start + shift + newText.length));
    shift += newText.length - (span.end - span.start);
  }
  return [removed, added];
}

/** A character that is written in another way is the same one; and where a tag is taken away, that was meant. */
const WAYS_OF_WRITING: ReadonlySet<string> = new Set(["Entity", "Escape", "HTMLTag"]);
/** Brackets that belong to no definition are no link, though the parser calls them one; the words in them count. */
const BRACKETS: ReadonlySet<string> = new Set(["Link", "LinkMark"]);

/** The nodes of a tree and where they stand, as if nothing stood in the stretches. How a character is written there is no matter. */
function shapeOf(tree: Tree, stretches: readonly Span[]): string {
  const place = (at: number): number => {
    let gone = 0;
    for (const { start, end } of stretches) {
      if (start >= at) break;
      gone += Math.min(at, end) - start;
    }
    return at - gone;
  };
  let shape = "";
  tree.iterate({
    enter({ name, from, to }) {
      const inside = stretches.some(({ start, end }) => start <= from && to <= end);
      if (inside && WAYS_OF_WRITING.has(name)) return false;
      if (inside && BRACKETS.has(name)) return true;
      shape += `${name} ${place(from)} ${place(to)}\n`;
      return true;
    },
  });
  return shape;
}
