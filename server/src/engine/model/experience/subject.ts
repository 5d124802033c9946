import { type Candidate, isGerund, isSetApart, partBehind, REACH } from "./candidate.ts";
import { numeralAt } from "./numeral.ts";
import { textOf } from "./passage.ts";

/** What the experience is in. */
export interface Subject {
  /** As it is written: "designing clean APIs". */
  readonly text: string;
  readonly from: number;
  readonly to: number;
  /** How the statement leads to it: "software experience", "in software", "with Excel", "as a cook", "cooking", "Excel: 5 years". */
  readonly by: "noun" | "in" | "with" | "as" | "doing" | "lead";
}

const LONGEST_SUBJECT = 9;

/** The field of a statement, where it names one; general words ("relevant", "in a similar role") are none. */
export function subjectOf(candidate: Candidate): Subject | undefined {
  if (candidate.count.unit === "beginner") return undefined;
  return (
    beforeNoun(candidate) ??
    behind(candidate) ??
    betweenNounAndCount(candidate) ??
    betweenWorkAndCount(candidate) ??
    leadOfLine(candidate)
  );
}

/** "5 years of *kitchen* experience". */
function beforeNoun({ passage, count, noun }: Candidate): Subject | undefined {
  return noun === undefined ? undefined : trimmed(passage, count.end, noun.from, "noun");
}

/** "5 years (of experience) in *sales*", "as a *cook*", "*selling cars*". */
function behind(candidate: Candidate): Subject | undefined {
  const lead = leadIn(candidate);
  return lead && trimmed(candidate.passage, lead.to, endOfField(candidate, lead.to), lead.by);
}

/** What leads to the field, by the names of the phrases. "At director level" is no field, "at a bank" is one. */
const LEADS = { as: "as", with: "with", in: "in", "at a": "in", working: "doing" } as const;
const isLead = (name: string): name is keyof typeof LEADS => name in LEADS;
const LONGEST_LEAD_IN = 6;

/** Skips what leads to the field: "in", "working as a", "with modern". Undefined where no field follows. */
function leadIn(candidate: Candidate): { readonly to: number; readonly by: Subject["by"] } | undefined {
  const { passage, count, noun, clauseEnd } = candidate;
  const { tokens, marks } = passage;
  let at = startBehind(candidate);
  let by: Subject["by"] | undefined;
  for (let skipped = 0; at < clauseEnd && skipped < LONGEST_LEAD_IN; skipped += 1) {
    // "within the last 5 years" is no field; "within the trade" is one.
    if (marks.at(at, "in") && marks.at(at + 1, "of late")) return undefined;
    const lead = marks.atNamed(at, isLead);
    const joint = behindJoint(passage, at);
    if (lead !== undefined) by = strongest(by, LEADS[lead.name as keyof typeof LEADS]);
    else if (tokens[at]!.norm === ":") by ??= "in";
    else if (joint === at) {
      if (by === undefined || marks.at(at, "doing") || pastQuantity(passage, at) > at) break;
      // "in a similar role" names no field, "with domains or DNS" does.
      if (marks.at(at, "job") && !marks.at(at, "general") && by !== "with") return undefined;
      if (!marks.at(at, "general")) break;
    }
    at = lead?.to ?? (joint > at ? joint : (marks.at(at, "general")?.to ?? at + 1));
  }
  if (by !== undefined) at = pastQuantity(passage, at);
  const next = tokens[at];
  if (next === undefined || at >= clauseEnd) return undefined;
  if (by !== undefined) return { to: at, by };
  if (marks.at(at, "doing") || isGerund(next)) return { to: at, by: "doing" };
  return noun === undefined && count.unit !== "none" && next.kind === "word" ? { to: at, by: "noun" } : undefined;
}

