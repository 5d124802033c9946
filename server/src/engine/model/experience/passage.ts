import counts from "../../knowledge/en/experience-counts.txt";
import countIndex from "../../knowledge/en/experience-counts.txt?by-token";
import cues from "../../knowledge/en/experience-cues.txt?by-token";
import subjects from "../../knowledge/en/experience-subjects.txt?by-token";
import { isNumberName } from "./numeral.ts";
import { Marks, PhraseBook } from "./phrases.ts";
import { type Token, tokensOf } from "./tokens.ts";

/** One unit of prose, taken apart: a bullet, a line or a paragraph. */
export interface Passage {
  readonly text: string;
  readonly tokens: readonly Token[];
  /** The phrases of the tables experience-*.txt. */
  readonly marks: Marks;
  /** For each token, where its sentence begins and ends. */
  readonly sentenceStarts: readonly number[];
  readonly sentenceEnds: readonly number[];
}

const BOOK = new PhraseBook(countIndex, cues, subjects);
const ABBREVIATIONS = new Set(counts.get("abbreviation"));

/** Tells of a word whether phrases of some names begin with it. */
function beginsPhrase(isWanted: (name: string) => boolean): (word: string) => boolean {
  let words: ReadonlySet<string> | undefined;
  return (word) => {
    words ??= BOOK.firstWordsOf(isWanted);
    return words.has(word);
  };
}

const isBeginner = (name: string): boolean => name === "beginner" || name === "newcomer";

/** Without one of these words a text counts no years, but for bare numbers where a label or heading says what they are. */
const mayBeCounted = beginsPhrase((name) => name.startsWith("unit ") || name === "experience" || isBeginner(name));
/** What a count begins with where it does not begin with digits. */
const mayBeFirst = beginsPhrase((name) => isNumberName(name) || isBeginner(name));

/** Whether a count may begin with a token. */
export const mayBeginCount = ({ kind, norm }: Token): boolean => kind === "number" || mayBeFirst(norm);

export const passageOf = (text: string): Passage => passageAmong(text, tokensOf(text, ABBREVIATIONS));

/** The passage of a text that may count years by its own words; undefined where it can't. */
export function countedPassageOf(text: string): Passage | undefined {
  const tokens = tokensOf(text, ABBREVIATIONS);
  return tokens.some(({ norm }) => mayBeCounted(norm)) ? passageAmong(text, tokens) : undefined;
}

function passageAmong(text: string, tokens: readonly Token[]): Passage {
  const marks = new Marks(tokens, BOOK);
  const sentenceStarts = new Array<number>(tokens.length);
  for (let at = 0; at < tokens.length; at += 1) {
    sentenceStarts[at] = at === 0 || beginsSentence(tokens, marks, at) ? at : sentenceStarts[at - 1]!;
  }
  const sentenceEnds = new Array<number>(tokens.length);
  for (let at = tokens.length - 1; at >= 0; at -= 1) {
    sentenceEnds[at] = at === tokens.length - 1 || sentenceStarts[at + 1] === at + 1 ? at + 1 : sentenceEnds[at + 1]!;
  }
  return { text, tokens, marks, sentenceStarts, sentenceEnds };
}

const STOPS = new Set([".", "!", "?", "…"]);
/** Marks that part a line as bullets do. */
const PARTINGS = new Set([";", "•", "·", "▪", "◦", "○", "●", "|", "✓", "✔", "→", "➢", "►", "■", "❖"]);

function beginsSentence(tokens: readonly Token[], marks: Marks, at: number): boolean {
  const before = tokens[at - 1]!;
  const token = tokens[at]!;
  if (before.kind !== "mark") {
    return token.glued && token.capital && before.kind === "word" && marks.at(at, "sentence start") !== undefined;
  }
  if (PARTINGS.has(before.norm)) return true;
  // "Node.js", ".NET" and "J.D." go on; with a space or a capital after the point a sentence begins ("team.Previous").
  const isApart = !token.glued || (token.capital && before.glued);
  return isApart && STOPS.has(before.norm) && !isInitial(tokens[at - 2]) && !isItemNumber(tokens, at - 2);
}

/** "2" in "…; or 2. An associate degree": what it numbers goes on from what stands before the "or". */
const isItemNumber = (tokens: readonly Token[], at: number): boolean =>
  tokens[at]?.kind === "number" && tokens[at - 1]?.norm === "or";

const isInitial = (token: Token | undefined): boolean => token?.kind === "word" && token.norm.length === 1;

/** The source of tokens `from`…`to`. */
export const textOf = ({ text, tokens }: Passage, from: number, to: number): string =>
  from < to ? text.slice(tokens[from]!.start, tokens[to - 1]!.end) : "";
