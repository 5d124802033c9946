import type { ExperienceScope } from "../../job-description.ts";
import { type Candidate, isHired, isSetApart, partBehind, REACH } from "./candidate.ts";
import { passageOf } from "./passage.ts";
import type { Mark } from "./phrases.ts";
import type { Subject } from "./subject.ts";
import { technologyIn } from "./technologies.ts";

/** What a statement counts. `isAlternative`: it stands on a ladder of degrees or levels. */
export function scopeOf(candidate: Candidate, subject: Subject | undefined, isAlternative: boolean): ExperienceScope {
  if (isAlternative) return "alternative";
  if (isLeadership(candidate)) return "leadership";
  if (isPart(candidate)) return "skill";
  if (subject === undefined) return isToldBelow(candidate) ? "skill" : "total";
  if (technologyIn(subject.text) !== undefined || subject.by === "lead") return "skill";
  return subject.by === "as" || isHired(candidate) || isBroad(candidate, subject) ? "total" : "skill";
}

/** "5 years of experience with:", and a list below it. */
function isToldBelow({ passage: { marks, tokens }, count, noun }: Candidate): boolean {
  const at = noun?.to ?? count.end;
  const lead = marks.at(at, "with") ?? marks.at(at, "in");
  return lead !== undefined && tokens[lead.to]?.norm === ":";
}

/** How far behind the count its field may reach. */
const FIELD = 8;

/** "leading a team", "management experience"; "project management" is a skill. */
function isLeadership({ passage: { marks, tokens }, count, noun, clauseEnd }: Candidate): boolean {
  const start = noun?.to ?? count.end;
  const comma = tokens.slice(start, start + FIELD).findIndex((token) => /^[,(]$/.test(token.norm));
  const end = Math.min(clauseEnd, start + (comma < 0 ? FIELD : comma));
  const named = marks.first(count.end, Math.max(start, end), "leadership");
  if (named !== undefined) return !marks.before(named.from, "managed thing");
  const leads = marks.first(count.end, end, "leads");
  return leads !== undefined && marks.first(leads.to, Math.min(clauseEnd, leads.to + 6), "people") !== undefined;
}

/** "…, of which 2 years in a bank", "Relevant experience: 2 years", "2 years of this experience" */
export function isPart(candidate: Candidate): boolean {
  const { passage, context, count, clauseStart, noun } = candidate;
  const { marks } = passage;
  if (context.place === "label" && passageOf(context.heading ?? "").marks.has("less than all")) return true;
  const before = Math.max(clauseStart, count.opening - 4);
  const lead = marks.last(before, count.opening, "experience");
  const isNarrow = lead !== undefined && marks.before(lead.from, "less than all") !== undefined;
  const isSaidBefore = noun !== undefined && marks.before(noun.from, "said before") !== undefined;
  const isNamedPart = marks.last(before, count.from, "part") ?? partBehind(candidate);
  if (isNarrow || isSaidBefore || isNamedPart !== undefined) return true;
  return isLedAsPart(candidate) || isSetApart(candidate) || goesOnParts(candidate);
}

/** "Relevant: 5 years" */
const isLedAsPart = ({ passage: { marks, tokens }, count }: Candidate): boolean =>
  /^[:–—-]$/.test(tokens[count.opening - 1]?.norm ?? "") &&
  marks.before(count.opening - 1, "less than all") !== undefined;

/** How far behind a comparison its grade may stand: "equivalent to at least the GS-12 grade". */
const GRADE = 7;

/** Whether only years of a grade count: "at the next lower grade", "equivalent to the experienced level". */
export function isOfGrade({ passage: { marks }, count, noun, clauseEnd }: Candidate): boolean {
  const start = noun?.to ?? count.end;
  const end = Math.min(clauseEnd, start + REACH);
  if (marks.first(start, end, "next grade") !== undefined) return true;
  const compared = marks.first(start, end, "compared with");
  return compared !== undefined && marks.first(compared.to, Math.min(end, compared.to + GRADE), "grade") !== undefined;
}

/** "…, including 3 years in law and 2 in tax": the second is a part too. */
function goesOnParts({ passage: { marks, tokens, sentenceStarts }, count }: Candidate): boolean {
  const start = Math.max(sentenceStarts[count.opening]!, count.opening - REACH);
  const part = marks.last(start, count.opening, "part");
  return part !== undefined && tokens.slice(part.to, part.to + 3).some(({ kind }) => kind === "number");
}

/** Whether the first field named is a broad one: "data analytics (roles)", "data engineering or …". */
function isBroad({ passage: { marks, tokens } }: Candidate, { from, to, by }: Subject): boolean {
  if (by === "with") return false;
  let broad: Mark | undefined;
  for (let at = from; at < to; ) {
    const mark = marks.at(at, "broad");
    // "data design" is neither data in general nor design in general.
    if (mark !== undefined && broad?.to === at) return false;
    // "software development/deployment", but "data/BI platforms" is one field.
    const slash = tokens[at]!.norm === "/" && broad !== undefined && broad.to - broad.from > 1;
    if (broad !== undefined && mark === undefined && (slash || marks.at(at, "field end"))) return true;
    const known = mark ?? marks.at(at, "general") ?? marks.at(at, "job");
    if (known === undefined && tokens[at]!.kind !== "mark") return false;
    broad = mark ?? broad;
    at = known?.to ?? at + 1;
  }
  return broad !== undefined;
}
