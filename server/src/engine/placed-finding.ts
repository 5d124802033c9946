import type { Finding, Fix, Related, Severity } from "./finding.ts";
import { type Span, shiftSpan } from "./span.ts";

/**
 * What was found in a part, at the place of the part in the text. In a long text thousands move with a key press, and few of
 * them are ever shown, so only what is asked for is made.
 */
export class PlacedFinding implements Finding {
  /** All are counted by it. */
  readonly severity: Severity;
  #span: Span | undefined;

  private constructor(
    private readonly inPart: Finding,
    private readonly start: number,
  ) {
    this.severity = inPart.severity;
  }

  /** What was found in a part that begins at `start`. */
  static at(start: number, finding: Finding): PlacedFinding {
    if (!(finding instanceof PlacedFinding)) return new PlacedFinding(finding, start);
    return new PlacedFinding(finding.inPart, finding.start + start);
  }

  get rule(): string {
    return this.inPart.rule;
  }

  get message(): string {
    return this.inPart.message;
  }

  get isSafe(): boolean {
    return this.inPart.isSafe;
  }

  get span(): Span {
    this.#span ??= shiftSpan(this.inPart.span, this.start);
    return this.#span;
  }

  get related(): readonly Related[] {
    return this.inPart.related.map((each) => ({ ...each, span: shiftSpan(each.span, this.start) }));
  }

  get fixes(): readonly Fix[] {
    return this.inPart.fixes.map((fix) => ({
      ...fix,
      edits: fix.edits.map(({ span, newText }) => ({ span: shiftSpan(span, this.start), newText })),
    }));
  }
}
