import type { ChangeAnnotation, WorkspaceEdit } from "vscode-languageserver";
import { type Edit, type Span, touches } from "../engine/index.ts";
import type { ClientFeatures } from "./client-features.ts";
import { toTextEdit, toWorkspaceEdit } from "./convert.ts";
import type { OpenDocument } from "./open-document.ts";
import { editsFor } from "./repairs.ts";

/** The answer to `jobDescription/cleanUp`. */
export interface CleanUpResult {
  /** Null where there is nothing to do. */
  readonly edit: WorkspaceEdit | null;
}

/** What an edit of the clean-up is for; the first that fits counts. */
interface Reason {
  readonly id: string;
  readonly label: string;
  readonly fits: (edit: Edit, removed: string) => boolean;
  /** Gives the text a structure that it does not show: the writer is to look at that. */
  readonly isStructure?: true;
}

const REASONS: readonly Reason[] = [
  {
    id: "heading",
    label: "Restore headings",
    fits: ({ newText }) => /^ {0,3}#{1,6} /m.test(newText),
    isStructure: true,
  },
  { id: "list", label: "Restore bullets", fits: ({ newText }) => /^ *(?:-|\d+\.) /m.test(newText), isStructure: true },
  {
    id: "spacing",
    label: "Tidy blank lines and spaces",
    fits: ({ newText }, removed) => (newText + removed).trim() === "",
  },
  {
    id: "escape",
    label: "Remove stray backslashes",
    fits: ({ newText }, removed) => removed.replaceAll("\\", "") === newText,
  },
  { id: "emphasis", label: "Mend bold and italics", fits: ({ newText }, removed) => bare(removed) === bare(newText) },
  { id: "damage", label: "Mend damaged characters", fits: () => true },
];

const bare = (text: string): string => text.replace(/[*_\s]/g, "");

/**
 * What Clean Up changes, everywhere or `within` a span. A client that can show a preview is asked to, where structure is
 * restored.
 */
export function cleanUpEdit(
  document: OpenDocument,
  client: ClientFeatures,
  preview: boolean,
  within?: Span,
): WorkspaceEdit | null {
  // What a line is shows in the whole text only, so a part is cleaned up by those edits of the whole that are in it.
  const all = editsFor(document, { kind: "clean-up" });
  const edits = all.filter(({ span }) => within === undefined || touches(span, within));
  if (edits.length === 0) return null;
  const { uri, version, source } = document;
  const text = source.getText();
  const annotated = edits.map((edit) => {
    const removed = text.slice(edit.span.start, edit.span.end);
    return { edit, reason: REASONS.find(({ fits }) => fits(edit, removed))! };
  });
  const reasons = REASONS.filter((reason) => annotated.some((each) => each.reason === reason));
  const showsPreview = preview && client.showsChangeAnnotations && client.takesVersionedEdits;
  if (!showsPreview || !reasons.some(({ isStructure }) => isStructure)) return toWorkspaceEdit(document, edits, client);
  return {
    documentChanges: [
      {
        textDocument: { uri, version },
        edits: annotated.map(({ edit, reason }) => ({ ...toTextEdit(source, edit), annotationId: reason.id })),
      },
    ],
    changeAnnotations: Object.fromEntries(
      reasons.map(({ id, label, isStructure = false }): [string, ChangeAnnotation] => [
        id,
        { label, needsConfirmation: isStructure },
      ]),
    ),
  };
}
