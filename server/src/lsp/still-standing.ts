import { type Finding, firstIndex, type Span, spanOf, touches } from "../engine/index.ts";

/** A finding that was shown at the last check, where its place has moved to since. */
export type Standing = Pick<Finding, "rule" | "message" | "span">;

/** The text of `span` gave way to `length` characters. */
export interface Change {
  readonly span: Span;
  readonly length: number;
}

/**
 * Moves what was shown through a change. What is typed at the edge of a place is no part of it. What replaces a place
 * as a whole stands for it, and what is typed where it was deleted too: undoing brings the finding back.
 */
export function moved(standing: readonly Standing[], change: Change): readonly Standing[] {
  return standing.map((each) => {
    const span = movedSpan(each.span, change);
    return span === each.span ? each : { rule: each.rule, message: each.message, span };
  });
}

function movedSpan(span: Span, { span: { start, end }, length }: Change): Span {
  const by = length - (end - start);
  const deleted = span.start === span.end;
  if (deleted && span.start === start && span.start === end) return spanOf(start, start + length);
  if (span.end <= start) return span;
  if (span.start >= end) return spanOf(span.start + by, span.end + by);
  return spanOf(Math.min(span.start, start), span.end >= end ? span.end + by : start + length);
}

/** What begins behind it can't be one of those that were shown. */
export const endOf = (standing: readonly Standing[]): number =>
  standing.reduce((last, { span }) => Math.max(last, span.end), 0);

/**
 * The findings that may be shown between two checks: those that were shown at the last one and still hold. A problem
 * that was mended is gone at once, and none that is new appears. Everything is in the order of the text.
 *
 * Each shown finding vouches for one fresh finding of its rule, first for the same one at the same place, then for one
 * that touches its place and says the same, then for any that touches it (the message may count or quote the text).
 */
export function stillStanding(standing: readonly Standing[], findings: readonly Finding[]): readonly Finding[] {
  const end = endOf(standing);
  const fresh = findings.slice(
    0,
    firstIndex(findings, ({ span }) => span.start > end),
  );
  const unmoved = withoutCounterpart(standing, fresh);
  const moved = pairUp(unmoved, ({ rule, message }) => `${rule} ${message}`);
  const { fresh: unknown } = pairUp(moved, ({ rule }) => rule);
  if (unknown.length === 0) return fresh;
  const isUnknown = new Set(unknown);
  return fresh.filter((each) => !isUnknown.has(each));
}

/** Those on either side that are not paired up yet, in the order of the text. */
interface Left {
  readonly standing: readonly Standing[];
  readonly fresh: readonly Finding[];
}

/** Those that have nothing like them at their place on the other side: few after an edit, and found in one walk. */
function withoutCounterpart(standing: readonly Standing[], fresh: readonly Finding[]): Left {
  const isPaired = new Uint8Array(standing.length);
  let from = 0;
  const left = fresh.filter((found) => {
    const { start } = found.span;
    while (from < standing.length && standing[from]!.span.start < start) from += 1;
    for (let at = from; standing[at]?.span.start === start; at += 1) {
      if (isPaired[at] === 1 || !isSame(standing[at]!, found)) continue;
      isPaired[at] = 1;
      return false;
    }
    return true;
  });
  return { standing: standing.filter((_, at) => isPaired[at] === 0), fresh: left };
}

const isSame = (a: Standing, b: Standing): boolean =>
  a.span.end === b.span.end && a.rule === b.rule && a.message === b.message;

/** Takes out those of a group that touch one another. */
function pairUp(left: Left, groupOf: (each: Standing) => string): Left {
  if (left.standing.length === 0 || left.fresh.length === 0) return left;
  const groups = groupBy(left.standing, groupOf);
  const usedUp = new Set<Standing>();
  const vouchedFor = new Set<Finding>();
  for (const [group, candidates] of groupBy(left.fresh, groupOf)) {
    for (const [old, found] of touchingPairs(groups.get(group) ?? [], candidates)) {
      usedUp.add(old);
      vouchedFor.add(found);
    }
  }
  return {
    standing: left.standing.filter((each) => !usedUp.has(each)),
    fresh: left.fresh.filter((each) => !vouchedFor.has(each)),
  };
}

/** Pairs each with the first free one that it touches. */
function* touchingPairs(standing: readonly Standing[], fresh: readonly Finding[]): Generator<[Standing, Finding]> {
  let at = 0;
  for (const found of fresh) {
    while (at < standing.length && standing[at]!.span.end < found.span.start) at += 1;
    const old = standing[at];
    if (old !== undefined && touches(old.span, found.span)) {
      yield [old, found];
      at += 1;
    }
  }
}

function groupBy<T>(all: readonly T[], keyOf: (each: T) => string): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const each of all) {
    const key = keyOf(each);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [each]);
    else group.push(each);
  }
  return groups;
}
