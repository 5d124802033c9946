import { PhraseIndex, type WrittenIndex, writeIndex } from "../../knowledge/phrase-index.ts";
import type { Table } from "../../knowledge/table.ts";
import { type Word, wordsOf } from "./words.ts";

/** A phrase of the book, found in a row of words. */
export interface PhraseMatch<T> {
  readonly value: T;
  /** Index behind the last word of the match. */
  readonly end: number;
  /** Words that the phrase does not name: those that stand for `…`, … */
  readonly wild: number;
  /** … and articles that it passes over. */
  readonly skipped: number;
  /** Whether the words that stand for `…` begin with a capital, as names do (small words apart). */
  readonly names: boolean;
}

/** Articles and the like make no difference to what a heading says. */
const PASSED_OVER = new Set(["the", "a", "an", "this", "our", "your", "these", "all", "some", "its"]);

const LONGEST_GAP = 6;

const NO_MATCHES: readonly never[] = [];

interface Node<T> {
  /** Where words lead. */
  next: Map<string, Node<T>> | undefined;
  /** Where `…` leads. */
  gap: Node<T> | undefined;
  value: T | undefined;
}

const newNode = <T>(): Node<T> => ({ next: undefined, gap: undefined, value: undefined });

interface Step<T> {
  readonly node: Node<T>;
  readonly at: number;
  readonly wild: number;
  readonly skipped: number;
  readonly names: boolean;
}

/**
 * Phrases with a value each, kept as a tree of words, so that a look-up costs the words it reads and not the phrases
 * that there are. `[words]` may be missing, `(a / b)` is one of these, `…` stands for one to six words.
 */
export class PhraseBook<T> {
  readonly #root: Node<T> = newNode();
  readonly #index: PhraseIndex;
  readonly #meaningOf: (name: string) => T | undefined;
  /** What of the index is in the tree: a text asks for few words, and a start should not wait for all. */
  readonly #planted = new Set<string>();

  /** The value of a phrase is that of its name; names without a value are left out. */
  constructor(index: WrittenIndex, meaningOf: (name: string) => T | undefined) {
    this.#index = new PhraseIndex(index);
    this.#meaningOf = meaningOf;
  }

  /** Whether a look-up ignores this word where no phrase names it. */
  static passesOver(norm: string): boolean {
    return PASSED_OVER.has(norm);
  }

