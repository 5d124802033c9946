/** The lines of a snippet, in VS Code's notation. */
export type SnippetBody = readonly string[];

/** `$1`, `${1:default}` and `${1|choices|}`: all that the project's snippets use. */
const TABSTOP = /\$(?:(\d+)|\{(\d+)(?::([^{}$|]+)|\|([^{}$|]+)\|)\})/g;

/** What stands in the document before the writer has typed anything: the text for editors without snippets. */
export function withoutPlaceholders(snippet: string): string {
  const defaults = new Map<string, string>();
  for (const [, , number, text, choices] of snippet.matchAll(TABSTOP)) {
    if (number !== undefined) defaults.set(number, text ?? choices!.split(",")[0]!);
  }
  return snippet.replace(TABSTOP, (_, bare?: string, number?: string) => defaults.get(bare ?? number ?? "") ?? "");
}

/** The snippet for a text that has no Markdown: headings are bare lines, labels are not bold. */
export const withoutMarkers = (body: SnippetBody): SnippetBody =>
  body.map((line) => line.replace(/^#+ /, "").replace(/^\*\*(.+?:)\*\*/, "$1"));
