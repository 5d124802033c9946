import type { Table } from "./table.ts";

/**
 * A table in order of the words that its phrases begin with, as the build writes it: small, and read at one go. A line is
 * `word|phrase|phrase`. A phrase is the number of its name and what follows the word in it; one that may begin with
 * several words is `#` and its number among those.
 */
export interface WrittenIndex {
  readonly names: readonly string[];
  readonly several: readonly (readonly [name: number, phrase: string])[];
  readonly lines: string;
}

export interface NamedPhrase {
  readonly name: string;
  readonly phrase: string;
}

/** For the build: what stands in an index. `firstWords` answers the words that a phrase may begin with. */
export function writeIndex(table: Table, firstWords: (phrase: string) => Iterable<string>): WrittenIndex {
  const several: (readonly [number, string])[] = [];
  const lines = new Map<string, string>();
  for (const [name, phrases] of [...table.values()].entries()) {
    for (const phrase of phrases) {
      const words = [...firstWords(phrase)];
      // A digit behind the word would be read as one of the name's number.
      const isPlain = words.length === 1 && phrase.startsWith(words[0]!) && !/^\d/.test(phrase.slice(words[0]!.length));
      if (!isPlain) several.push([name, phrase]);
      for (const word of words) {
        const written = isPlain ? `${name}${phrase.slice(word.length)}` : `#${several.length - 1}`;
        lines.set(word, `${lines.get(word) ?? word}|${written}`);
      }
    }
  }
  return { names: [...table.keys()], several, lines: [...lines.values()].join("\n") };
}

/** The phrases of some tables by the words that they begin with; in the order of the tables. */
export class PhraseIndex {
  readonly #indexes: readonly WrittenIndex[];
  #lines: ReadonlyMap<string, string>[] | undefined;

  constructor(...indexes: readonly WrittenIndex[]) {
    this.#indexes = indexes;
  }

  has(word: string): boolean {
    this.#lines ??= this.#indexes.map(linesOf);
    return this.#lines.some((lines) => lines.has(word));
  }

  /** The words that the phrases of some names begin with. */
  firstWordsOf(isWanted: (name: string) => boolean): readonly string[] {
    this.#lines ??= this.#indexes.map(linesOf);
    return this.#lines.flatMap((lines, index) => {
      const { names, several } = this.#indexes[index]!;
      const wanted = names.map(isWanted);
      const isOfWanted = (written: string): boolean =>
        wanted[written[0] === "#" ? several[Number(written.slice(1))]![0] : Number.parseInt(written, 10)]!;
      return [...lines].filter(([, phrases]) => phrases.split("|").some(isOfWanted)).map(([word]) => word);
    });
  }

  beginningWith(word: string): readonly NamedPhrase[] {
    if (!this.has(word)) return [];
    return this.#indexes.flatMap(({ names, several }, index) =>
      (this.#lines![index]!.get(word)?.split("|") ?? []).map((written) => {
        if (written[0] === "#") {
          const [name, phrase] = several[Number(written.slice(1))]!;
          return { name: names[name]!, phrase };
        }
        const name = /^\d+/.exec(written)![0];
        return { name: names[Number(name)]!, phrase: word + written.slice(name.length) };
      }),
    );
  }
}

function linesOf({ lines }: WrittenIndex): ReadonlyMap<string, string> {
  const byWord = new Map<string, string>();
  for (const line of lines.split("\n")) {
    const bar = line.indexOf("|");
    byWord.set(line.slice(0, bar), line.slice(bar + 1));
  }
  return byWord;
}
