import yamlKeys from "../../knowledge/yaml-keys.txt?by-word";
import type { Line } from "../../line.ts";
import { spanOf } from "../../span.ts";
import { ASKING_ROLES, type SectionRole } from "../../vocabulary.ts";
import { isKnown, isLikely, readHeading } from "./heading-grammar.ts";
import { namesJob } from "./job-names.ts";
import { readingOf } from "./line-reading.ts";
import { type HeadingMark, type Mark, RANK, wordsIn } from "./marks.ts";
import { PhraseBook } from "./phrase-book.ts";
import { wordsOf } from "./words.ts";

interface Meaning {
  readonly role: SectionRole;
  /** Whether the value has to say it too. */
  readonly byValue: boolean;
}

const KEYS = new PhraseBook<Meaning>(yamlKeys, (name) => {
  const [role, byValue] = name.split(" by ");
  return { role: role as SectionRole, byValue: byValue !== undefined };
});

/** What a YAML key is about; undefined where it is no business of a job description. */
export function keyRole(key: string, value: string, isNested = false): SectionRole | undefined {
  const meaning = KEYS.wholly(wordsOf(withoutForm(key)))?.value;
  if (meaning === undefined) return undefined;
  const { role, byValue } = meaning;
  if (!byValue) return role;
  // "company:" may have a "name:" too.
  return saysRole(role, value, isNested) ? role : undefined;
}

/** "name: Baker", "type: Contract", "link: https://…", but not "link: /jobs/baker", which is the page itself. */
function saysRole(role: SectionRole, value: string, isNested: boolean): boolean {
  if (role === "title") return !isNested && namesJob(value);
  if (role === "how-to-apply") return /^https?:/i.test(value);
  return readHeading(value)?.roles.includes(role) === true;
}

/** "responsibilities_html", "requirements_list": how the value is written is no matter. */
const withoutForm = (key: string): string => key.replace(FORM, "");
const FORM = /[_-](?:html|md|markdown|text|txt|content|list|items|raw)$/i;

/** What keys name in so many ways that no table has them all: "desired_skills_and_qualifications", "minimum_education". */
function askedBy(key: string, value: string): SectionRole | undefined {
  if (LANGUAGE.test(key) && CODE.test(value)) return undefined;
  const reading = readHeading(withoutForm(key));
  return isKnown(reading) && !reading.hasGap && ASKING_ROLES.has(reading.roles[0]) ? reading.roles[0] : undefined;
}

/** "language: en-GB": what the page is written in. */
const LANGUAGE = /^language$/i;
const CODE = /^[a-z]{2}(?:[-_][a-z]{2})?$/i;

/** A key with its value beside it is a field; one with a list or a text below it begins a section. */
export function markKey(lines: readonly Line[], at: number): Mark {
  const line = lines[at]!;
  const { facts } = line;
  const key = facts.key ?? "";
  const value = facts.plain.text;
  // "- Social skills: a good listener" is an entry of the list above, though YAML takes it for a key.
  const isEntry = facts.beginsEntry === true && value !== "";
  const isNested = facts.level > 0 && facts.beginsEntry !== true;
  const role = keyRole(key, value, isNested) ?? (isEntry || hasKeys(lines, at) ? undefined : askedBy(key, value));
  const isEmpty = value === "" && (NOTHING.test(facts.source) || !hasContent(lines, at));
  if (role === undefined || isEmpty || (role === "summary" && isContainer(lines, at))) return { kind: "end", line: at };
  const start = line.start + facts.content.start;
  const name = { text: key, span: spanOf(start, start + key.length) };
  return value === ""
    ? { kind: "heading", line: at, words: name, reading: undefined, roles: [role], rank: RANK.key + facts.level }
    : { kind: "label", line: at, name, value: wordsIn(line), roles: [role] };
}

/** Keys whose value names a section, and those of what stands in it. */
const NAMES = new Set(["heading", "header", "title", "name", "label"]);
const CONTENTS = new Set(["content", "contents", "items", "text", "body", "description", "list", "points", "bullets"]);

/** "heading: Benefits" and then "items:": a section whose name is a value. */
export function markNamedSection(lines: readonly Line[], at: number): HeadingMark | undefined {
  const [line, next] = [lines[at]!, lines[at + 1]?.facts];
  const { key = "", level, plain } = line.facts;
  if (level === 0 || !NAMES.has(key) || next?.level !== level || !CONTENTS.has(next.key ?? "")) return undefined;
  const reading = readHeading(plain.text);
  if (!isLikely(reading)) return undefined;
  return { kind: "heading", line: at, words: wordsIn(line), reading, roles: reading.roles, rank: RANK.key + level };
}

/** `title: ""` */
const NOTHING = /[:=]\s*(?:""|'')\s*$/;

/** Whether anything stands below a key. */
function hasContent(lines: readonly Line[], at: number): boolean {
  const next = lines[at + 1]?.facts;
  return next !== undefined && (next.form !== "key" || next.level > lines[at]!.facts.level);
}

/** "assets:" with a list of pictures, each of which has a path and a name. */
function hasKeys(lines: readonly Line[], at: number): boolean {
  const next = lines[at + 1]?.facts;
  return next?.form === "key" && next.level > lines[at]!.facts.level;
}

/** "job_description:" with keys of its own, or with a whole text that has headings, is no summary. */
function isContainer(lines: readonly Line[], at: number): boolean {
  const { level, embedded } = lines[at]!.facts;
  for (let next = at + 1; next < lines.length; next += 1) {
    const { facts } = lines[next]!;
    if (embedded === "front matter" && facts.embedded !== embedded) return false;
    if (facts.form === "key") return facts.level > level;
    if (facts.form === "heading" || (facts.emphasis !== "none" && isKnown(readingOf(facts).heading?.reading)))
      return true;
    if (facts.form === "code" && facts.source.startsWith("---")) return false;
  }
  return false;
}