  /** Puts the phrases that begin with a word into the tree. The first value that a phrase is given stays. */
  #plant(first: string): void {
    if (this.#planted.has(first) || !this.#index.has(first)) return;
    this.#planted.add(first);
    const grow = (node: Node<T>, word: string): Node<T> | undefined =>
      node === this.#root && word !== first ? undefined : child(node, word);
    for (const { name, phrase: pattern } of this.#index.beginningWith(first)) {
      const value = this.#meaningOf(name);
      if (value === undefined) continue;
      for (const end of follow(pattern, this.#root, grow)) if (end !== this.#root) end.value ??= value;
    }
  }

  /** Every way in which a phrase begins at `from`, in no particular order. */
  matches(words: readonly Word[], from = 0): readonly PhraseMatch<T>[] {
    this.#plant(GAP);
    if (words[from] !== undefined) this.#plant(words[from].norm);
    if (!goesOn(this.#root, words[from])) return NO_MATCHES;
    const found: PhraseMatch<T>[] = [];
    const open: Step<T>[] = [{ node: this.#root, at: from, wild: 0, skipped: 0, names: true }];
    for (let step = open.pop(); step !== undefined; step = open.pop()) {
      const { node, at, wild, skipped, names } = step;
      if (node.value !== undefined) found.push({ value: node.value, end: at, wild, skipped, names });
      const word = words[at];
      if (word === undefined) continue;
      if (node === this.#root) this.#plant(word.norm);
      const next = node.next?.get(word.norm);
      if (next !== undefined) open.push({ node: next, at: at + 1, wild, skipped, names });
      if (PASSED_OVER.has(word.norm)) open.push({ node, at: at + 1, wild, skipped: skipped + 1, names });
      if (node.gap !== undefined) openGap(open, step, node.gap, words);
    }
    return found;
  }

  /** The best phrase that these words are, all of them. */
  wholly(words: readonly Word[]): PhraseMatch<T> | undefined {
    let best: PhraseMatch<T> | undefined;
    for (const match of this.matches(words)) {
      if (match.end === words.length && (best === undefined || isCloser(match, best))) best = match;
    }
    return best;
  }
}

const isCloser = <T>(a: PhraseMatch<T>, b: PhraseMatch<T>): boolean =>
  a.wild < b.wild || (a.wild === b.wild && a.skipped < b.skipped);

/** Whether a phrase may go on from a node with this word. */
const goesOn = <T>(node: Node<T>, word: Word | undefined): boolean =>
  word !== undefined && (node.gap !== undefined || node.next?.has(word.norm) === true || PASSED_OVER.has(word.norm));

/** Takes the steps over a gap that come to an end, or to a word that goes on from there. */
function openGap<T>(
  open: Step<T>[],
  { at, wild, skipped, names: before }: Step<T>,
  node: Node<T>,
  words: readonly Word[],
) {
  let names = before;
  for (let width = 1; width <= LONGEST_GAP && at + width <= words.length; width += 1) {
    const word = words[at + width - 1]!;
    names &&= word.capital || word.norm.length <= 3;
    if (node.value !== undefined || goesOn(node, words[at + width])) {
      open.push({ node, at: at + width, wild: wild + width, skipped, names });
    }
  }
}

function child<T>(node: Node<T>, word: string): Node<T> {
  if (word === GAP) {
    node.gap ??= newNode();
    return node.gap;
  }
  node.next ??= new Map();
  const known = node.next.get(word);
  if (known !== undefined) return known;
  const fresh = newNode<T>();
  node.next.set(word, fresh);
  return fresh;
}

const GAP = "…";

/** The words that the phrases of a pattern begin with. */
function firstWords(pattern: string): Iterable<string> {
  const firsts = new Set(follow<string>(pattern, "", (first, word) => first || word));
  firsts.delete("");
  return firsts;
}

/**
 * Walks through all the phrases that a pattern stands for at once: from `start`, and from each state to what `step` makes of it
 * and the next word, if anything. Answers the states behind the last words. A bracket without its partner ends with the
 * pattern.
 */
export function follow<State>(
  pattern: string,
  start: State,
  step: (state: State, word: string) => State | undefined,
): ReadonlySet<State> {
  const pieces = pattern.match(/[[\]()/…]|[^\s[\]()/…]+/g) ?? [];
  let at = 0;

  /** Alternatives up to the closing bracket; outside brackets a slash is just one. */
  function alternatives(from: ReadonlySet<State>): ReadonlySet<State> {
    const all = new Set<State>();
    do for (const state of sequence(from)) all.add(state);
    while (pieces[at - 1] === "/");
    return all;
  }

  function sequence(from: ReadonlySet<State>): ReadonlySet<State> {
    let states = from;
    while (at < pieces.length) {
      const piece = pieces[at]!;
      at += 1;
      if (piece === "]" || piece === ")" || piece === "/") return states;
      states = behind(piece, states);
    }
    at += 1;
    return states;
  }

  function behind(piece: string, from: ReadonlySet<State>): ReadonlySet<State> {
    if (piece === "[") return new Set([...from, ...alternatives(from)]);
    if (piece === "(") return alternatives(from);
    const words = piece === GAP ? [GAP] : wordsOf(piece).map(({ norm }) => norm);
    return words.reduce(behindWord, from);
  }

  function behindWord(from: ReadonlySet<State>, word: string): ReadonlySet<State> {
    const next = new Set<State>();
    for (const state of from) {
      const behind = step(state, word);
      if (behind !== undefined) next.add(behind);
    }
    return next;
  }

  return alternatives(new Set([start]));
}

/** A table's phrases as a book wants them. */
export const indexByWord = (table: Table): WrittenIndex => writeIndex(table, firstWords);
