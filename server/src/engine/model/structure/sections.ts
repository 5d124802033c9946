import type { Label, Section } from "../../job-description.ts";
import { contentSpan, type Line, type LineFacts } from "../../line.ts";
import { spanOf } from "../../span.ts";
import type { SectionRole } from "../../vocabulary.ts";
import { isValue } from "./bare-value.ts";
import { roleByContents } from "./contents.ts";
import { fieldRoles } from "./label-candidate.ts";
import { hasWords, readingOf } from "./line-reading.ts";
import { type HeadingMark, type LabelMark, type Mark, RANK } from "./marks.ts";
import type { ChapterLines } from "./outline.ts";
import { wordsOf } from "./words.ts";

export const labelsOf = (marks: readonly Mark[]): readonly Label[] =>
  marks
    .filter((mark): mark is LabelMark => mark.kind === "label")
    .map(({ line, name, value, roles }) => ({
      label: name.text,
      role: roles[0] ?? "other",
      value: value.text,
      labelSpan: name.span,
      valueSpan: value.span,
      line,
    }));

/**
 * Every heading begins a section that reaches to the next one, or to where its part of the text ends. `bare` is what the
 * last chapter was about, if nothing stood below its heading. Answers the same of this one.
 */
export function sectionsOf(
  { lines, end: endOfLines }: ChapterLines,
  marks: readonly Mark[],
  bare: SectionRole | undefined,
): { readonly sections: readonly Section[]; readonly bare: SectionRole | undefined } {
  const bounds = marks.filter((mark) => mark.kind !== "label");
  const roles = new RoleStack(bare);
  const sections: Section[] = [];
  for (const [index, mark] of bounds.entries()) {
    if (mark.kind === "end") {
      roles.clear();
      continue;
    }
    const next = bounds[index + 1];
    const firstLine = mark.line + 1;
    const endLine = Math.max(firstLine, next?.line ?? endOfLines);
    const own = rolesOf(lines, mark, firstLine, endLine);
    const below = {
      isBare: isBare(lines, firstLine, endLine),
      role:
        own.length === 0 || MAY_BE_DUTIES.has(own[0])
          ? (roleByContents(lines, firstLine, endLine) ?? roleOfField(mark))
          : undefined,
    };
    const sectionRoles = roles.push(mark, own, below);
    const last = lines[endLine - 1]!;
    const sameLine = next?.line === mark.line && next.kind === "heading";
    const end = sameLine ? next.words.span.start : Math.max(mark.words.span.end, contentSpan(last).end);
    sections.push({
      role: sectionRoles[0]!,
      roles: sectionRoles,
      heading: {
        text: mark.words.text,
        span: mark.words.span,
        line: mark.line,
        level: levelOf(mark),
        inText: mark.rank === RANK.midLine,
      },
      firstLine,
      endLine,
      span: spanOf(mark.words.span.start, end),
    });
  }
  return { sections, bare: roles.bareOfFirstLevel };
}

/** "Commitment": the name of a field as a heading. "Vacancy" is not the title. */
function roleOfField({ words }: HeadingMark): SectionRole | undefined {
  const [role] = fieldRoles(wordsOf(words.text), undefined);
  return role === "title" ? undefined : role;
}

const levelOf = ({ rank }: HeadingMark): number | undefined => (rank >= 1 && rank <= 6 ? rank : undefined);

/** Some headings are about one thing where a list follows and about another where prose does. */
function rolesOf(
  lines: readonly Line[],
  { roles, reading }: HeadingMark,
  from: number,
  to: number,
): readonly SectionRole[] {
  if (reading === undefined || roles.length !== 1) return roles;
  const depends = reading.roles[0] !== reading.proseRole;
  // "Job description" right above the first heading, or above nothing but fields, is the name of the whole text.
  const below = lines.slice(from, to).filter(hasWords);
  const hasNothing =
    below.length === 0 ? to < lines.length : below.every(({ facts }) => readingOf(facts).label?.known === true);
  if (depends && hasNothing) return ["other"];
  const told = reading.isTold ? roleByContents(lines, from, to) : undefined;
  if (told !== undefined) return [told];
  return depends && !isList(lines, from, to) ? [reading.proseRole] : roles;
}

/** So many lines below a heading show whether a list or a text follows. */
const SAMPLE = 5;
/** Lines side by side are items that lost their marks, unless they are this long. */
const LONGEST_ITEM = 160;

