/** The public face of the engine: reads a job description, judges it, repairs it. Knows nothing of editors or files. */

export { type CheckOptions, check, checkWith } from "./check.ts";
export { type Finding, type Fix, type FixKind, type Related, SEVERITIES, type Severity } from "./finding.ts";
export { firstIndex } from "./first-index.ts";
export type {
  Artifact,
  ArtifactKind,
  ExperienceMention,
  Format,
  JobDescription,
  Label,
  Section,
  Title,
} from "./job-description.ts";
export { isInJob, type JobPart, jobsIn } from "./jobs.ts";
export { contentSpan, type Line, plainSpan } from "./line.ts";
export { brokenAs } from "./line-break.ts";
export { disagreements, isContradiction } from "./model/experience/compare.ts";
export { createReader, read } from "./read.ts";
export { linesOf } from "./readers/blocks.ts";
export { frontMatterOf } from "./readers/front-matter.ts";
export type { TracedEdit } from "./repair/changes.ts";
export { houseForm } from "./repair/house-form.ts";
export { cleanUp, fixAll, mend } from "./repair/repair.ts";
export { HOUSE_FORM, type Repaired } from "./repair/workpiece.ts";
export { replaced } from "./replaced.ts";
export { RULES, type Rule } from "./rules/index.ts";
export { applyEdits, type Edit, type Span, shiftSpan, spanOf, touches } from "./span.ts";
export { ROLE_NAMES, SECTION_ROLES, type SectionRole } from "./vocabulary.ts";
