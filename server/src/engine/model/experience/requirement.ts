import type { ExperienceRequirement } from "../../job-description.ts";
import type { SectionRole } from "../../vocabulary.ts";
import { type Candidate, isHired } from "./candidate.ts";
import type { Subject } from "./subject.ts";

/** Sections and labels that describe and do not ask. */
const DESCRIBING: ReadonlySet<SectionRole | undefined> = new Set<SectionRole>([
  "title",
  "summary",
  "about-company",
  "team",
]);

const ASKING_LABELS: ReadonlySet<SectionRole | undefined> = new Set<SectionRole>([
  "experience",
  "required-qualifications",
  "qualifications",
  "skills",
  "education",
]);

/** How strongly a statement asks. What it says itself beats the section that it stands in. */
export function requirementOf(candidate: Candidate, subject: Subject | undefined): ExperienceRequirement {
  const { context } = candidate;
  if (isPreferred(candidate, subject)) return "preferred";
  if (context.place === "title") return "stated";
  if (context.role === "preferred-qualifications") return isRequired(candidate) ? "required" : "preferred";
  if (context.place === "label") return ASKING_LABELS.has(context.role) ? "required" : "stated";
  return DESCRIBING.has(context.role) && isHired(candidate) ? "stated" : "required";
}

const NEAR = 4;

function isPreferred(candidate: Candidate, subject: Subject | undefined): boolean {
  const { passage, count, clauseStart } = candidate;
  const { marks, tokens } = passage;
  const before = marks.last(Math.max(clauseStart, count.opening - NEAR), count.opening, "preferred before");
  if (before !== undefined) {
    const between = tokens.slice(before.to, count.opening);
    if (between.every((token) => token.norm !== "," && token.norm !== ")" && token.norm !== ".")) return true;
  }
  return isPreferredBehind(candidate, subject);
}

/** "5 years (preferred)", "5 years of sales experience is a plus"; not "5 years in Excel, macros are a plus". */
function isPreferredBehind({ passage, count, noun, clauseEnd }: Candidate, subject: Subject | undefined): boolean {
  const { marks, tokens } = passage;
  const end = Math.max(count.end, noun?.to ?? 0, subject?.to ?? 0);
  for (const from of new Set([count.end, noun?.to ?? count.end, end])) {
    let at = from;
    while (at < clauseEnd && /^([(,\-–—:]|is|are|would|be|will|experience|strongly|highly)$/.test(tokens[at]!.norm))
      at += 1;
    const mark = marks.at(at, "preferred after");
    if (mark !== undefined && closes(passage, mark.to, clauseEnd)) return true;
  }
  return false;
}

/** Nothing follows that "preferred" could belong to instead: "(preferred) or …", "preferably in …". */
function closes({ tokens }: Candidate["passage"], at: number, clauseEnd: number): boolean {
  const next = tokens[at];
  if (next === undefined || at >= clauseEnd) return true;
  return next.kind === "mark" || next.norm === "but" || next.norm === "and";
}

function isRequired({ passage: { marks }, count, clauseStart, clauseEnd }: Candidate): boolean {
  const { opening, end } = count;
  return (
    marks.last(Math.max(clauseStart, opening - NEAR), opening, "required") !== undefined ||
    marks.first(end, Math.min(clauseEnd, end + NEAR * 2), "required") !== undefined
  );
}
