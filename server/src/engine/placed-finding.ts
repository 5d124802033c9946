import type { Finding, Fix, Related, Severity } from "./finding.ts";
import { type Span, shiftSpan } from "./span.ts";

/** What was found in a piece, at the place of the piece in the text. Few findings are ever asked for their fixes. */
export class PlacedFinding implements Finding {
  readonly rule: string;
  readonly severity: Severity;
  readonly message: string;
  readonly span: Span;
  readonly isSafe: boolean;

  constructor(
    private readonly inPiece: Finding,
    private readonly start: number,
  ) {
    this.rule = inPiece.rule;
    this.severity = inPiece.severity;
    this.message = inPiece.message;
    this.isSafe = inPiece.isSafe;
    this.span = shiftSpan(inPiece.span, start);
  }

  get related(): readonly Related[] {
    return this.inPiece.related.map((each) => ({ ...each, span: shiftSpan(each.span, this.start) }));
  }

  get fixes(): readonly Fix[] {
    return this.inPiece.fixes.map((fix) => ({
      ...fix,
      edits: fix.edits.map(({ span, newText }) => ({ span: shiftSpan(span, this.start), newText })),
    }));
  }
}
