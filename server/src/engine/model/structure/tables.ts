import type { Line } from "../../line.ts";
import type { SectionRole } from "../../vocabulary.ts";
import { isKnown } from "./heading-grammar.ts";
import { labelRoles } from "./label-candidate.ts";
import { readingOf, wordSpanOf } from "./line-reading.ts";
import { type Mark, RANK, wordsIn } from "./marks.ts";

interface Row {
  readonly marks: readonly Mark[];
  /** Index behind the row's last cell. */
  readonly end: number;
  /** The rows below belong to columns that have roles: "Experience | Has taught | Has led" below "Essential | Desirable". */
  readonly inColumns: boolean;
}

/** Below columns with roles, only so short a value makes a field of its own. */
const SHORT_VALUE = 40;

/**
 * A row of a table: a header over columns, or a field with its value beside it. `isTitled`: a heading stands right above,
 * and tells what the table is about, whatever its columns hold: "Stage | Description" below "Interview process".
 */
export function readRow(lines: readonly Line[], first: number, inColumns: boolean, isTitled: boolean): Row {
  const { start } = lines[first]!;
  let end = first;
  while (end < lines.length && lines[end]!.start === start && lines[end]!.facts.form === "cell") end += 1;
  const filled = [];
  for (let at = first; at < end; at += 1) if (lines[at]!.facts.plain.text !== "") filled.push(at);
  const isHeader = lines[end]?.facts.form === "code";
  if (!isHeader)
    return { marks: fieldMarks(lines, filled, inColumns ? SHORT_VALUE : Number.MAX_VALUE), end, inColumns };
  const marks = headerMarks(lines, filled, isTitled);
  return { marks, end: end + 1, inColumns: marks.length > 0 };
}

/** Columns that part what is asked for. */
const PARTING: ReadonlySet<SectionRole> = new Set(["required-qualifications", "preferred-qualifications"]);

/** "Criteria | Essential | Desirable": one section, with the roles of its columns. */
function headerMarks(lines: readonly Line[], cells: readonly number[], isTitled: boolean): readonly Mark[] {
  const known = cells.filter((at) => isKnown(readingOf(lines[at]!.facts).heading?.reading));
  if (known.length === 0) return [];
  const at = known[0]!;
  const readings = known.map((cell) => readingOf(lines[cell]!.facts).heading!.reading!);
  const columns = [...new Set(readings.flatMap((reading) => reading.roles))];
  if (isTitled && !columns.some((role) => PARTING.has(role))) return [];
  const roles =
    columns.length > 1 && columns.includes("required-qualifications")
      ? ["qualifications" as const, ...columns]
      : columns;
  const words = readingOf(lines[at]!.facts).heading!.words;
  return [
    {
      kind: "heading",
      line: at,
      words: wordsIn(lines[at]!, words),
      reading: readings[0],
      roles: [...new Set(roles)],
      rank: RANK.plain,
    },
  ];
}

function fieldMarks(lines: readonly Line[], cells: readonly number[], longest: number): readonly Mark[] {
  const [line, valueLine] = cells;
  if (line === undefined || valueLine === undefined) return [];
  if (lines[valueLine]!.facts.plain.text.length > longest) return [];
  const { text } = lines[line]!.facts.plain;
  const name = text.length <= 60 ? wordSpanOf(text) : undefined;
  if (name === undefined) return [];
  const roles = labelRoles(text.slice(name.start, name.end));
  if (roles.length === 0) return [];
  return [{ kind: "label", line, name: wordsIn(lines[line]!, name), value: wordsIn(lines[valueLine]!), roles }];
}
