// What the tests do in the editor, and what they see there.
import { randomUUID } from "node:crypto";
import {
  type CodeAction,
  commands,
  type Diagnostic,
  type Extension,
  extensions,
  languages,
  type Range,
  type TextDocument,
  Uri,
  window,
  workspace,
} from "vscode";
import type { Exports } from "../src/client.ts";

const SEED = "senior-backend-developer.jd.md";

const PATIENCE_MS = 10_000;
const PAUSE_MS = 50;

/** The extension under test. */
export function extension(): Extension<Exports> {
  return extensions.all.find(({ packageJSON }) => packageJSON.name === "job-descriptions")!;
}

/** Tries until the check throws nothing any more. What it throws at last is the failure. */
export async function eventually<T>(check: () => T | Promise<T>): Promise<T> {
  const deadline = Date.now() + PATIENCE_MS;
  for (;;) {
    try {
      return await check();
    } catch (error) {
      if (Date.now() > deadline) throw error;
      await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
    }
  }
}

function inWorkspace(name: string): Uri {
  return Uri.joinPath(workspace.workspaceFolders![0]!.uri, name);
}

/** Opens a file of the workspace, which is a copy of examples/. */
export async function openFile(name: string): Promise<TextDocument> {
  const document = await workspace.openTextDocument(inWorkspace(name));
  await window.showTextDocument(document, { preview: false });
  return document;
}

/** Opens a job description of the test's own, saved with this text. */
export async function openText(text: string, extension = "jd.md"): Promise<TextDocument> {
  const name = `${randomUUID()}.${extension}`;
  await workspace.fs.writeFile(inWorkspace(name), Buffer.from(text));
  return openFile(name);
}

/** Opens a fresh copy of the first real input. */
export async function openSeed(): Promise<TextDocument> {
  return openText(Buffer.from(await workspace.fs.readFile(inWorkspace(SEED))).toString());
}

/** The squiggles of a document, of one rule or all. */
export function findings(document: TextDocument, rule?: string): readonly Diagnostic[] {
  return languages.getDiagnostics(document.uri).filter((finding) => rule === undefined || ruleOf(finding) === rule);
}

/** A diagnostic's code is the rule, with the address of the rule's page. */
export function ruleOf({ code }: Diagnostic): string {
  return String(typeof code === "object" ? code.value : code);
}

/** How often each rule has a squiggle. */
export function ruleCounts(document: TextDocument): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const finding of findings(document)) counts[ruleOf(finding)] = (counts[ruleOf(finding)] ?? 0) + 1;
  return counts;
}

/** The code actions at a range, as the light bulb has them. */
export function codeActions({ uri }: TextDocument, range: Range, kind?: string): Thenable<CodeAction[]> {
  const resolveAll = 100;
  return commands.executeCommand("vscode.executeCodeActionProvider", uri, range, kind, resolveAll);
}
