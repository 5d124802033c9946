/** Every conversion between the engine's words (span, edit, finding) and those of LSP (range, text edit, diagnostic). */

import {
  type Diagnostic,
  DiagnosticSeverity,
  type Position,
  type Range,
  type TextEdit,
  type WorkspaceEdit,
} from "vscode-languageserver";
import { type Edit, type Finding, type Severity, type Span, spanOf } from "../engine/index.ts";
import type { ClientFeatures } from "./client-features.ts";
import type { LineDocument } from "./line-document.ts";
import type { OpenDocument } from "./open-document.ts";

/** Shown beside every message. */
const SOURCE = "job-description";

export const toRange = (source: LineDocument, { start, end }: Span): Range => ({
  start: source.positionAt(start),
  end: source.positionAt(end),
});

/** Positions outside of the text are moved to its nearest end; a range may be the wrong way round. */
export function toSpan(source: LineDocument, { start, end }: Range): Span {
  const ends = [toOffset(source, start), toOffset(source, end)];
  return spanOf(Math.min(...ends), Math.max(...ends));
}

export const toOffset = (source: LineDocument, { line, character }: Position): number =>
  source.offsetAt({ line: Math.max(0, line), character: Math.max(0, character) });

export const toTextEdit = (source: LineDocument, { span, newText }: Edit): TextEdit => ({
  range: toRange(source, span),
  newText,
});

export function toWorkspaceEdit(document: OpenDocument, edits: readonly Edit[], client: ClientFeatures): WorkspaceEdit {
  const { uri, version, source } = document;
  const textEdits = edits.map((edit) => toTextEdit(source, edit));
  return client.takesVersionedEdits
    ? { documentChanges: [{ textDocument: { uri, version }, edits: textEdits }] }
    : { changes: { [uri]: textEdits } };
}

const SEVERITY_OF: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  information: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
};

export function toDiagnostic(document: OpenDocument, finding: Finding, client: ClientFeatures): Diagnostic {
  const { uri, source } = document;
  const diagnostic: Diagnostic = {
    range: toRange(source, finding.span),
    severity: SEVERITY_OF[finding.severity],
    code: finding.rule,
    source: SOURCE,
    message: finding.message,
  };
  if (client.rulePages !== undefined) diagnostic.codeDescription = { href: `${client.rulePages}/${finding.rule}.md` };
  if (client.showsRelatedPlaces && finding.related.length > 0) {
    diagnostic.relatedInformation = finding.related.map(({ message, span }) => ({
      location: { uri, range: toRange(source, span) },
      message,
    }));
  }
  return diagnostic;
}
