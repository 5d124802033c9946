import type { Severity, Sighting } from "../finding.ts";
import type { Artifact, ArtifactKind, Chapter, Format, JobDescription } from "../job-description.ts";
import type { Piece } from "../piece.ts";

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
  /** What single findings are instead. */
  readonly otherSeverities?: readonly Severity[];
  /** Names the fix of all its findings at once. */
  readonly mendAll?: (count: number) => string;
  readonly bad: readonly BadExample[];
  readonly good: readonly GoodExample[];
  readonly check: Check;
}

/**
 * What a rule looks at: the whole text, a job at a time (most texts have one), a chapter, or a damaged piece. What is seen
 * in a part counts from its start and depends on it alone, so it is remembered with the part.
 */
export type Check =
  | { readonly whole: (text: JobDescription) => Iterable<Sighting> }
  | { readonly job: (job: JobDescription) => Iterable<Sighting> }
  | { readonly chapter: (chapter: Chapter) => Iterable<Sighting> }
  | { readonly piece: (piece: Piece) => Iterable<Sighting> };

type Definition<Part> = Omit<Rule, "check"> & { check(part: Part): Iterable<Sighting> };

/** A rule that looks at a chapter at a time; most texts are one chapter. */
export const defineRule = ({ check, ...rule }: Definition<Chapter>): Rule => ({ ...rule, check: { chapter: check } });

/** A rule that looks at a job at a time, as it holds one place against another. */
export const defineJobRule = ({ check, ...rule }: Definition<JobDescription>): Rule => ({
  ...rule,
  check: { job: check },
});

/** A rule that has to know the whole text. It is run after every change, so it should look at little. */
export const defineWholeRule = ({ check, ...rule }: Definition<JobDescription>): Rule => ({
  ...rule,
  check: { whole: check },
});

/** What a rule for one kind of artifact has to say; where the damage is, and what belongs there, the artifact knows. */
export interface ArtifactRule extends Omit<Rule, "check"> {
  readonly kind: ArtifactKind;
  readonly message: Wording;
  /** The fix's title. */
  readonly fix: Wording;
}

/** From the artifact and the text that it is in. */
type Wording = string | ((artifact: Artifact, text: string) => string);

/** In how many places an artifact puts something right; what only has to go besides is none of them. */
export const placesOf = ({ also }: Artifact): number => 1 + also.filter(({ newText }) => newText !== "").length;

const worded = (wording: Wording, artifact: Artifact, text: string): string =>
  typeof wording === "string" ? wording : wording(artifact, text);

/** The rule that flags every artifact of its kind, and mends it by what the artifact says belongs there. */
export const artifactRule = ({ kind, message, fix, ...rule }: ArtifactRule): Rule => ({
  ...rule,
  check: {
    *piece({ text, artifacts }) {
      for (const artifact of artifacts) {
        if (artifact.kind !== kind) continue;
        const { span, replacement, also, remedy } = artifact;
        yield {
          message: worded(message, artifact, text),
          span,
          fixes: [
            { title: worded(fix, artifact, text), kind: remedy, edits: [{ span, newText: replacement }, ...also] },
          ],
        };
      }
    },
  },
});
