import {
  type CompletionItem,
  CompletionItemKind,
  type CompletionList,
  InsertTextFormat,
  type Position,
} from "vscode-languageserver";
import snippets from "../../../snippets/job-description.json";
import { frontMatterOf, type JobDescription, type SectionRole, type Span, spanOf } from "../engine/index.ts";
import type { ClientFeatures } from "./client-features.ts";
import { toOffset, toRange } from "./convert.ts";
import type { OpenDocument } from "./open-document.ts";
import { type SnippetBody, withoutMarkers, withoutPlaceholders } from "./snippet-text.ts";

const WHOLE = "job-description";

/** What may stand before the cursor: the beginning of a word, or of a heading. Prose is left alone. */
const BEFORE_CURSOR = /^(?:#{1,6}(?:[ \t][\p{L}\p{N}\t&'’ -]*)?|\p{L}*)$/u;

interface Snippet {
  readonly prefix: readonly string[];
  readonly description: string;
  readonly body: SnippetBody;
}

/** The sections in their usual order, which is that of the snippets file. */
const SECTIONS = Object.entries(snippets satisfies Record<string, Snippet>)
  .filter(([name]) => name !== WHOLE)
  .map(([name, snippet]) => [name as SectionRole, snippet as Snippet] as const);

/**
 * The sections that could begin here, those that are missing first; in an empty document a whole job description. Asked for
 * anew at each key: editors would go on to show "Preferred qualifications" for "Pension", the letters of which are in it.
 */
export function completions(document: OpenDocument, position: Position, client: ClientFeatures): Completions {
  const items = itemsAt(document, position, client);
  return items.length === 0 ? [] : { isIncomplete: true, items };
}

/** To be asked for anew at the next key, or none. */
export type Completions = CompletionList | CompletionItem[];

function itemsAt(document: OpenDocument, position: Position, client: ClientFeatures): CompletionItem[] {
  const { source, job, format } = document;
  const typed = typedBefore(toOffset(source, position), job);
  if (typed === undefined) return [];
  const typedText = job.text.slice(typed.start, typed.end);
  const item = (label: string, snippet: Snippet, sortText: string): CompletionItem => {
    const text = (format === "plaintext" ? withoutMarkers(snippet.body) : snippet.body).join("\n");
    const plain = withoutPlaceholders(text);
    return {
      label,
      // One of the kinds that every client knows. Not "snippet": the editor may hide those, as the same snippets also exist
      // without a server.
      kind: CompletionItemKind.Module,
      detail: snippet.description,
      documentation: plain,
      sortText,
      // What goes with what was typed is decided here.
      filterText: typedText === "" ? label : typedText,
      insertTextFormat: client.takesSnippets ? InsertTextFormat.Snippet : InsertTextFormat.PlainText,
      textEdit: { range: toRange(source, typed), newText: client.takesSnippets ? text : plain },
    };
  };
  const present = rolesIn(job);
  const isWanted = (label: string, { prefix }: Snippet): boolean => begins(typedText, [label, ...prefix]);
  const sections = SECTIONS.flatMap(([role, snippet], index) => {
    const label = headingOf(snippet);
    if (!isWanted(label, snippet)) return [];
    return [item(label, snippet, `${present.has(role) ? 2 : 1}${String(index).padStart(2, "0")}`)];
  });
  const isEmpty = (job.text.slice(0, typed.start) + job.text.slice(typed.end)).trim() === "";
  if (!isEmpty || !isWanted(WHOLE_LABEL, snippets[WHOLE])) return sections;
  return [{ ...item(WHOLE_LABEL, snippets[WHOLE], "0"), preselect: true }, ...sections];
}

const WHOLE_LABEL = "Job description";

/** Whether what was typed, marks apart, is the beginning of one of the names. */
function begins(typed: string, names: readonly string[]): boolean {
  const words = typed.replace(/^#*[ \t]*/, "").toLowerCase();
  return names.some((name) => name.toLowerCase().startsWith(words));
}

/** What was typed of a section's beginning: from the start of the line to the cursor. None where no section can begin. */
function typedBefore(cursor: number, { text, format, lines }: JobDescription): Span | undefined {
  const before = text.slice(0, cursor);
  const lineStart = Math.max(before.lastIndexOf("\n"), before.lastIndexOf("\r")) + 1;
  const restOfLine = /[ \t]*(?:[\r\n]|$)/y;
  restOfLine.lastIndex = cursor;
  if (!restOfLine.test(text) || !BEFORE_CURSOR.test(text.slice(lineStart, cursor))) return undefined;
  if (format === "yaml") return undefined;
  if (format === "markdown" && lineStart < (frontMatterOf(text)?.bodyStart ?? 0)) return undefined;
  const isCode = lines.find(({ start }) => start === lineStart)?.facts.form === "code";
  return isCode ? undefined : spanOf(lineStart, cursor);
}

const headingOf = ({ body }: Snippet): string => body[0]!.replace(/^#+ /, "");

function rolesIn({ sections, labels }: JobDescription): ReadonlySet<SectionRole> {
  return new Set([...sections.flatMap(({ roles }) => roles), ...labels.map(({ role }) => role)]);
}
