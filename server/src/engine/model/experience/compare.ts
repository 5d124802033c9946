import type { ExperienceMention, Section } from "../../job-description.ts";
import { rememberedByText } from "../../readers/memory.ts";
import { namesJob } from "../structure/job-names.ts";
import { passageOf } from "./passage.ts";
import { technologyIn } from "./technologies.ts";

export type DisagreementKind =
  /** Statements of the whole experience differ, among them one of the title or a label: "6+" there and "8+" here. */
  | "header-differs"
  /** The text asks for less than the title or label, in its only statement: it may mean a part of it. */
  | "below-header"
  /** Statements of the whole experience in the text differ. */
  | "totals-differ"
  /** Years in one skill are more than the whole experience. */
  | "skill-above-total"
  /** Years in the same skill differ. */
  | "skill-differs"
  /** What would be nice to have is less than what is asked for anyway. */
  | "wish-below";

/** Statements that can't all hold. There is one disagreement for each count that is at odds with the rest. */
export interface Disagreement {
  readonly kind: DisagreementKind;
  /** The odd one out. */
  readonly mention: ExperienceMention;
  /** Other places that say the same as the odd one. */
  readonly alike: readonly ExperienceMention[];
  /** What it is at odds with: first the places that most agree with, each group in the order of the text. */
  readonly others: readonly ExperienceMention[];
}

/** A text with more statements is about several jobs, and what it says of one does not bind another. */
export const MOST_STATEMENTS = 60;

/** Where the statements of a text, in its order, can't hold together. */
export function disagreements(mentions: readonly ExperienceMention[]): readonly Disagreement[] {
  if (mentions.length > MOST_STATEMENTS) return [];
  const sound = mentions.filter((mention) => isSound(mention) && isCounted(mention));
  const totals = sound.filter((mention) => mention.scope === "total" && isBinding(mention) && !mention.isOfGrade);
  const whole = withoutShares(totals, sound);
  return [...amongTotals(whole), ...aboveTotal(sound, whole), ...amongSkills(sound), ...belowDemand(sound)];
}

/** Whether a disagreement leaves no way to read the text: the rest are only worth a look. */
export const isContradiction = ({ kind }: Disagreement): boolean => kind !== "below-header" && kind !== "wish-below";

/** Whether a count says how many years; "at least 5+" does. */
const isSound = ({ fault }: ExperienceMention): boolean => fault === undefined || fault === "redundant";

const isCounted = ({ min, max }: ExperienceMention): boolean => min !== undefined || max !== undefined;

/** What is only preferred binds nobody; that no experience is asked for says something all the same. */
const isBinding = ({ requirement }: ExperienceMention): boolean => requirement !== "preferred";

const lowOf = ({ min }: ExperienceMention): number => min ?? 0;

/** What a statement asks for: "6+" and "6" are the same. */
const countOf = ({ min, max }: ExperienceMention): string => `${min}-${max}`;

/** Whether they differ: ranges apart, or lower limits. "8+" lies in "5-10" and both may hold; "5+" and "8-10" can't. */
export function conflict(a: ExperienceMention, b: ExperienceMention): boolean {
  if (a.max === undefined && b.max === undefined) return a.min !== b.min;
  if ((a.max === undefined && lowOf(a) < lowOf(b)) || (b.max === undefined && lowOf(b) < lowOf(a))) return true;
  return lowOf(a) > (b.max ?? Number.POSITIVE_INFINITY) || lowOf(b) > (a.max ?? Number.POSITIVE_INFINITY);
}

// --- The whole experience

function amongTotals(totals: readonly ExperienceMention[]): readonly Disagreement[] {
  const [agreed, ...odd] = groupsBy(totals, countOf).sort((a, b) => b.length - a.length);
  if (agreed === undefined) return [];
  return odd
    .filter((group) => clash(group, agreed))
    .map((group) => {
      const others = [agreed, ...odd].filter((other) => other !== group && clash(group, other)).flat();
      const [mention, ...alike] = group;
      return { kind: kindOf(group, others), mention, alike, others };
    });
}

const clash = (some: Group, others: Group): boolean =>
  some.some((a) => others.some((b) => conflict(a, b) && !areOfDifferentJobs(a, b)));

/**
 * Under "Baker" and "Cook", "Junior" and "Senior", a text speaks of one job after the other; and where "Senior Baker" stands
 * above the second demand alone, the first is for those who are no seniors.
 */
function areOfDifferentJobs(a: ExperienceMention, b: ExperienceMention): boolean {
  if (a.section === undefined || b.section === undefined || a.section === b.section) return false;
  const { heading } = a.line < b.line ? b.section : a.section;
  return [a.section, b.section].every(isOfOneJob) || (namesLevel(heading.text) && namesJob(heading.text));
}

const isOfOneJob = ({ role, heading }: Section): boolean => role === "other" || namesLevel(heading.text);

const namesLevel = rememberedByText((heading) => passageOf(heading).marks.has("level"));

