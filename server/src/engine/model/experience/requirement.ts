import type { ExperienceRequirement } from "../../job-description.ts";
import type { SectionRole } from "../../vocabulary.ts";
import { type Candidate, type ExperienceContext, isHired, REACH } from "./candidate.ts";
import { passageOf } from "./passage.ts";
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

const isPreferred = (candidate: Candidate, subject: Subject | undefined): boolean =>
  isPreferredBefore(candidate) ||
  isPreferredBehind(candidate, subject) ||
  isInPreferredList(candidate) ||
  isPreferredByLabel(candidate.context);

/** "Experience (preferred): 5 years"; below "Required and preferred" both may be. */
function isPreferredByLabel({ place, heading }: ExperienceContext): boolean {
  if (place !== "label") return false;
  const { marks } = passageOf(heading ?? "");
  return marks.has("preferred before") && !marks.has("required");
}

/** "Desirable: a degree; 5 years", with whatever stands between but a full stop. */
function isInPreferredList({ passage: { marks, tokens }, count }: Candidate): boolean {
  for (let at = count.opening - 1; at > Math.max(0, count.opening - REACH); at -= 1) {
    const { norm } = tokens[at]!;
    if (/^[.!?]$/.test(norm)) return false;
    if (norm !== ":") continue;
    if (marks.before(at, "preferred before") !== undefined) return true;
    if (marks.before(at, "required") !== undefined) return false;
  }
  return false;
}

/** "ideally 5 years"; "Ideally, 5 years" only where it opens the sentence. */
function isPreferredBefore({ passage: { marks, tokens, sentenceStarts }, count, clauseStart }: Candidate): boolean {
  const before = marks.last(Math.max(clauseStart, count.opening - NEAR), count.opening, "preferred before");
  if (before === undefined) return false;
  const opens = before.from === sentenceStarts[count.opening] && tokens[before.to]?.norm === ",";
  return !tokens.slice(before.to + (opens ? 1 : 0), count.opening).some(({ norm }) => /^[,).]$/.test(norm));
}

/** "5 years (preferred)", "5 years of sales experience is a plus"; not "5 years in Excel, macros are a plus". */
function isPreferredBehind({ passage, count, noun, clauseEnd }: Candidate, subject: Subject | undefined): boolean {
  const { marks } = passage;
  return [count.end, noun?.to, subject?.to].some((end) => {
    let at = behindAlternative(passage, end ?? count.end);
    while (at < clauseEnd && marks.at(at, "before preferred")) at += 1;
    const mark = marks.at(at, "preferred after");
    return mark !== undefined && closes(passage, mark.to, clauseEnd);
  });
}

/** In tokens: "or related experience" */
const LONGEST_ALTERNATIVE = 5;

/** "2 years in a bakery or related experience (desired)": what comes instead is part of the statement. */
function behindAlternative({ marks, tokens }: Candidate["passage"], at: number): number {
  const or = marks.at(at, "or");
  if (or === undefined) return at;
  let end = or.to;
  while (end < or.to + LONGEST_ALTERNATIVE && isPlainWord(tokens[end]) && !marks.at(end, "preferred after")) end += 1;
  return end;
}

const isPlainWord = (token: Candidate["passage"]["tokens"][number] | undefined): boolean =>
  token?.kind === "word" && !/^(?:in|with|and)$/.test(token.norm);

/** Nothing follows that "preferred" could belong to instead: "(preferred) or …", "preferably in …". */
const closes = ({ tokens, marks }: Candidate["passage"], at: number, clauseEnd: number): boolean =>
  at >= clauseEnd || tokens[at]!.kind === "mark" || marks.at(at, "after preferred") !== undefined;

function isRequired({ passage: { marks }, count, clauseStart, clauseEnd }: Candidate): boolean {
  const { opening, end } = count;
  return (
    marks.last(Math.max(clauseStart, opening - NEAR), opening, "required") !== undefined ||
    marks.first(end, Math.min(clauseEnd, end + NEAR * 2), "required") !== undefined
  );
}
