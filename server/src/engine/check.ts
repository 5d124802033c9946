import type { Finding, Sighting } from "./finding.ts";
import type { Chapter, JobDescription } from "./job-description.ts";
import { type JobPart, jobAlone, jobsIn } from "./jobs.ts";
import type { Piece } from "./piece.ts";
import { PlacedFinding } from "./placed-finding.ts";
import { RULES, type Rule } from "./rules/index.ts";

export interface CheckOptions {
  /** Called where a rule throws: its findings are lost, the others' are not. */
  readonly onRuleError?: OnRuleError;
  /** An offset: nobody asks for what begins behind it, so jobs there are not looked at. */
  readonly upTo?: number;
}

type OnRuleError = (rule: string, error: unknown) => void;

/** All findings of a job description, in the order of the text. Depends on nothing but its arguments. */
export const check = (job: JobDescription, options: CheckOptions = {}): readonly Finding[] => checkAll(job, options);

/** The findings of these rules only. */
export const checkWith = (
  rules: readonly Rule[],
  job: JobDescription,
  options: CheckOptions = {},
): readonly Finding[] => checkerOf(rules)(job, options);

/**
 * A function that checks by these rules, and remembers what it found in pieces, chapters and jobs: they are the same objects
 * after an edit.
 */
function checkerOf(rules: readonly Rule[]): (job: JobDescription, options: CheckOptions) => readonly Finding[] {
  const lookAtPiece = looks<Piece>(rules, ({ check }) => ("piece" in check ? check.piece : undefined));
  const lookAtChapter = looks<Chapter>(rules, ({ check }) => ("chapter" in check ? check.chapter : undefined));
  const lookAtJob = looks<JobDescription>(rules, ({ check }) => ("job" in check ? check.job : undefined));
  const lookAtWhole = looks<JobDescription>(rules, ({ check }) => ("whole" in check ? check.whole : undefined));
  const inPieces = rememberedFindings((piece: Piece, onRuleError) => inOrder(lookAtPiece(piece, onRuleError)));
  const inChapters = rememberedFindings((chapter: Chapter, onRuleError) => {
    const findings = lookAtChapter(chapter, onRuleError);
    for (const { piece, start } of chapter.damaged) {
      for (const finding of inPieces(piece, start, onRuleError)) findings.push(finding);
    }
    return inOrder(findings);
  });
  const inJobs = rememberedFindings((job: JobDescription, onRuleError) => {
    const inside = job.chapters.map(({ chapter, start }) => inChapters(chapter, start, onRuleError));
    return merged(inOrder(lookAtJob(job, onRuleError)), inside);
  });
  const jobOf = rememberedJobs();
  return (text, { onRuleError = () => {}, upTo = Number.POSITIVE_INFINITY }) => {
    const inside: (readonly Finding[])[] = [];
    for (const part of jobsIn(text)) {
      if (part.start > upTo) break;
      inside.push(inJobs(jobOf(text, part), part.start, onRuleError));
    }
    return merged(inOrder(lookAtWhole(text, onRuleError)), inside);
  };
}

/** What was found in a part, and the same at the place where the part was met last. */
interface Remembered {
  readonly found: readonly Finding[];
  start: number;
  placed: readonly Finding[];
}

/** A function that gives what is found in a part of a text that begins at `start`, each time in the order of the text. */
function rememberedFindings<Part extends object>(
  find: (part: Part, onRuleError: OnRuleError) => readonly Finding[],
): (part: Part, start: number, onRuleError: OnRuleError) => readonly Finding[] {
  const memory = new WeakMap<Part, Remembered>();
  return (part, start, onRuleError) => {
    let known = memory.get(part);
    if (known === undefined) {
      const found = find(part, onRuleError);
      known = { found, start: 0, placed: found };
      memory.set(part, known);
    }
    if (known.start !== start) {
      known.start = start;
      known.placed = start === 0 ? known.found : known.found.map((finding) => PlacedFinding.at(start, finding));
    }
    return known.placed;
  };
}

/** A function that gives a job of a text; it is the same object as before if its chapters are. */
function rememberedJobs(): (text: JobDescription, part: JobPart) => JobDescription {
  const memory = new WeakMap<Chapter, { readonly part: JobPart; readonly job: JobDescription }>();
  return (text, part) => {
    const first = part.chapters[0]!.chapter;
    let known = memory.get(first);
    if (known === undefined || !hasSameChapters(known.part, part)) {
      const isAll = part.chapters.length === text.chapters.length;
      known = { part, job: isAll ? text : jobAlone(text, part) };
      memory.set(first, known);
    }
    return known.job;
  };
}

const hasSameChapters = ({ chapters: some }: JobPart, { chapters: others }: JobPart): boolean =>
  some.length === others.length && some.every(({ chapter }, index) => chapter === others[index]!.chapter);

const checkAll = checkerOf(RULES);

/** A function that gives what those rules see that look at such parts. */
function looks<Part>(
  rules: readonly Rule[],
  lookOf: (rule: Rule) => ((part: Part) => Iterable<Sighting>) | undefined,
): (part: Part, onRuleError: OnRuleError) => Finding[] {
  const looking = rules.filter((rule) => lookOf(rule) !== undefined);
  return (part, onRuleError) => {
    const findings: Finding[] = [];
    for (const rule of looking) {
      try {
        for (const sighting of lookOf(rule)!(part)) findings.push(findingOf(rule, sighting));
      } catch (error) {
        onRuleError(rule.name, error);
      }
    }
    return findings;
  };
}

/** What a rule sees, with its name and severity. */
function findingOf(
  rule: Rule,
  { message, span, severity = rule.severity, related = [], fixes = [] }: Sighting,
): Finding {
  if (typeof fixes !== "function") {
    const isSafe = fixes.some(({ kind }) => kind === "safe");
    return { rule: rule.name, severity, message, span, related, fixes, isSafe };
  }
  return {
    rule: rule.name,
    severity,
    message,
    span,
    related,
    isSafe: false,
    get fixes() {
      return fixes();
    },
  };
}

const byPlace = (a: Finding, b: Finding): number => a.span.start - b.span.start || a.span.end - b.span.end;

const inOrder = (findings: Finding[]): Finding[] => findings.sort(byPlace);

/**
 * A few findings and those in parts that follow one another, all in the order of the text. Where the few are not among those
 * of a part, these are not even looked at.
 */
function merged(few: readonly Finding[], parts: readonly (readonly Finding[])[]): readonly Finding[] {
  if (few.length === 0 && parts.length === 1) return parts[0]!;
  const all: Finding[] = [];
  let next = 0;
  const isDue = (before: Finding): boolean => next < few.length && byPlace(few[next]!, before) <= 0;
  for (const part of parts) {
    const isAmong = part.length > 0 && isDue(part.at(-1)!);
    for (const finding of part) {
      for (; isAmong && isDue(finding); next += 1) all.push(few[next]!);
      all.push(finding);
    }
  }
  return all.concat(few.slice(next));
}
