import type { Diagnostic, DocumentDiagnosticReport } from "vscode-languageserver";
import type { Finding } from "../engine/index.ts";
import type { ClientFeatures } from "./client-features.ts";
import { toDiagnostic } from "./convert.ts";
import { heaviestFirst } from "./heaviest-first.ts";
import type { OpenDocument } from "./open-document.ts";

/** What a client was told at a pull. */
export interface Report {
  readonly id: string;
  readonly diagnostics: readonly Diagnostic[];
}

/** More than this no editor shows (VS Code keeps a thousand a file), and it would slow down every key. */
const MOST_SHOWN = 1000;

/** The diagnostics of what the writer is to see now. */
export async function diagnosticsOf(document: OpenDocument, client: ClientFeatures): Promise<Diagnostic[]> {
  const { run } = await document.settings;
  return heaviest(document.shown(run)).map((finding) => toDiagnostic(document, finding, client));
}

/** The answer to a pull: all diagnostics, or that they are what the client has already. */
export function toReport(
  document: OpenDocument,
  diagnostics: Diagnostic[],
  previousResultId: string | undefined,
): DocumentDiagnosticReport {
  const last = document.lastReport;
  if (last !== undefined && isEqual(last.diagnostics, diagnostics)) {
    if (previousResultId === last.id) return { kind: "unchanged", resultId: last.id };
    return { kind: "full", resultId: last.id, items: diagnostics };
  }
  const id = String(last === undefined ? 1 : Number(last.id) + 1);
  document.lastReport = { id, diagnostics };
  return { kind: "full", resultId: id, items: diagnostics };
}

function heaviest(findings: readonly Finding[]): readonly Finding[] {
  if (findings.length <= MOST_SHOWN) return findings;
  const chosen = new Set(heaviestFirst(findings).slice(0, MOST_SHOWN));
  return findings.filter((finding) => chosen.has(finding));
}

/** Plain data is equal where it prints alike; the fields always come in the same order. */
function isEqual(a: readonly Diagnostic[], b: readonly Diagnostic[]): boolean {
  return (
    a.length === b.length && a.every((diagnostic, index) => JSON.stringify(diagnostic) === JSON.stringify(b[index]))
  );
}
