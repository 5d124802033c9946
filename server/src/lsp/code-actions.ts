import { type CodeAction, CodeActionKind, type CodeActionParams } from "vscode-languageserver";
import { brokenAs, type Finding, type Fix, touches } from "../engine/index.ts";
import { CLEAN_UP, FIX_ALL, REWRITE } from "./capabilities.ts";
import { cleanUpEdit } from "./clean-up.ts";
import type { ClientFeatures } from "./client-features.ts";
import { toDiagnostic, toSpan, toWorkspaceEdit } from "./convert.ts";
import { heaviestFirst } from "./heaviest-first.ts";
import type { OpenDocument } from "./open-document.ts";
import { editsFor, isMendedAlone, type Repair, titleForAll } from "./repairs.ts";
import type { Run } from "./settings.ts";

const CLEAN_UP_TITLE = "Clean up this job description";
const FIX_ALL_TITLE = "Fix everything that is safe to fix";

/** Nobody reads a menu with more of one kind: all that would follow go into one entry. */
const MOST_OF_A_RULE = 3;

/** A document, and the client that will apply the actions. */
interface Offer {
  readonly document: OpenDocument;
  readonly client: ClientFeatures;
}

/** What an action that is offered without an edit carries instead. */
interface ActionData {
  readonly uri: string;
  readonly repair: Repair;
}

/**
 * What can be done about the findings at a place, from the text as it is now. Without `only` that is the menu of the
 * light bulb: first what mends this one, then all of its kind, then everything.
 */
export function codeActions(
  document: OpenDocument,
  { range, context: { only } }: CodeActionParams,
  run: Run,
  client: ClientFeatures,
): CodeAction[] {
  const wants = (kind: string): boolean =>
    only === undefined || only.some((each) => each === "" || kind === each || kind.startsWith(`${each}.`));
  const offer = { document, client };
  const here = toSpan(document.source, range);
  const found = heaviestFirst(document.shown(run).filter(({ span }) => touches(span, here)));
  const actions: CodeAction[] = [];
  if (wants(CodeActionKind.QuickFix)) actions.push(...quickFixes(offer, found));
  // A light bulb on every line would say nothing: unasked, the whole text is offered only where something is wrong.
  if (only === undefined ? found.length > 0 : wants(REWRITE)) {
    actions.push(...repairAction(offer, REWRITE, CLEAN_UP_TITLE, { kind: "clean-up" }));
  }
  if (only !== undefined && wants(CLEAN_UP)) {
    actions.push(...repairAction(offer, CLEAN_UP, CLEAN_UP_TITLE, { kind: "clean-up" }));
  }
  if (only !== undefined && wants(FIX_ALL) && document.findings.some(isSafe)) {
    actions.push(...repairAction(offer, FIX_ALL, FIX_ALL_TITLE, { kind: "fix-all" }));
  }
  return actions;
}

/** The action with its edit, from the text as it is now. */
export async function resolveCodeAction(
  action: CodeAction,
  documents: { get(uri: string): OpenDocument | undefined },
  client: ClientFeatures,
): Promise<CodeAction> {
  const { uri, repair } = action.data as ActionData;
  const document = documents.get(uri);
  if (document === undefined) return action;
  if (action.kind === REWRITE) {
    // The one that a writer chooses from a menu; what runs on saving must not ask.
    const { cleanUpPreview } = await document.settings;
    const edit = cleanUpEdit(document, client, cleanUpPreview);
    return edit === null ? action : { ...action, edit };
  }
  return { ...action, edit: toWorkspaceEdit(document, editsFor(document, repair), client) };
}

const isSafe = (finding: Finding): boolean => finding.isSafe;

function quickFixes(offer: Offer, found: readonly Finding[]): CodeAction[] {
  const rules = new Set(found.map(({ rule }) => rule));
  const actions = [...rules].flatMap((rule) => actionsOfRule(offer, rule, found));
  const safe = offer.document.findings.filter(isSafe);
  // For editors (and writers) that never open the menu of source actions.
  if (found.some(isSafe) && new Set(safe.map(({ rule }) => rule)).size > 1) {
    const title = `${FIX_ALL_TITLE} (${safe.length})`;
    actions.push(...repairAction(offer, CodeActionKind.QuickFix, title, { kind: "fix-all" }));
  }
  return actions;
}

/** The fixes of a rule's findings here, and one for all of its findings. */
function actionsOfRule(offer: Offer, rule: string, found: readonly Finding[]): CodeAction[] {
  const here = found.filter((finding) => finding.rule === rule && finding.fixes.length > 0);
  const listed = here.slice(0, MOST_OF_A_RULE);
  const actions = listed.flatMap((finding) => finding.fixes.map((fix) => fixAction(offer, finding, fix)));
  const alike = offer.document.findings.filter((finding) => finding.rule === rule && isMendedAlone(finding));
  if (alike.length > 1 && here.length > 0) {
    const title = titleForAll(rule, alike.length);
    actions.push(...repairAction(offer, CodeActionKind.QuickFix, title, { kind: "rule", rule }, listed));
  } else if (here.length > listed.length) {
    const title = titleForAll(rule, here.length);
    const titles = here.map(({ fixes }) => fixes[0]!.title);
    actions.push(...repairAction(offer, CodeActionKind.QuickFix, title, { kind: "titles", rule, titles }, listed));
  }
  return actions;
}

function fixAction({ document, client }: Offer, finding: Finding, fix: Fix): CodeAction {
  const { title, edits } = fix;
  return {
    title,
    kind: CodeActionKind.QuickFix,
    ...(fix === finding.fixes.find(({ kind }) => kind === "safe") && { isPreferred: true }),
    diagnostics: [toDiagnostic(document, finding, client)],
    edit: toWorkspaceEdit(document, brokenAs(document.source.getText(), edits), client),
  };
}

/** Works on the whole text: computed when it is chosen, where the client can wait for it; else none where it does nothing. */
function repairAction(
  { document, client }: Offer,
  kind: CodeActionKind,
  title: string,
  repair: Repair,
  findings: readonly Finding[] = [],
): CodeAction[] {
  const diagnostics = findings.map((finding) => toDiagnostic(document, finding, client));
  const action: CodeAction = { title, kind, ...(diagnostics.length > 0 && { diagnostics }) };
  if (client.resolvesEdits) return [{ ...action, data: { uri: document.uri, repair } satisfies ActionData }];
  const edits = editsFor(document, repair);
  return edits.length === 0 ? [] : [{ ...action, edit: toWorkspaceEdit(document, edits, client) }];
}