/** The totals but for those that name a field beside a greater demand in the same section or line: they are a part of it. */
function withoutShares(
  totals: readonly ExperienceMention[],
  mentions: readonly ExperienceMention[],
): readonly ExperienceMention[] {
  const greatest = new Map<Section | number | undefined, number>();
  for (const mention of mentions) {
    if (!isBinding(mention) || !mayHoldShares(mention)) continue;
    greatest.set(besides(mention), Math.max(lowOf(mention), greatest.get(besides(mention)) ?? 0));
  }
  const isShare = (mention: ExperienceMention): boolean =>
    narrows(mention) &&
    lowOf(mention) < (greatest.get(besides(mention)) ?? 0) &&
    // What is asked for twice under the same name is no part of itself.
    !totals.some((other) => other !== mention && isOfSameName(mention, other) && besides(other) === besides(mention));
  return totals.filter((mention) => !isShare(mention));
}

const isOfSameName = (a: ExperienceMention, b: ExperienceMention): boolean =>
  a.subject !== undefined && a.subject.toLowerCase() === b.subject?.toLowerCase();

/** What a statement stands in with those that it may be a part of: its section; behind a label or in a title, its line. */
const besides = ({ place, section, line }: ExperienceMention): Section | number | undefined =>
  place === "body" ? section : line;

/** Years in a trade may hold those as its head; years with a tool hold no job. */
const mayHoldShares = ({ scope, subject }: ExperienceMention): boolean =>
  scope === "total" || (scope === "skill" && technologyIn(subject ?? "") === undefined);

/** "in a similar role", "of relevant experience": may be less than all. */
const narrows = ({ subject, text }: ExperienceMention): boolean => subject !== undefined || isOfPart(text);

const isOfPart = rememberedByText((statement) => passageOf(statement).marks.has("less than all"));

function kindOf(odd: readonly ExperienceMention[], others: readonly ExperienceMention[]): DisagreementKind {
  const isHeader = ({ place }: ExperienceMention): boolean => place !== "body";
  if (!odd.some(isHeader) && !others.some(isHeader)) return "totals-differ";
  const alone = odd.length === 1 && others.every(isHeader);
  return alone && others.every((other) => lowOf(other) > lowOf(odd[0]!)) ? "below-header" : "header-differs";
}

// --- Single skills

/** The greatest demand that is above the whole; where no experience is asked for, a wish is above it too. */
function aboveTotal(
  mentions: readonly ExperienceMention[],
  totals: readonly ExperienceMention[],
): readonly Disagreement[] {
  const ceiling = totals.reduce((most, total) => Math.max(most, total.max ?? lowOf(total)), 0);
  const above = mentions
    .filter((mention) => (ceiling === 0 ? mention.scope !== "alternative" : isPartial(mention) && isBinding(mention)))
    .filter((mention) => lowOf(mention) > ceiling)
    .sort((a, b) => lowOf(b) - lowOf(a));
  const [mention, ...rest] = above;
  if (mention === undefined || totals.length === 0) return [];
  const alike = rest.filter((other) => countOf(other) === countOf(mention));
  return [{ kind: "skill-above-total", mention, alike, others: totals }];
}

const isPartial = ({ scope }: ExperienceMention): boolean => scope === "skill" || scope === "leadership";

/** Two demands for the same skill, under the same name. Where one says more, the other may hold it. */
function amongSkills(mentions: readonly ExperienceMention[]): readonly Disagreement[] {
  const named = mentions.filter(
    (mention) => mention.scope === "skill" && isBinding(mention) && mention.subject !== undefined && !mention.isNarrow,
  );
  return groupsBy(named, ({ subject }) => subject!.toLowerCase()).flatMap(([first, ...rest]) => {
    const mention = rest.find((other) => conflict(first, other) && !areOfDifferentJobs(first, other));
    return mention === undefined ? [] : [{ kind: "skill-differs" as const, mention, alike: [], others: [first] }];
  });
}

/** The wishes for less than what is asked for under the same name: whoever has the one has the other. */
function belowDemand(mentions: readonly ExperienceMention[]): readonly Disagreement[] {
  return mentions.flatMap((mention) => {
    if (isBinding(mention) || mention.isNarrow || mention.scope === "alternative") return [];
    const others = mentions.filter((other) => isDemandAbove(other, mention));
    return others.length === 0 ? [] : [{ kind: "wish-below" as const, mention, alike: [], others }];
  });
}

const isDemandAbove = (demand: ExperienceMention, wish: ExperienceMention): boolean =>
  demand.requirement === "required" &&
  demand.scope === wish.scope &&
  isOfSameName(demand, wish) &&
  lowOf(demand) > (wish.max ?? lowOf(wish));

type Group = readonly [ExperienceMention, ...ExperienceMention[]];

/** The mentions by a key of theirs, each group in the order of the text. */
function groupsBy(mentions: readonly ExperienceMention[], keyOf: (mention: ExperienceMention) => string): Group[] {
  const groups = new Map<string, [ExperienceMention, ...ExperienceMention[]]>();
  for (const mention of mentions) {
    const group = groups.get(keyOf(mention));
    if (group === undefined) groups.set(keyOf(mention), [mention]);
    else group.push(mention);
  }
  return [...groups.values()];
}
