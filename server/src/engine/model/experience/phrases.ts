import { type NamedPhrase, PhraseIndex, type WrittenIndex, writeIndex } from "../../knowledge/phrase-index.ts";
import type { Table } from "../../knowledge/table.ts";
import { type Token, tokensOf } from "./tokens.ts";

/** A phrase of a table, found among tokens: `tokens.slice(from, to)`. */
export interface Mark {
  readonly name: string;
  readonly from: number;
  readonly to: number;
}

/** Where words lead that phrases begin with: to the names of the phrases that end there, and on to further words. */
interface Node {
  readonly names: string[];
  next: Map<string, Node> | undefined;
}

/** The phrases of tables, by their words. A phrase may have several names, and a hyphen for each space. */
export class PhraseBook {
  readonly #index: PhraseIndex;
  /** By their first word, what texts asked for: they ask for few, and a start should not wait for all. */
  readonly #nodes = new Map<string, Node>();

  constructor(...indexes: readonly WrittenIndex[]) {
    this.#index = new PhraseIndex(...indexes);
  }

  /** The words that the phrases of some names begin with. */
  firstWordsOf(isWanted: (name: string) => boolean): ReadonlySet<string> {
    return new Set(this.#index.firstWordsOf(isWanted));
  }

  #nodeOf(first: string): Node | undefined {
    const known = this.#nodes.get(first);
    if (known !== undefined || !this.#index.has(first)) return known;
    const node = read(this.#index.beginningWith(first));
    this.#nodes.set(first, node);
    return node;
  }

  /** The phrases that begin at a token. */
  marksAt(tokens: readonly Token[], from: number): Mark[] | undefined {
    let node = this.#nodeOf(tokens[from]!.norm);
    if (node === undefined) return undefined;
    const marks: Mark[] = [];
    for (let to = from + 1; node !== undefined; to += 1) {
      for (const name of node.names) marks.push({ name, from, to });
      node = to < tokens.length ? node.next?.get(tokens[to]!.norm) : undefined;
    }
    return marks.length > 0 ? marks : undefined;
  }
}

function read(phrases: readonly NamedPhrase[]): Node {
  const root: Node = { names: [], next: undefined };
  for (const { name, phrase } of phrases) {
    for (const each of new Set([phrase, phrase.replaceAll(" ", "-")])) {
      const [, ...words] = tokensOf(each);
      let node = root;
      for (const { norm } of words) node = following(node, norm);
      node.names.push(name);
    }
  }
  return root;
}

function following(node: Node, word: string): Node {
  node.next ??= new Map();
  let next = node.next.get(word);
  if (next === undefined) {
    next = { names: [], next: undefined };
    node.next.set(word, next);
  }
  return next;
}

/** A table's phrases as a book wants them. */
export const indexByToken = (table: Table): WrittenIndex =>
  writeIndex(table, (phrase) =>
    tokensOf(phrase)
      .slice(0, 1)
      .map(({ norm }) => norm),
  );

/** What the table says that a phrase is not: "background" is no experience in "background check" ("not experience"). */
function withoutDenied(marks: Mark[] | undefined): Mark[] | undefined {
  const denied = marks?.filter(({ name }) => name.startsWith(DENIAL)).map(({ name }) => name.slice(DENIAL.length));
  return denied === undefined || denied.length === 0 ? marks : marks?.filter(({ name }) => !denied.includes(name));
}

const DENIAL = "not ";

/** All phrases of a book that occur among tokens, to be asked for by name and place. */
export class Marks {
  /** By the token that they begin at, … */
  readonly #starting: (Mark[] | undefined)[] = [];
  /** … and by the one behind them. */
  readonly #ending: (Mark[] | undefined)[] = [];

  constructor(tokens: readonly Token[], book: PhraseBook) {
    for (let at = 0; at <= tokens.length; at += 1) this.#ending.push(undefined);
    for (let at = 0; at < tokens.length; at += 1) {
      const marks = withoutDenied(book.marksAt(tokens, at));
      this.#starting.push(marks);
      for (const mark of marks ?? []) push(this.#ending, mark.to, mark);
    }
  }

  has(name: string): boolean {
    return this.#starting.some((marks) => marks?.some((mark) => mark.name === name));
  }

  /** The longest phrase of this name that begins at a token. */
  at(from: number, name: string): Mark | undefined {
    return longest(this.#starting[from], (each) => each === name);
  }

  /** The longest phrase that begins at a token and whose name passes a test. */
  atNamed(from: number, isWanted: (name: string) => boolean): Mark | undefined {
    return longest(this.#starting[from], isWanted);
  }

  /** The longest phrase of this name that ends before a token. */
  before(to: number, name: string): Mark | undefined {
    return longest(this.#ending[to], (each) => each === name);
  }

  /** The first phrase of this name that lies in `from`…`to`. */
  first(from: number, to: number, name: string): Mark | undefined {
    for (let at = from; at < to; at += 1) {
      const mark = this.at(at, name);
      if (mark !== undefined && mark.to <= to) return mark;
    }
    return undefined;
  }

  /** The names of all phrases that lie in `from`…`to`. */
  namesIn(from: number, to: number): ReadonlySet<string> {
    const names = new Set<string>();
    for (let at = from; at < to; at += 1) {
      for (const mark of this.#starting[at] ?? []) if (mark.to <= to) names.add(mark.name);
    }
    return names;
  }

  /** The last phrase of this name that lies in `from`…`to`. */
  last(from: number, to: number, name: string): Mark | undefined {
    for (let at = to; at > from; at -= 1) {
      const mark = this.before(at, name);
      if (mark !== undefined && mark.from >= from) return mark;
    }
    return undefined;
  }

  /** Whether a token belongs to a phrase of this name that begins no more than `reach` tokens before it. */
  covers(at: number, name: string, reach = 3): boolean {
    for (let from = Math.max(0, at - reach); from <= at; from += 1) {
      const mark = this.at(from, name);
      if (mark !== undefined && mark.to > at) return true;
    }
    return false;
  }
}

function push<Item>(lists: (Item[] | undefined)[], at: number, item: Item): void {
  const list = lists[at];
  if (list === undefined) lists[at] = [item];
  else list.push(item);
}

function longest(marks: readonly Mark[] | undefined, isWanted: (name: string) => boolean): Mark | undefined {
  if (marks === undefined) return undefined;
  let best: Mark | undefined;
  for (const mark of marks) {
    if (isWanted(mark.name) && (best === undefined || length(mark) > length(best))) best = mark;
  }
  return best;
}

const length = (mark: Mark): number => mark.to - mark.from;
