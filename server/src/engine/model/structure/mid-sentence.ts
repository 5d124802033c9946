import runOn from "../../knowledge/en/run-on.txt";
import type { SectionRole } from "../../vocabulary.ts";
import { isCapital, isInCapitals, isTitleCase, isWeighty } from "./name-forms.ts";
import type { Word } from "./words.ts";

/** What stands behind a run of words: how plainly it ends a heading there. */
export type Ending = "colon" | "question" | "bullet" | "glued" | "capital" | "none";

/** Words of a text that read like a heading, from `at` to `end`, with what stands behind them. */
interface Run {
  readonly text: string;
  readonly words: readonly Word[];
  readonly at: number;
  readonly end: number;
  readonly ending: Ending;
}

/** Whether a run of words looks like a heading although nothing shows that a sentence ended before it. */
export function looksApart({ text, words, at, end, ending }: Run): boolean {
  const [before, name, next] = [words[at - 1], words.slice(at, end), words[end]];
  if (before === undefined) return false;
  if (ending === "colon" || ending === "question") return true;
  if (LEADS_ON.has(before.norm)) return false;
  if (!isInCapitals(text, name)) return name.length > 1 && isTitleCase(name);
  const isApart = !isInCapitals(text, [before]) && (next === undefined || !isInCapitals(text, [next]));
  return isApart && (isWeighty(name) || ending === "bullet");
}

/** Whether it is one, with this role. */
export function standsApart({ text, words, at, end, ending }: Run, role: SectionRole): boolean {
  const [before, name] = [words[at - 1]!, words.slice(at, end)];
  const followsName = isCapital(text, before) || before.norm === "and";
  if (ending === "colon" || ending === "question") return !(followsName && mayBeEntry(name, role));
  if (isInCapitals(text, name)) return true;
  // "Business Requirements", "Product Benefits- Tests": one of several things.
  const goesWithName = followsName && (ending === "bullet" || NAMING.has(name[0]!.norm));
  if (name.some(({ norm }) => NAMING.has(norm))) return !goesWithName;
  return ending !== "glued" && !followsName && ASKED.has(role);
}

/** "Analytical Skills:" is one of several things, "Java Requirements:" is a heading behind a name. */
const mayBeEntry = (name: readonly Word[], role: SectionRole): boolean =>
  ENTRIES.has(role) || (name.length === 1 && ENTRIES_IN_A_WORD.has(role));

const ENTRIES: ReadonlySet<SectionRole> = new Set(["skills", "experience", "education", "process"]);
const ENTRIES_IN_A_WORD: ReadonlySet<SectionRole> = new Set(["about-company", "summary", "team"]);

/** "Preferred Experience", "Must Have" */
const ASKED: ReadonlySet<SectionRole> = new Set(["required-qualifications", "preferred-qualifications"]);

/** Words in the names of sections that hardly ever have a capital inside a sentence. */
const NAMING = new Set(runOn.get("naming"));
/** "Our Benefits", "as per Job Description": the sentence goes on. */
const LEADS_ON = new Set(runOn.get("leads on"));
