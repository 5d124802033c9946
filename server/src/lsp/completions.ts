import { type CompletionItem, CompletionItemKind, InsertTextFormat, type Position } from "vscode-languageserver";
import snippets from "../../../snippets/job-description.json";
import type { JobDescription, SectionRole } from "../engine/index.ts";
import type { ClientFeatures } from "./client-features.ts";
import { toRange } from "./convert.ts";
import type { OpenDocument } from "./open-document.ts";
import { type SnippetBody, withoutMarkers, withoutPlaceholders } from "./snippet-text.ts";

/** Typing this asks for completions; letters do so in every editor. */
export const TRIGGER_CHARACTERS = ["#"];

const WHOLE = "job-description";

/** What may stand before the cursor: the beginning of a word, or of a heading. Prose is left alone. */
const BEFORE = /^(?:#{1,6}(?:[ \t]+[\p{L}\p{N}&'’ -]*)?|\p{L}*)$/u;

interface Snippet {
  readonly prefix: readonly string[];
  readonly description: string;
  readonly body: SnippetBody;
}

/** The sections in their usual order, which is that of the snippets file. */
const SECTIONS = Object.entries(snippets satisfies Record<string, Snippet>)
  .filter(([name]) => name !== WHOLE)
  .map(([name, snippet]) => [name as SectionRole, snippet as Snippet] as const);

/** The sections that could begin here, those that are missing first; in an empty document a whole job description. */
export function completions(document: OpenDocument, position: Position, client: ClientFeatures): CompletionItem[] {
  const { format, source, job } = document;
  if (format === "yaml") return [];
  const text = source.getText();
  const cursor = source.offsetAt(position);
  const lineStart = source.offsetAt({ line: source.positionAt(cursor).line, character: 0 });
  const typed = text.slice(lineStart, cursor);
  const behind = /^[^\r\n]*/.exec(text.slice(cursor, cursor + 200))![0];
  if (!BEFORE.test(typed) || behind.trim() !== "" || isLiteral(job, lineStart)) return [];
  const range = toRange(source, { start: lineStart, end: cursor });
  const item = (label: string, { prefix, description, body }: Snippet, sortText: string): CompletionItem => {
    const lines = format === "plaintext" ? withoutMarkers(body) : body;
    const newText = lines.join("\n");
    return {
      label,
      // Not "snippet": the editor may hide those, as the same snippets also exist without a server.
      kind: CompletionItemKind.Struct,
      detail: description,
      documentation: { kind: "plaintext", value: withoutPlaceholders(newText) },
      sortText,
      // What was typed is replaced as a whole, so the editor compares all of it.
      filterText: `${/^#*[ \t]*/.exec(typed)![0]}${label} ${prefix.join(" ")}`,
      insertTextFormat: client.takesSnippets ? InsertTextFormat.Snippet : InsertTextFormat.PlainText,
      textEdit: { range, newText: client.takesSnippets ? newText : withoutPlaceholders(newText) },
    };
  };
  const present = rolesIn(job);
  const sections = SECTIONS.map(([role, snippet], index) =>
    item(headingOf(snippet), snippet, `${present.has(role) ? 2 : 1}${String(index).padStart(2, "0")}`),
  );
  const isEmpty = (text.slice(0, lineStart) + text.slice(cursor)).trim() === "";
  return isEmpty ? [{ ...item("Job description", snippets[WHOLE], "0"), preselect: true }, ...sections] : sections;
}

const headingOf = ({ body }: Snippet): string => body[0]!.replace(/^#+ /, "");

function rolesIn({ sections, labels }: JobDescription): ReadonlySet<SectionRole> {
  return new Set([...sections.flatMap(({ roles }) => roles), ...labels.map(({ role }) => role)]);
}

/** In code and in front matter a `#` begins no heading. */
function isLiteral({ lines }: JobDescription, lineStart: number): boolean {
  const line = lines.find(({ start }) => start === lineStart);
  return line !== undefined && (line.facts.form === "code" || line.facts.form === "key");
}
