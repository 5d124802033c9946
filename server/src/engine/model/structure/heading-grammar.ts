import headingWords from "../../knowledge/en/heading-words.txt?by-word";
import headings from "../../knowledge/en/headings.txt?by-word";
import { SECTION_ROLES, type SectionRole } from "../../vocabulary.ts";
import { composedRoles, type HeadingWord } from "./compose.ts";
import { JOBS, namesJobs } from "./job-names.ts";
import { PhraseBook, type PhraseMatch } from "./phrase-book.ts";
import { isNumber, type Word, wordsOf } from "./words.ts";

/** What the words of a heading say, whatever stands around it. */
export interface HeadingReading {
  /** The main role first. */
  readonly roles: readonly SectionRole[];
  /** The main role where prose follows instead of a list. */
  readonly proseRole: SectionRole;
  /** 1 where every word of the heading is accounted for; near 0 where the role is little more than a guess. */
  readonly certainty: number;
  /** Whether words of the heading stand for a gap of a phrase. */
  readonly hasGap: boolean;
  /** Whether the words are a heading only as a question: "Curious?" */
  readonly asks: boolean;
  /** Whether the entries below say better what it is about: "What we expect" may be work or skills. */
  readonly isTold: boolean;
}

/** A heading has no more words than this. */
export const LONGEST_HEADING = 16;

/** How sure a reading is. */
const CERTAINTY = {
  phrase: 1,
  namedGap: 0.95,
  gap: 0.8,
  composed: 0.98,
  tail: 0.99,
  namedTail: 0.8,
  unknownTail: 0.7,
  unknownModifier: 0.7,
  unknownHead: 0.4,
} as const;

/** Whether every word of a heading is accounted for. */
export const isKnown = (reading: HeadingReading | undefined): reading is HeadingReading =>
  reading !== undefined && reading.certainty >= 0.94;

/** Whether most of them are, and the rest does not speak against it. */
export const isLikely = (reading: HeadingReading | undefined): reading is HeadingReading =>
  reading !== undefined && reading.certainty >= 0.65;

interface Meaning {
  readonly list: SectionRole;
  readonly prose: SectionRole;
  readonly asks: boolean;
  readonly isTold: boolean;
}

const isRole = (name: string): name is SectionRole => (SECTION_ROLES as readonly string[]).includes(name);

/** What job boards put around a text has this name in the table. */
const PAGE = "page";

const PAGE_WORDS = new PhraseBook(headings, (name) => (name === PAGE ? true : undefined));
const PHRASES = new PhraseBook<Meaning>(headings, (name) => {
  const [roles, condition] = name.split(" by ");
  const [list, prose = list] = roles!.split(" or ");
  return isRole(list!) && isRole(prose!)
    ? { list, prose, asks: condition === "question", isTold: condition === "entries" }
    : undefined;
});
const WORDS = new PhraseBook(headingWords, (name) => name as HeadingWord);

/** What a heading is about; undefined where none of its words tells. */
export const readHeading = (text: string): HeadingReading | undefined =>
  readHeadingWords(wordsOf(withoutBrackets(text)));

/** Buttons and links of a job board's page: "Apply for this job", "Similar jobs". */
export const isPageWord = (words: readonly Word[]): boolean => PAGE_WORDS.wholly(words) !== undefined;

export function readHeadingWords(all: readonly Word[]): HeadingReading | undefined {
  const words = withoutNumbering(all);
  if (words.length === 0 || words.length > LONGEST_HEADING) return undefined;
  const core = withoutFrame(words);
  const whole = readPhrase(words);
  const framed = core.length < words.length ? readPhrase(core) : undefined;
  return surer(whole, framed) ?? readActor(core) ?? readComposed(words);
}

const surer = (one: HeadingReading | undefined, other: HeadingReading | undefined): HeadingReading | undefined =>
  (other?.certainty ?? 0) > (one?.certainty ?? 0) ? other : one;

/** "So, what …", "Here's how …": what stands before a question word says nothing. */
const OPENING = new Set(["so", "and", "now", "ok", "okay", "but", "well", "here", "this", "that", "is"]);
const QUESTION = new Set(["what", "who", "how", "why", "where"]);
/** "You will do the following:", "What we offer includes:" */
const CLOSING = new Set(["following", "below", "includes", "include", "including", "the", "as"]);

function withoutFrame(words: readonly Word[]): readonly Word[] {
  const question = words.findIndex(({ norm }) => !OPENING.has(norm));
  const start = question > 0 && QUESTION.has(words[question]!.norm) ? question : 0;
  let end = words.length;
  while (end > start + 1 && CLOSING.has(words[end - 1]!.norm)) end -= 1;
  return start === 0 && end === words.length ? words : words.slice(start, end);
}

/** What follows somebody's name where the duties follow below: "The Head Baker will". */
const WILL_DO = new Set([
  ...["", "be", "be responsible for", "be expected to", "be accountable for", "need to"],
  ...["oversee", "lead", "manage", "perform", "support", "help", "do", "work on"],
]);

/** "A baker at Acme will be responsible for" */
function readActor(words: readonly Word[]): HeadingReading | undefined {
  const will = words.findIndex(({ norm }) => norm === "will");
  if (will < 1 || !WILL_DO.has(normsOf(words.slice(will + 1)))) return undefined;
  if (!words.slice(0, will).some((_, at) => JOBS.matches(words, at).length > 0)) return undefined;
  return { ...DUTIES, certainty: CERTAINTY.namedGap };
}