/** Behind the joint of "experience/familiarity with sales", and of "experience in, or with, sales"; `at` where there is none. */
function behindJoint({ tokens, marks }: Candidate["passage"], at: number): number {
  const { norm } = tokens[at]!;
  if (norm === "/") return marks.at(at + 1, "general")?.to ?? at;
  return norm === "," && (marks.before(at, "in") ?? marks.before(at, "with")) !== undefined ? at + 1 : at;
}

/** Behind "at least two of", "one (1) or more": which of the fields that follow, not what they are. */
function pastQuantity(passage: Candidate["passage"], from: number): number {
  const { marks } = passage;
  const numeral = numeralAt(passage, (marks.at(from, "at least") ?? marks.at(from, "more than"))?.to ?? from);
  if (numeral === undefined || numeral.article) return from;
  return marks.at(numeral.to, "or more")?.to ?? numeral.to;
}

/** Behind the statement so far, and behind the bracket or comma of "experience (5+ years) in sales". */
function startBehind(candidate: Candidate): number {
  const { passage, count, noun } = candidate;
  const { tokens, marks } = passage;
  if (noun !== undefined) return noun.to;
  const part = partBehind(candidate);
  if (part !== undefined) return part.to;
  const next = count.end + 1;
  const closes = /^[),]$/.test(tokens[count.end]?.norm ?? "");
  return closes && (marks.at(next, "in") ?? marks.at(next, "with")) ? next : count.end;
}

/** "working as …" says more than "working". */
const strongest = (a: Subject["by"] | undefined, b: Subject["by"]): Subject["by"] =>
  (["as", "with", "in", "doing"] as const).find((by) => by === a || by === b) ?? b;

/** "experience in *sales* (5 years)". */
function betweenNounAndCount(candidate: Candidate): Subject | undefined {
  const { passage, count, clauseStart, noun } = candidate;
  if (noun !== undefined || partBehind(candidate) !== undefined || isSetApart(candidate)) return undefined;
  const before = passage.marks.last(Math.max(clauseStart, count.opening - REACH), count.opening, "experience");
  if (before === undefined || passage.marks.first(before.to, count.opening, "part") !== undefined) return undefined;
  return trimmed(passage, before.to, count.opening, "in");
}

/** "worked in *sales* for 5 years". */
function betweenWorkAndCount({ passage, count, clauseStart, noun }: Candidate): Subject | undefined {
  const { marks } = passage;
  const joint = marks.before(count.opening, "worked for");
  if (noun !== undefined || joint === undefined) return undefined;
  const worked = marks.last(Math.max(clauseStart, joint.from - LONGEST_SUBJECT), joint.from, "worked");
  if (worked === undefined) return undefined;
  return trimmed(passage, worked.to, joint.from, marks.at(worked.to, "as") ? "as" : "in");
}

const LONGEST_LEAD = 7;
/** With a colon it is a list's: "Designing, baking and selling cakes and rolls: 1 year". */
const LONGEST_LEAD_WITH_COLON = 12;

/** "5 years of nursing experience *in* intensive care", "3 years of sales *at* a bank" */
export const goesOnBehindField = ({ passage: { marks }, clauseEnd }: Candidate, at: number): boolean =>
  at < clauseEnd && ["in", "at", "at a", "with", "as", "working", "doing"].some((name) => marks.at(at, name));

