import { PhraseIndex, type WrittenIndex, writeIndex } from "../../knowledge/phrase-index.ts";
import type { Table } from "../../knowledge/table.ts";
import { type Token, tokensOf } from "./tokens.ts";

/** A phrase of a table, found among tokens: `tokens.slice(from, to)`. */
export interface Mark {
  readonly name: string;
  readonly from: number;
  readonly to: number;
}

interface Phrase {
  readonly name: string;
  readonly words: readonly string[];
}

/** The phrases of tables, by their first word. A phrase may have several names, and a hyphen for each space. */
export class PhraseBook {
  readonly #index: PhraseIndex;
  /** What texts asked for: they ask for few, and a start should not wait for all. */
  readonly #read = new Map<string, readonly Phrase[]>();

  constructor(...indexes: readonly WrittenIndex[]) {
    this.#index = new PhraseIndex(...indexes);
  }

  /** The words that the phrases of some names begin with. */
  firstWordsOf(isWanted: (name: string) => boolean): ReadonlySet<string> {
    return new Set(this.#index.firstWordsOf(isWanted));
  }

  beginningWith(first: string): readonly Phrase[] | undefined {
    const known = this.#read.get(first);
    if (known !== undefined) return known;
    if (!this.#index.has(first)) return undefined;
    const phrases = this.#index.beginningWith(first).flatMap(({ name, phrase }) =>
      [...new Set([phrase, phrase.replaceAll(" ", "-")])].map((each) => ({
        name,
        words: tokensOf(each).map((token) => token.norm),
      })),
    );
    this.#read.set(first, phrases);
    return phrases;
  }
}

/** A table's phrases as a book wants them. */
export const indexByToken = (table: Table): WrittenIndex =>
  writeIndex(table, (phrase) =>
    tokensOf(phrase)
      .slice(0, 1)
      .map(({ norm }) => norm),
  );

/** All phrases of a book that occur among tokens, to be asked for by name and place. */
export class Marks {
  /** By the token that they begin at, … */
  readonly #starting: (Mark[] | undefined)[];
  /** … and by the one behind them. */
  readonly #ending: (Mark[] | undefined)[];

  constructor(tokens: readonly Token[], book: PhraseBook) {
    this.#starting = new Array(tokens.length).fill(undefined);
    this.#ending = new Array(tokens.length + 1).fill(undefined);
    for (let from = 0; from < tokens.length; from += 1) {
      for (const { name, words } of book.beginningWith(tokens[from]!.norm) ?? []) {
        const to = from + words.length;
        if (!stands(words, tokens, from)) continue;
        const mark = { name, from, to };
        push(this.#starting, from, mark);
        push(this.#ending, to, mark);
      }
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

/** Whether words stand among the tokens from one on. */
function stands(words: readonly string[], tokens: readonly Token[], from: number): boolean {
  for (let i = 1; i < words.length; i += 1) if (tokens[from + i]?.norm !== words[i]) return false;
  return true;
}

function push<Item>(lists: (Item[] | undefined)[], at: number, item: Item): void {
  const list = lists[at];
  if (list === undefined) lists[at] = [item];
  else list.push(item);
}

function longest(marks: readonly Mark[] | undefined, isWanted: (name: string) => boolean): Mark | undefined {
  let best: Mark | undefined;
  for (const mark of marks ?? []) {
    if (isWanted(mark.name) && (best === undefined || length(mark) > length(best))) best = mark;
  }
  return best;
}

const length = (mark: Mark): number => mark.to - mark.from;
