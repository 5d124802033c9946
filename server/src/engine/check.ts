import type { Finding, Sighting } from "./finding.ts";
import type { JobDescription } from "./job-description.ts";
import type { Piece, PlacedPiece } from "./piece.ts";
import { PlacedFinding } from "./placed-finding.ts";
import { RULES, type Rule } from "./rules/index.ts";

export interface CheckOptions {
  /** Called where a rule throws: its findings are lost, the others' are not. */
  readonly onRuleError?: OnRuleError;
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

/** A function that checks by these rules, and remembers what it found in pieces: they are the same objects after an edit. */
function checkerOf(rules: readonly Rule[]): (job: JobDescription, options: CheckOptions) => readonly Finding[] {
  const known = new WeakMap<Piece, readonly Finding[]>();
  const findingsIn = (piece: Piece, onRuleError: OnRuleError): readonly Finding[] => {
    let found = known.get(piece);
    if (found === undefined) {
      found = inOrder(findingsOf(rules, ({ check }) => ("piece" in check ? check.piece(piece) : []), onRuleError));
      known.set(piece, found);
    }
    return found;
  };
  return (job, { onRuleError = () => {} }) => {
    const ofWhole = findingsOf(rules, ({ check }) => ("job" in check ? check.job(job) : []), onRuleError);
    return inOrder([...ofWhole, ...placed(job.damaged, (piece) => findingsIn(piece, onRuleError))]);
  };
}

const checkAll = checkerOf(RULES);

/** What the rules see, each with its rule's name and severity. */
function findingsOf(
  rules: readonly Rule[],
  look: (rule: Rule) => Iterable<Sighting>,
  onRuleError: OnRuleError,
): Finding[] {
  const findings: Finding[] = [];
  for (const rule of rules) {
    try {
      for (const sighting of look(rule)) findings.push(findingOf(rule, sighting));
    } catch (error) {
      onRuleError(rule.name, error);
    }
  }
  return findings;
}

const findingOf = (
  rule: Rule,
  { message, span, severity = rule.severity, related = [], fixes = [] }: Sighting,
): Finding =>
  typeof fixes === "function"
    ? {
        rule: rule.name,
        severity,
        message,
        span,
        related,
        get fixes() {
          return fixes();
        },
      }
    : { rule: rule.name, severity, message, span, related, fixes };

/** The findings of pieces, at their places in the text. */
function placed(pieces: readonly PlacedPiece[], findingsIn: (piece: Piece) => readonly Finding[]): Finding[] {
  const findings: Finding[] = [];
  for (const { piece, start } of pieces) {
    for (const finding of findingsIn(piece)) findings.push(new PlacedFinding(finding, start));
  }
  return findings;
}

const inOrder = (findings: Finding[]): Finding[] =>
  findings.sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
