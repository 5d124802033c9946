/**
 * Knowledge stands in text files that anybody can read and extend. A line is `name: phrase | phrase`; a name may be
 * repeated on another line; `#` at the start of a line, or after a space, begins a comment.
 */
export type Table = ReadonlyMap<string, readonly string[]>;

/** Reads a table. Total: a line without a name is left out, as are empty phrases. */
export function parseTable(text: string): Table {
  const table = new Map<string, string[]>();
  for (const line of text.split("\n")) {
    const content = line.replace(/(?<!\S)#.*/, "");
    const colon = content.indexOf(":");
    if (colon < 1) continue;
    const name = content.slice(0, colon).trim();
    const phrases = content
      .slice(colon + 1)
      .split("|")
      .map((phrase) => phrase.trim());
    table.set(name, [...(table.get(name) ?? []), ...phrases.filter((phrase) => phrase !== "")]);
  }
  return table;
}
