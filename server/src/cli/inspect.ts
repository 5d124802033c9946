import type { ArtifactKind, ExperienceMention, JobDescription } from "../engine/index.ts";
import { disagreements, isContradiction, read } from "../engine/index.ts";
import { formatOf } from "../format-of.ts";
import type { Failures } from "./failures.ts";
import type { Source } from "./files.ts";
import { indexLines } from "./line-index.ts";

/** What was read of some files, as one JSON array. */
export function inspectFiles(files: readonly string[], sourceOf: (file: string) => Source, failures: Failures): string {
  const inspections = files.flatMap((file) => {
    const inspection = failures.attempt(file, () => {
      const { name, text } = sourceOf(file);
      return toInspection(name, read(text, formatOf(name)));
    });
    return inspection ?? [];
  });
  return `${JSON.stringify(inspections, null, 2)}\n`;
}

/** What was read, as plain JSON: the form in which accuracy is measured. Lines count from 1. */
function toInspection(file: string, job: JobDescription) {
  const place = indexLines(job.text);
  const lineOf = (span: { readonly start: number }) => place(span.start).line;
  return {
    file,
    title: job.title === undefined ? null : { text: job.title.text, line: lineOf(job.title.span) },
    sections: job.sections.map(({ heading, role }) => ({ line: lineOf(heading.span), heading: heading.text, role })),
    metadata: job.labels.map(({ label, role, value, labelSpan }) => ({
      line: lineOf(labelSpan),
      label,
      field: role,
      value,
    })),
    experience: job.experience.map((mention) => toStatement(mention, lineOf(mention.span))),
    experienceConsistent: !disagreements(job.experience).some(isContradiction),
    artifacts: job.artifacts.map(({ kind, span }) => ({
      line: lineOf(span),
      kind: nameOf(kind, job.text.slice(span.start, span.end)),
      // An escape is named with the character that it stands before.
      text: job.text.slice(span.start, kind === "escape" ? span.start + 2 : span.end),
    })),
  };
}

/** Of the special spaces, only the no-break space has its own name where accuracy is measured. */
const nameOf = (kind: ArtifactKind, found: string): string =>
  kind === "nbsp" && !found.includes("\u00a0") ? "odd-space" : kind;

const toStatement = (mention: ExperienceMention, line: number) => ({
  line,
  text: mention.text,
  min: mention.min ?? null,
  max: mention.max ?? null,
  scope: mention.scope,
  subject: mention.subject ?? null,
  requirement: mention.requirement,
});
