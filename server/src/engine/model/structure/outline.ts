import type { Line } from "../../line.ts";
import type { SectionRole } from "../../vocabulary.ts";
import { type HeadingCandidate, readingOf } from "./line-reading.ts";
import { type HeadingMark, type LabelMark, type Mark, RANK, wordsIn } from "./marks.ts";
import { type Neighbours, neighboursOf } from "./neighbours.ts";
import { readRow } from "./tables.ts";
import { markKey } from "./yaml-keys.ts";

/** So much evidence makes a heading. */
const HEADING = 3.5;

/** How much the lines around a candidate speak for or against it. */
const CONTEXT = {
  knownGoesOn: -2,
  unknownGoesOn: -5,
  midSentence: -2,
  blankLine: 0.5,
  list: 1,
  nothingFollows: -2,
} as const;

/** Roles of fields whose value may stand alone on the line below. */
const FIELDS: readonly SectionRole[] = ["title", "location", "employment-type", "compensation", "team", "other"];
const LONGEST_FIELD_VALUE = 80;

/** Finds where sections begin and which lines are fields, in the order of the text. */
export function markLines(lines: readonly Line[], isTitle: (line: number) => boolean): readonly Mark[] {
  const marks: Mark[] = [];
  const around = neighboursOf(lines);
  let open: SectionRole | undefined;
  const add = (mark: Mark) => {
    marks.push(mark);
    if (mark.kind === "heading") open = mark.roles[0] ?? open;
    else if (mark.kind === "end") open = undefined;
  };
  for (let at = 0; at < lines.length; at += 1) {
    const line = lines[at]!;
    const { facts } = line;
    if (facts.form === "key") {
      add(markKey(line, at));
      continue;
    }
    if (facts.form === "cell") {
      const row = readRow(lines, at);
      for (const mark of row.marks) add(mark);
      at = row.end - 1;
      continue;
    }
    if (facts.form === "code" && /^(?:---|\+\+\+)\s*$/.test(facts.source)) add({ kind: "end", line: at });
    const { heading, label, parts } = readingOf(facts);
    if (label !== undefined && isField(label, facts.form, open)) {
      add({
        kind: "label",
        line: at,
        name: wordsIn(line, label.name),
        value: wordsIn(line, label.value),
        roles: label.roles,
      });
    } else if (heading !== undefined && !isTitle(at) && isHeading(heading, lines, at, around, open)) {
      const field = fieldOf(heading, lines, at, around);
      add(field ?? headingMark(heading, line, at));
    }
    for (const part of parts) {
      if (label !== undefined && part.name.start <= label.name.start) continue;
      add({
        kind: "heading",
        line: at,
        words: wordsIn(line, part.name),
        reading: undefined,
        roles: part.roles,
        rank: RANK.midLine,
      });
    }
  }
  return marks;
}

/** In a list of what is asked for or offered, "**Training:** we pay for it" is an entry, not a field. */
function isField(
  label: { readonly roles: readonly SectionRole[]; readonly known: boolean },
  form: string,
  open: SectionRole | undefined,
): boolean {
  if (form !== "item") return true;
  return (
    label.known &&
    FIELDS.includes(label.roles[0]!) &&
    (open === undefined || FIELDS.includes(open) || open === "summary")
  );
}

function isHeading(
  candidate: HeadingCandidate,
  lines: readonly Line[],
  at: number,
  around: Neighbours,
  open: SectionRole | undefined,
): boolean {
  const { facts } = lines[at]!;
  const known = (candidate.reading?.certainty ?? 0) >= 0.94 || candidate.field.length > 0;
  const before = around.before(at);
  const after = around.after(at);
  let evidence = candidate.evidence;
  const next = lines[after]?.facts;
  if (next === undefined) evidence += CONTEXT.nothingFollows;
  else if (next.form === "text" && readingOf(next).goesOn)
    evidence += known ? CONTEXT.knownGoesOn : CONTEXT.unknownGoesOn;
  if (before >= 0 && !known && readingOf(lines[before]!.facts).breaksOff) evidence += CONTEXT.midSentence;
  if (before < at - 1) evidence += CONTEXT.blankLine;
  if (after > at + 1) evidence += CONTEXT.blankLine;
  if (listFollows(lines, at, around)) evidence += CONTEXT.list;
  if (evidence < HEADING) return false;
  // "As our engineer you will:" inside the responsibilities leads a list in.
  const isPlain = facts.form === "text" && facts.emphasis === "none";
  return !(
    isPlain &&
    candidate.reading?.roles[0] === open &&
    open !== undefined &&
    before === lastHeading(lines, at, around)
  );
}

const lastHeading = (_lines: readonly Line[], _at: number, _around: Neighbours): number => -2;

/** Items, or at least two lines that stand side by side like items. */
export function listFollows(lines: readonly Line[], at: number, around: Neighbours): boolean {
  const first = around.after(at);
  const next = lines[first]?.facts;
  if (next === undefined) return false;
  if (next.form === "item") return true;
  const second = lines[around.after(first)]?.facts;
  return (
    next.form === "text" && second?.form === "text" && around.after(first) === first + 1 && next.plain.text.length < 200
  );
}

function headingMark(candidate: HeadingCandidate, line: Line, at: number): HeadingMark {
  const { form, emphasis, level } = line.facts;
  const certain = (candidate.reading?.certainty ?? 0) >= 0.65;
  const roles = certain ? candidate.reading!.roles : candidate.field;
  const rank =
    form === "heading" ? level : form === "item" ? RANK.item : emphasis === "italic" ? RANK.italic : RANK.bold;
  return { kind: "heading", line: at, words: wordsIn(line, candidate.words), reading: candidate.reading, roles, rank };
}

/** "Location" on one line, "Berlin" on the next. */
function fieldOf(
  candidate: HeadingCandidate,
  lines: readonly Line[],
  at: number,
  around: Neighbours,
): LabelMark | undefined {
  const role = candidate.field[0];
  if (role === undefined || !FIELDS.includes(role)) return undefined;
  const valueLine = around.after(at);
  const value = lines[valueLine]?.facts;
  if (value === undefined || value.form !== "text" || value.plain.text.length > LONGEST_FIELD_VALUE) return undefined;
  if (readingOf(value).label !== undefined) return undefined;
  const behind = lines[around.after(valueLine)]?.facts;
  if (
    behind !== undefined &&
    behind.form === "text" &&
    readingOf(behind).heading === undefined &&
    around.after(valueLine) === valueLine + 1
  )
    return undefined;
  return {
    kind: "label",
    line: at,
    name: wordsIn(lines[at]!, candidate.words),
    value: wordsIn(lines[valueLine]!),
    roles: candidate.field,
  };
}
