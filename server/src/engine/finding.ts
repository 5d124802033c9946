import type { Edit, Span } from "./span.ts";

/** How much a finding matters, the most first: an error is never right, a hint is shown only faintly. */
export const SEVERITIES = ["error", "warning", "information", "hint"] as const;

export type Severity = (typeof SEVERITIES)[number];

/**
 * When a fix may be applied without asking:
 * - `safe`: always; it changes nothing that is rendered, other than the damage that its rule names;
 * - `structure`: by the clean-up; it restores what the text lost (headings, lists), so the text is rendered anew;
 * - `choice`: only where the writer picks it.
 */
export type FixKind = "safe" | "structure" | "choice";

export interface Fix {
  /** What will happen, in the imperative. */
  readonly title: string;
  readonly kind: FixKind;
  readonly edits: readonly Edit[];
}

/** Another place that a finding is about. */
export interface Related {
  readonly message: string;
  readonly span: Span;
}

/** What a rule saw; the engine adds the rule's name and severity. */
export interface Sighting {
  /** One plain sentence. */
  readonly message: string;
  readonly span: Span;
  readonly related?: readonly Related[];
  /** A function where they take work and none is safe: most findings are shown, and few are mended. */
  readonly fixes?: readonly Fix[] | (() => readonly Fix[]);
  /** Where it differs from the rule's own. */
  readonly severity?: Severity;
}

export interface Finding {
  readonly rule: string;
  readonly severity: Severity;
  readonly message: string;
  readonly span: Span;
  readonly related: readonly Related[];
  readonly fixes: readonly Fix[];
  /** Whether one of the fixes is safe; quicker to ask than the fixes themselves. */
  readonly isSafe: boolean;
}