const normsOf = (words: readonly Word[]): string => words.map(({ norm }) => norm).join(" ");

const DUTIES = {
  roles: ["responsibilities"],
  proseRole: "responsibilities",
  hasGap: true,
  asks: false,
  isTold: false,
} as const;

function readPhrase(words: readonly Word[]): HeadingReading | undefined {
  let best: HeadingReading | undefined;
  for (const match of PHRASES.matches(words)) {
    const certainty = phraseCertainty(match, words);
    if (certainty > (best?.certainty ?? 0)) {
      const { list, prose, asks, isTold } = match.value;
      best = { roles: [list], proseRole: prose, certainty, hasGap: match.wild > 0, asks, isTold };
    }
  }
  return best;
}

/** A phrase may be followed by "of …", "in …", "for …". */
function phraseCertainty(match: PhraseMatch<Meaning>, words: readonly Word[]): number {
  const gap = match.wild === 0 ? CERTAINTY.phrase : match.names ? CERTAINTY.namedGap : CERTAINTY.gap;
  // Of two readings the one with fewer words passed over, or left to a gap, is the better.
  const closeness = 1 - 0.001 * (match.skipped + match.wild);
  if (match.end === words.length) return gap * closeness;
  const tail = words.slice(match.end);
  const classes = classify(tail);
  if (match.wild > 0 || classes[0] !== "link") return 0;
  // "School of": the name that followed is lost, or hidden.
  if (tail.length === 1 && tail[0]!.norm === "of") return 0;
  // "You will have access to …" does not say anything about "you".
  if (match.end === 1 && VERBS.has(tail[0]!.norm)) return 0;
  return gap * closeness * tailCertainty(tail, classes);
}

const VERBS: ReadonlySet<string> = new Set(["will", "is", "are"]);

/** How sure a reading is still with these words behind it: "in this role", "for nurses", "at Acme", "with databases". */
function tailCertainty(words: readonly Word[], tail: readonly (HeadingWord | "unknown")[]): number {
  if (!tail.includes("unknown") || namesJobs(words.at(-1)!)) return CERTAINTY.tail;
  const named = words.slice(-tail.length).every((word) => word.capital || word.norm.length <= 3);
  return named ? CERTAINTY.namedTail : CERTAINTY.unknownTail;
}

function readComposed(words: readonly Word[]): HeadingReading | undefined {
  const classes = classify(words);
  const link = classes.findIndex((name, at) => at > 0 && name === "link");
  const subject = link > 0 ? classes.slice(0, link) : classes;
  const named = composedRoles(subject);
  if (named.length === 0) return undefined;
  // "Summary of benefits" is about what is summed up.
  const summedUp = named[0] === "summary" && words.some(({ norm }) => norm === "of") ? classes.slice(link + 1) : [];
  const behind = composedRoles(summedUp);
  const roles = behind.length > 0 ? behind : named;
  // "Data team" is about the team, "team collaboration" is not.
  const isWhole = !subject.includes("unknown");
  const endsUnknown = subject.at(-1) === "unknown" && !addsUnknown(subject);
  const head = isWhole ? 1 : endsUnknown ? CERTAINTY.unknownHead : CERTAINTY.unknownModifier;
  const tail = link > 0 ? tailCertainty(words, classes.slice(link)) : 1;
  return {
    roles,
    proseRole: roles[0]!,
    certainty: head * tail * CERTAINTY.composed,
    hasGap: false,
    asks: false,
    isTold: false,
  };
}

/** "Salary, benefits and logistics": what is unknown is one thing of several, and not what all is about. */
function addsUnknown(subject: readonly (HeadingWord | "unknown")[]): boolean {
  const joint = subject.lastIndexOf("joint");
  return joint > 0 && subject[joint - 1] !== "unknown" && subject.slice(joint + 1).every((name) => name === "unknown");
}

/** The classes of a row of words, longest entries of the table first. */
function classify(words: readonly Word[]): readonly (HeadingWord | "unknown")[] {
  const classes: (HeadingWord | "unknown")[] = [];
  for (let at = 0; at < words.length; ) {
    let best: PhraseMatch<HeadingWord> | undefined;
    for (const match of WORDS.matches(words, at)) if (match.end > (best?.end ?? at)) best = match;
    if (best !== undefined) classes.push(best.value);
    else if (!isNumber(words[at]!) && !PhraseBook.passesOver(words[at]!.norm)) classes.push("unknown");
    at = best?.end ?? at + 1;
  }
  return classes;
}

/** "1. Summary", "B) The team": the number says nothing. */
function withoutNumbering(words: readonly Word[]): readonly Word[] {
  const first = words.findIndex((word) => !isNumber(word));
  return first <= 0 ? words : words.slice(first);
}

/** What stands in brackets qualifies a heading, it is not its subject: "Desirable (not essential)". */
export function withoutBrackets(text: string): string {
  if (!text.includes("(")) return text;
  const bare = text.replace(/\([^()]*\)/g, " ");
  return /\p{L}/u.test(bare) ? bare : text;
}
