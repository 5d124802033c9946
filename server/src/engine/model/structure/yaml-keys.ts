import { parseTable } from "../../knowledge/table.ts";
import yamlKeys from "../../knowledge/yaml-keys.txt";
import type { Line } from "../../line.ts";
import { spanOf } from "../../span.ts";
import type { SectionRole } from "../../vocabulary.ts";
import { type Mark, RANK, wordsIn } from "./marks.ts";
import { PhraseBook } from "./phrase-book.ts";
import { wordsOf } from "./words.ts";

const KEYS = new PhraseBook<SectionRole>();
for (const [role, keys] of parseTable(yamlKeys)) for (const key of keys) KEYS.add(key, role as SectionRole);

/** What a YAML key is about; undefined where it is no business of a job description. */
export const keyRole = (key: string): SectionRole | undefined => KEYS.wholly(wordsOf(key))?.value;

/** A key with its value beside it is a field; one with a list or a text below it begins a section. */
export function markKey(line: Line, at: number): Mark {
  const { facts } = line;
  const role = keyRole(facts.key ?? "");
  if (role === undefined) return { kind: "end", line: at };
  const key = facts.key ?? "";
  const start = line.start + facts.content.start;
  const name = { text: key, span: spanOf(start, start + key.length) };
  if (facts.plain.text === "") {
    return { kind: "heading", line: at, words: name, reading: undefined, roles: [role], rank: RANK.key + facts.level };
  }
  return { kind: "label", line: at, name, value: wordsIn(line), roles: [role] };
}
