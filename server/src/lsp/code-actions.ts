import { type CodeAction, CodeActionKind, type CodeActionParams } from "vscode-languageserver";
import { type Finding, type Fix, touches } from "../engine/index.ts";
import type { ClientFeatures } from "./client-features.ts";
import { toDiagnostic, toSpan, toWorkspaceEdit } from "./convert.ts";
import type { OpenDocument } from "./open-document.ts";
import { editsFor, isMendedAlone, type Repair } from "./repairs.ts";
import type { Run } from "./settings.ts";

export const FIX_ALL = `${CodeActionKind.SourceFixAll}.jobDescription`;
const CLEAN_UP = "source.cleanUp.jobDescription";
const REWRITE = `${CodeActionKind.RefactorRewrite}.jobDescription`;

/** What the server offers, for clients that ask for one kind. */
export const CODE_ACTION_KINDS = [CodeActionKind.QuickFix, REWRITE, FIX_ALL, CLEAN_UP];

/** A menu that offers more of one kind is read by nobody: what is left goes into one entry. */
const MOST_OF_A_RULE = 3;

/**
 * What can be done about the findings at a place, from the text as it is now. Without `only` that is the menu of the
 * light bulb: first what mends this one, then all of its kind, then everything.
 */
export function codeActions(
  document: OpenDocument,
  params: CodeActionParams,
  run: Run,
  client: ClientFeatures,
): CodeAction[] {
  if (!client.takesCodeActions) return [];
  const { only } = params.context;
  const wants = (kind: string): boolean =>
    only === undefined || only.some((each) => each === "" || kind === each || kind.startsWith(`${each}.`));
  const menu = new Menu(document, client);
  const here = toSpan(document.source, params.range);
  const shown = document.shown(run);
  const found = shown.filter(({ span }) => touches(span, here));
  if (wants(CodeActionKind.QuickFix)) {
    for (const rule of new Set(found.map((finding) => finding.rule))) addRule(menu, rule, found, shown);
    addEverythingSafe(menu, found, shown);
  }
  // A light bulb on every line would say nothing: unasked, the whole text is offered only where something is wrong.
  if (wants(REWRITE) && (only !== undefined || found.length > 0))
    menu.addRepair(REWRITE, "Clean up this job description", { kind: "clean-up" });
  if (only !== undefined && wants(CLEAN_UP))
    menu.addRepair(CLEAN_UP, "Clean up this job description", { kind: "clean-up" });
  if (only !== undefined && wants(FIX_ALL) && document.findings.some(isSafe)) {
    menu.addRepair(FIX_ALL, "Fix everything that is safe to fix", { kind: "fix-all" });
  }
  return menu.actions;
}

/** What an action that was offered without an edit carries instead. */
interface ActionData {
  readonly uri: string;
  readonly repair: Repair;
}

/** The action with its edit, from the text as it is now. */
export function resolveCodeAction(
  action: CodeAction,
  documents: { get(uri: string): OpenDocument | undefined },
  client: ClientFeatures,
): CodeAction {
  const { uri, repair } = action.data as ActionData;
  const document = documents.get(uri);
  return document === undefined
    ? action
    : { ...action, edit: toWorkspaceEdit(document, editsFor(document, repair), client) };
}

const isSafe = ({ fixes }: Finding): boolean => fixes.some(({ kind }) => kind === "safe");

function addRule(menu: Menu, rule: string, found: readonly Finding[], shown: readonly Finding[]): void {
  const mendable = found.filter((finding) => finding.rule === rule && finding.fixes.length > 0);
  for (const finding of mendable.slice(0, MOST_OF_A_RULE)) {
    for (const fix of finding.fixes) menu.addFix(finding, fix);
  }
  const alike = shown.filter((finding) => finding.rule === rule && isMendedAlone(finding));
  if (alike.length > 1) {
    menu.addRepair(CodeActionKind.QuickFix, `Fix all ${alike.length} of this kind`, { kind: "rule", rule }, mendable);
  } else if (mendable.length > MOST_OF_A_RULE) {
    const titles = mendable.map(({ fixes }) => fixes[0]!.title);
    menu.addRepair(
      CodeActionKind.QuickFix,
      `Do all ${titles.length} of this kind`,
      { kind: "titles", rule, titles },
      mendable,
    );
  }
}

/** For editors (and writers) that never open the menu of source actions. */
function addEverythingSafe(menu: Menu, found: readonly Finding[], shown: readonly Finding[]): void {
  if (!found.some(isSafe)) return;
  const safe = shown.filter(isSafe);
  if (new Set(safe.map(({ rule }) => rule)).size < 2) return;
  menu.addRepair(CodeActionKind.QuickFix, `Fix everything that is safe to fix (${safe.length})`, { kind: "fix-all" });
}

/** The code actions as they are gathered. */
class Menu {
  readonly actions: CodeAction[] = [];
  readonly #document: OpenDocument;
  readonly #client: ClientFeatures;

  constructor(document: OpenDocument, client: ClientFeatures) {
    this.#document = document;
    this.#client = client;
  }

  addFix(finding: Finding, { title, kind, edits }: Fix): void {
    const action: CodeAction = {
      title,
      kind: CodeActionKind.QuickFix,
      diagnostics: [toDiagnostic(this.#document, finding, this.#client)],
      edit: toWorkspaceEdit(this.#document, edits, this.#client),
    };
    if (kind === "safe" && !this.actions.some(({ isPreferred }) => isPreferred)) action.isPreferred = true;
    this.actions.push(action);
  }

  /** Works on the whole text: computed when it is chosen, where the client can wait for it. Nothing to do is not offered. */
  addRepair(kind: CodeActionKind, title: string, repair: Repair, findings: readonly Finding[] = []): void {
    const action: CodeAction = { title, kind };
    if (findings.length > 0) {
      action.diagnostics = findings.map((finding) => toDiagnostic(this.#document, finding, this.#client));
    }
    if (this.#client.resolvesEdits) {
      action.data = { uri: this.#document.uri, repair } satisfies ActionData;
    } else {
      const edits = editsFor(this.#document, repair);
      if (edits.length === 0) return;
      action.edit = toWorkspaceEdit(this.#document, edits, this.#client);
    }
    this.actions.push(action);
  }
}
