import type { Severity, Sighting } from "../finding.ts";
import type { Artifact, ArtifactKind, Format, JobDescription } from "../job-description.ts";

/** A text with the places that the rule must find between « and »; and what its fixes make of it. */
export interface BadExample {
  readonly text: string;
  /** After the first fix of every finding. Absent where the rule offers none. */
  readonly fixed?: string;
  readonly format?: Format;
}

/** A text in which the rule must find nothing. */
export interface GoodExample {
  readonly text: string;
  readonly format?: Format;
}

/** One kind of defect: how it is found, how it is mended, and the examples that are its documentation and first tests. */
export interface Rule {
  /** Kebab-case; names the defect. Also the file, the page in docs/rules and the diagnostic's code. */
  readonly name: string;
  /** One sentence: what the rule flags. */
  readonly summary: string;
  /** Why a writer should care. */
  readonly why: string;
  readonly severity: Severity;
  /** Names the fix of all its findings at once. */
  readonly mendAll?: (count: number) => string;
  readonly bad: readonly BadExample[];
  readonly good: readonly GoodExample[];
  check(job: JobDescription): Iterable<Sighting>;
}

export const defineRule = (rule: Rule): Rule => rule;

/** What a rule for one kind of artifact has to say; where the damage is, and what belongs there, the artifact knows. */
export interface ArtifactRule extends Omit<Rule, "check"> {
  readonly kind: ArtifactKind;
  readonly message: Wording;
  /** The fix's title. */
  readonly fix: Wording;
}

type Wording = string | ((artifact: Artifact, job: JobDescription) => string);

const worded = (wording: Wording, artifact: Artifact, job: JobDescription): string =>
  typeof wording === "string" ? wording : wording(artifact, job);

/** The rule that flags every artifact of its kind, and mends it by what the artifact says belongs there. */
export const artifactRule = ({ kind, message, fix, ...rule }: ArtifactRule): Rule =>
  defineRule({
    ...rule,
    *check(job) {
      for (const artifact of job.artifacts) {
        if (artifact.kind !== kind) continue;
        const { span, replacement, also, remedy } = artifact;
        yield {
          message: worded(message, artifact, job),
          span,
          fixes: [
            { title: worded(fix, artifact, job), kind: remedy, edits: [{ span, newText: replacement }, ...also] },
          ],
        };
      }
    },
  });
