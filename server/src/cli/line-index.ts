import { firstIndex } from "../engine/index.ts";

/** Where an offset stands in a text, counted from 1 as terminals and editors do. */
export interface Place {
  readonly line: number;
  readonly column: number;
}

/** A function that finds the line and column of an offset. Lines end with LF, CR LF or CR; columns are UTF-16 units. */
export function indexLines(text: string): (offset: number) => Place {
  const starts = [0];
  for (const match of text.matchAll(/\r\n?|\n/g)) starts.push(match.index + match[0].length);
  return (offset) => {
    const line = firstIndex(starts, (start) => start > offset);
    return { line, column: offset - starts[line - 1]! + 1 };
  };
}
