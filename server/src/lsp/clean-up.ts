import type { ChangeAnnotation, WorkspaceEdit } from "vscode-languageserver";
import { cleanUp, type Repaired, type Span } from "../engine/index.ts";
import type { ClientFeatures } from "./client-features.ts";
import { toTextEdit, toWorkspaceEdit } from "./convert.ts";
import type { OpenDocument } from "./open-document.ts";
import { titleForAll } from "./repairs.ts";

/** The answer to `jobDescription/cleanUp`. */
export interface CleanUpResult {
  /** Null where there is nothing to do. */
  readonly edit: WorkspaceEdit | null;
}

/** The reason that asks; the others are the names of rules. */
const QUESTION = "question";

/**
 * What Clean Up changes, everywhere or `within` a span. A client that can show a preview is made to, where structure is
 * restored.
 */
export function cleanUpEdit(
  document: OpenDocument,
  client: ClientFeatures,
  preview: boolean,
  within?: Span,
): WorkspaceEdit | null {
  const repaired = cleanUp(document.source.getText(), document.format, within);
  if (repaired.edits.length === 0) return null;
  const asks = preview && client.showsChangeAnnotations && client.takesVersionedEdits && restoresStructure(repaired);
  return asks ? previewOf(document, repaired) : toWorkspaceEdit(document, repaired.edits, client);
}

const restoresStructure = ({ fixes }: Repaired): boolean =>
  [...fixes.values()].flat().some(({ kind }) => kind === "structure");

/**
 * VS Code shows a preview where some reason wants to be confirmed, and leaves out what has that reason unless it is
 * ticked. A writer wants all, or nothing: so everything is ticked, and an edit that does nothing asks.
 */
function previewOf({ uri, version, source }: OpenDocument, { edits, fixes }: Repaired): WorkspaceEdit {
  const reasons = new Map<string, ChangeAnnotation>();
  const reasonFor = (by: readonly string[]): string => {
    const isStructure = (rule: string) => fixes.get(rule)?.some(({ kind }) => kind === "structure");
    const reason = by.find(isStructure) ?? by[0]!;
    reasons.set(reason, { label: labelOf(reason, fixes), needsConfirmation: false });
    return reason;
  };
  const start = { line: 0, character: 0 };
  const annotated = [
    ...edits.map((edit) => ({ ...toTextEdit(source, edit), annotationId: reasonFor(edit.by) })),
    { range: { start, end: start }, newText: "", annotationId: QUESTION },
  ];
  reasons.set(QUESTION, { label: "Look through what will change, then choose Apply", needsConfirmation: true });
  return {
    documentChanges: [{ textDocument: { uri, version }, edits: annotated }],
    changeAnnotations: Object.fromEntries(reasons),
  };
}

function labelOf(rule: string, fixes: Repaired["fixes"]): string {
  const applied = fixes.get(rule);
  if (applied === undefined) return "Tidy blank lines, spaces and list marks";
  return applied.length === 1 ? applied[0]!.title : titleForAll(rule, applied.length);
}
