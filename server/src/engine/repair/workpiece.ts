import type { Fix } from "../finding.ts";
import { brokenAs } from "../line-break.ts";
import { applyEdits, contains, type Edit, type Span } from "../span.ts";
import { afterStep, type Changes, editsOf, spanAfter, type TracedEdit } from "./changes.ts";

/** Stands for the layout where an edit names the rules behind it. */
export const HOUSE_FORM = "house-form";

/** A repaired text. */
export interface Repaired {
  readonly text: string;
  /** What makes it of the text before, in the order of the text; each edit names the rules behind it, or `HOUSE_FORM`. */
  readonly edits: readonly TracedEdit[];
  /** The fixes that were applied, by rule. */
  readonly fixes: ReadonlyMap<string, readonly Fix[]>;
}

/** A text while it is repaired step by step, and what was done to it. */
export class Workpiece {
  private readonly fixes = new Map<string, Fix[]>();
  private changes: Changes = [];
  text: string;

  constructor(
    private readonly original: string,
    /** What may be changed, as the text is now. */
    public within?: Span,
  ) {
    this.text = original;
  }

  ifWithin(fix: Fix | undefined): Fix | undefined {
    const { within } = this;
    return within === undefined || fix?.edits.every(({ span }) => contains(within, span)) ? fix : undefined;
  }

  mend(rule: string, fixes: readonly Fix[]): void {
    const edits = fixes.flatMap((fix) => fix.edits).sort((a, b) => a.span.start - b.span.start);
    this.fixes.set(rule, [...(this.fixes.get(rule) ?? []), ...fixes]);
    this.step(edits, rule);
  }

  /** Edits in the order of the text. */
  step(edits: readonly Edit[], by: string): void {
    const own = brokenAs(this.original, edits);
    this.changes = afterStep(this.changes, own, by);
    this.text = applyEdits(this.text, own);
    this.within &&= spanAfter(this.within, own);
  }

  repaired(): Repaired {
    return { text: this.text, edits: editsOf(this.changes, this.original, this.text), fixes: this.fixes };
  }
}