/** Whether the first lines are items, with their marks or without. */
function isList(lines: readonly Line[], from: number, to: number): boolean {
  let items = 0;
  let texts = 0;
  let before = -2;
  for (let at = from; at < to && items + texts < SAMPLE; at += 1) {
    const { facts } = lines[at]!;
    if (!hasWords(lines[at]!)) continue;
    const isBeside = before === at - 1 && !facts.continues && facts.plain.text.length <= LONGEST_ITEM;
    if (facts.form === "item" || isBeside || isEntry(facts)) items += 1;
    else texts += 1;
    before = at;
  }
  return items > texts;
}

/** "Writing: clear and simple words", and not a field such as "Location: Leeds". */
const isEntry = (facts: LineFacts): boolean =>
  /^[^:.]{2,40}:\s/.test(facts.plain.text) && readingOf(facts).label === undefined;

interface Level {
  readonly rank: number;
  readonly roles: readonly SectionRole[];
  /** The heading itself says what it is about, even if that is nothing of a job description: "Physical demands". */
  readonly isNamed: boolean;
  /** It is a value, which says nothing of what stands below: "Remote – Leeds". */
  readonly isValue: boolean;
  /** Nothing stood below the heading so far, or only parts of it below headings of the same kind. */
  isBare: boolean;
}

/** What stands below a heading, up to the next one. */
interface Below {
  readonly isBare: boolean;
  /** What the entries there say, where the heading says nothing. */
  readonly role: SectionRole | undefined;
}

/** A heading that does not say what it is about is about what the heading above it is about, or else its entries. */
class RoleStack {
  readonly #levels: Level[] = [];

  constructor(bare: SectionRole | undefined) {
    if (bare !== undefined) this.#levels.push({ rank: 1, roles: [bare], isBare: true, isNamed: true, isValue: false });
  }

  get bareOfFirstLevel(): SectionRole | undefined {
    const [first] = this.#levels;
    return first?.rank === 1 && first.isBare ? first.roles[0] : undefined;
  }

  clear(): void {
    this.#levels.length = 0;
  }

  /** The roles of a heading with these roles of its own, and these lines below it. */
  push(
    { rank, reading, words }: HeadingMark,
    own: readonly SectionRole[],
    { isBare, role }: Below,
  ): readonly SectionRole[] {
    let sibling: Level | undefined;
    while (this.#levels.length > 0 && this.#levels.at(-1)!.rank >= rank) {
      const level = this.#levels.pop()!;
      sibling = level.rank === rank ? level : undefined;
    }
    const parent = this.#levels.at(-1);
    if (parent !== undefined) parent.isBare = false;
    // What the heading above says counts for more than half a guess.
    const nearest = sibling?.isBare ? sibling : parent;
    const above = nearest?.isValue === true ? undefined : nearest;
    // Duties below "Job description" are duties, and not a part of what the job is about.
    const isVague = above?.roles[0] === "summary" && role !== undefined;
    const isTold = above !== undefined && (above.roles[0] !== "other" || above.isNamed) && !isVague;
    const isGuess = reading !== undefined && reading.certainty < SURE_OF_ITSELF;
    const told = isTold ? above.roles.slice(0, 1) : [role ?? "other"];
    // "Leadership & Culture" among the duties, or "Sales and Recruitment", with duties below it.
    const isDuties = role === "responsibilities" && (isGuess || parent?.roles[0] === "responsibilities");
    const roles = own.length === 0 || isDuties || (isTold && isGuess && above.roles[0] !== "how-to-apply") ? told : own;
    // "Key responsibilities" with nothing below it, and then its parts under headings of the same kind.
    const continues = sibling?.isBare === true && roles[0] === sibling.roles[0];
    this.#levels.push({
      rank,
      roles,
      isBare: isBare || continues,
      isNamed: own.length > 0,
      isValue: isValue(words.text),
    });
    return roles;
  }
}

const SURE_OF_ITSELF = 0.75;

/** What a part of the duties may be named after. */
const MAY_BE_DUTIES: ReadonlySet<SectionRole | undefined> = new Set(["about-company", "team", "process", "summary"]);

/** Nothing stands below a heading, or only what leads its parts in ("As our engineer, you will:"). */
function isBare(lines: readonly Line[], from: number, to: number): boolean {
  let words = 0;
  for (let at = from; at < to; at += 1) {
    if (!hasWords(lines[at]!)) continue;
    words += 1;
    if (words > 1 || !lines[at]!.facts.plain.text.endsWith(":")) return false;
  }
  return true;
}
