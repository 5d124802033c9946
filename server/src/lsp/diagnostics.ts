import type { Diagnostic, DocumentDiagnosticReport, Range } from "vscode-languageserver";
import type { ClientFeatures } from "./client-features.ts";
import { toDiagnostic } from "./convert.ts";
import type { OpenDocument } from "./open-document.ts";

/** What a client was told at a pull. */
export interface Report {
  readonly id: string;
  readonly diagnostics: readonly Diagnostic[];
}

/** The diagnostics of what the writer is to see now. */
export async function diagnosticsOf(document: OpenDocument, client: ClientFeatures): Promise<Diagnostic[]> {
  const { run } = await document.settings;
  return document.shown(run).map((finding) => toDiagnostic(document, finding, client));
}

/** The answer to a pull: all diagnostics, or that they are what the client has already. */
export function toReport(
  document: OpenDocument,
  diagnostics: Diagnostic[],
  previousResultId: string | undefined,
): DocumentDiagnosticReport {
  const last = document.lastReport;
  if (last !== undefined && areEqual(last.diagnostics, diagnostics, isEqualDiagnostic)) {
    if (previousResultId === last.id) return { kind: "unchanged", resultId: last.id };
    return { kind: "full", resultId: last.id, items: diagnostics };
  }
  const id = String(last === undefined ? 1 : Number(last.id) + 1);
  document.lastReport = { id, diagnostics };
  return { kind: "full", resultId: id, items: diagnostics };
}

const areEqual = <T>(a: readonly T[], b: readonly T[], isEqual: (a: T, b: T) => boolean): boolean =>
  a.length === b.length && a.every((each, index) => isEqual(each, b[index]!));

const isEqualPlace = (a: Range, b: Range): boolean =>
  a.start.line === b.start.line &&
  a.start.character === b.start.character &&
  a.end.line === b.end.line &&
  a.end.character === b.end.character;

/** What depends on nothing but the rule and the client is not compared. */
const isEqualDiagnostic = (a: Diagnostic, b: Diagnostic): boolean =>
  isEqualPlace(a.range, b.range) &&
  a.code === b.code &&
  a.message === b.message &&
  a.severity === b.severity &&
  areEqual(
    a.relatedInformation ?? [],
    b.relatedInformation ?? [],
    (one, other) => one.message === other.message && isEqualPlace(one.location.range, other.location.range),
  );