/** "*Excel*: 5 years", "*Excel* (5 years)", "good with *Excel* (5 years)" at the start of a line or sentence. */
function leadOfLine(candidate: Candidate): Subject | undefined {
  const { passage, count, context } = candidate;
  const clauseStart = startOfLead(candidate);
  const { tokens, marks } = passage;
  const longest = tokens[count.opening - 1]?.norm === ":" ? LONGEST_LEAD_WITH_COLON : LONGEST_LEAD;
  if (context.place === "title" || count.opening - clauseStart > longest) return undefined;
  const joint = tokens.slice(clauseStart, count.opening).findLastIndex((token) => /^[:(–—-]$/.test(token.norm));
  if (joint < 1) return undefined;
  const end = clauseStart + joint;
  // "Must have: Java (5 years)"
  const colon = tokens.slice(clauseStart, end).findLastIndex(({ norm }) => norm === ":");
  const start = clauseStart + colon + 1;
  const inner = tokens[end]!.norm === "(" ? behindLead(passage, start, end) : undefined;
  if (inner !== undefined) return inner;
  for (let at = start; at < end; at += 1) {
    const isOfName = at > start && marks.at(at, "with") !== undefined && hasFieldName(passage, start, at);
    if (!isOfName && (marks.at(at, "candidate") ?? marks.at(at, "phrase break"))) return undefined;
  }
  if (!hasFieldName(passage, start, end) || marks.at(start, "level")?.to === end) return undefined;
  return trimmed(passage, start, end, "lead");
}

/** Where a name before a colon may begin: in "Baking: 4 years (Required) Selling: 5 years", behind the bracket. */
function startOfLead({ passage: { tokens }, count, clauseStart }: Candidate): number {
  if (tokens[count.opening - 1]?.norm !== ":") return clauseStart;
  return clauseStart + tokens.slice(clauseStart, count.opening).findLastIndex(({ norm }) => norm === ")") + 1;
}

/** "Good with *Excel* (5 years)" */
function behindLead(passage: Candidate["passage"], start: number, end: number): Subject | undefined {
  const lead = passage.marks.last(start, end, "in") ?? passage.marks.last(start, end, "with");
  return lead && hasFieldName(passage, lead.to, end) ? trimmed(passage, lead.to, end, "with") : undefined;
}

/** "Core Java" names a field, "Core qualifications" and "Required" name none. */
export function hasFieldName({ tokens, marks }: Candidate["passage"], from: number, to: number): boolean {
  for (let at = from; at < to; at += 1) {
    if (tokens[at]!.kind === "word" && !NO_FIELD.some((name) => marks.covers(at, name))) return true;
  }
  return false;
}

/** Where the field's name ends: at a mark, a word that begins something else, or when it gets long. */
function endOfField({ passage: { tokens, marks }, clauseEnd }: Candidate, from: number): number {
  const last = Math.min(clauseEnd, from + LONGEST_SUBJECT);
  for (let at = from; at < last; at += 1) {
    const token = tokens[at]!;
    const isPoint = token.norm === "." && tokens[at + 1]?.glued;
    if (token.kind === "mark" ? ENDING.test(token.norm) && !isPoint : marks.at(at, "subject end")) return at;
  }
  return last;
}

const ENDING = /^[,;:.()[\]|•!?"“”]$/;

const GENERAL = ["general", "job", "in", "at", "with", "working"];
const NO_FIELD = [...GENERAL, "lead word", "required", "preferred before"];

/** The name of the field; "in at least two of the following" is in some field and names none. */
export function nameOf({ passage: { tokens, marks } }: Candidate, { text, from, to }: Subject): string | undefined {
  for (let at = from; at < to; at += 1) {
    if (tokens[at]!.kind === "word" && !marks.covers(at, "pointing") && !marks.covers(at, "general")) return text;
  }
  return undefined;
}

/** The tokens without general words and marks at either end; undefined where nothing is left. */
function trimmed(passage: Candidate["passage"], from: number, to: number, by: Subject["by"]): Subject | undefined {
  const { tokens, marks } = passage;
  const isGeneral = (at: number, marksKept: RegExp): boolean =>
    tokens[at]!.kind === "mark" ? !marksKept.test(tokens[at]!.norm) : GENERAL.some((name) => marks.covers(at, name));
  let [start, end] = [from, to];
  while (start < end && isGeneral(start, /^\.$/)) start += 1;
  while (end > start && isGeneral(end - 1, /^[#+]$/)) end -= 1;
  return start < end ? { text: textOf(passage, start, end), from: start, to: end, by } : undefined;
}
