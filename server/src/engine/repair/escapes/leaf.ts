import { type Span, spanOf } from "../../span.ts";
import { isWithin } from "../spans.ts";
import type { IsEscaped, Leaf } from "./bare.ts";
import { type DelimiterStacks, delimitersIn } from "./delimiters.ts";

/** What is at work in a leaf before any backslash goes: all that an escaped character could join with. */
export interface LeafFacts {
  /** Where markup begins in which a backslash may be no escape. */
  readonly opaqueFrom: number;
  /** Words that are addresses, or would be without their backslashes. */
  readonly addresses: readonly Span[];
  /** Where a label of a link or a footnote may stand, or begin; ends included. */
  readonly labels: Span;
  /** The first `](`: what follows may be a link's target or title. */
  readonly firstTarget: number;
  /** The last `]` that may end a link, judging by what follows it. */
  readonly lastLinkEnd: number;
  readonly firstAngle: number;
  /** There are several backticks, with or without a backslash. */
  readonly hasTicks: boolean;
  /** The first `[` at work, and the delimiters: they change as backslashes go. */
  firstOpen: number;
  readonly delimiters: DelimiterStacks;
}

const NEVER = Number.POSITIVE_INFINITY;
const NOWHERE: Span = spanOf(-1, -1);
const NOTHING_AT_WORK: LeafFacts = {
  opaqueFrom: NEVER,
  addresses: [],
  labels: NOWHERE,
  firstTarget: NEVER,
  lastLinkEnd: -1,
  firstAngle: NEVER,
  hasTicks: false,
  firstOpen: NEVER,
  delimiters: delimitersIn("", 0, () => false, []),
};
/** Without these characters no leaf has any of the above. */
const AT_WORK = /[[\]<`*_~@]|www|:\/\//i;

/** Looks through the leaf of a bare text; `hasLabels` where links or footnotes are defined somewhere. */
export function leafFacts(text: string, leaf: Leaf, isEscaped: IsEscaped, hasLabels: boolean): LeafFacts {
  const source = text.slice(leaf.start, leaf.end);
  if (!AT_WORK.test(source) && !leaf.afterDefinition) return NOTHING_AT_WORK;
  const masked = maskPlainMarkup(source, leaf);
  const addresses = addressesIn(source, masked, leaf);
  // Inside an address a backslash is none, and what follows it is at work if the address ends before it.
  const isSure: IsEscaped = (offset) => isEscaped(offset) && !isWithin(addresses, offset);
  const free = (pattern: RegExp) =>
    [...masked.matchAll(pattern)].map(({ index }) => leaf.start + index).filter((at) => !isSure(at));
  return {
    opaqueFrom: Math.min(tagFrom(masked, free), tickFrom(source, leaf, isSure, addresses)),
    addresses,
    labels: hasLabels ? labelsIn(source, leaf) : NOWHERE,
    firstTarget: free(/\](?=\()/g)[0] ?? NEVER,
    lastLinkEnd: free(/\](?=[([:])/g).at(-1) ?? -1,
    firstAngle: free(/</g)[0] ?? NEVER,
    hasTicks: source.indexOf("`") !== source.lastIndexOf("`"),
    firstOpen: free(/\[/g)[0] ?? NEVER,
    delimiters: delimitersIn(source, leaf.start, isSure, addresses),
  };
}

/** Tags, autolinks and links about which all parsers agree. */
const PLAIN_MARKUP =
  /^(?:<(?:\/?[a-z][a-z\d-]*(?:\s+[a-z-]+="[^"<>`\\]*")*\s*\/?|[a-z][a-z\d+.-]{1,31}:[^\s<>\\`]*|[\w.+-]+@[\w-]+(?:\.[\w-]+)*)>|!?\[[^[\]\\`<>]*\]\([^\s()<>\\`]*\))$/i;

/** The source with plain markup blotted out: nothing outside of it can join with its inside. */
function maskPlainMarkup(source: string, leaf: Leaf): string {
  let masked = "";
  let at = 0;
  for (const span of leaf.markup) {
    const [start, end] = [span.start - leaf.start, span.end - leaf.start];
    if (start < at || !PLAIN_MARKUP.test(source.slice(start, end))) continue;
    masked += source.slice(at, start) + " ".repeat(end - start);
    at = end;
  }
  return masked + source.slice(at);
}

/** Where inline HTML may begin. */
function tagFrom(masked: string, free: (pattern: RegExp) => number[]): number {
  const [first] = free(/<(?=[a-z/!?])/gi);
  return first !== undefined && masked.includes(">") ? first : NEVER;
}

/**
 * Where a code span may begin for some parsers only: at a backtick right after an escaped one, in what may be an address,
 * or in what may be a table or a paragraph, because a cell's end also ends its spans.
 */
function tickFrom(source: string, leaf: Leaf, isEscaped: IsEscaped, addresses: readonly Span[]): number {
  for (const { index } of source.matchAll(/`/g)) {
    const at = leaf.start + index;
    if (isEscaped(at) ? source[index + 1] === "`" : leaf.mayBeTable && !isWithin(leaf.code, at)) return at;
    if (isWithin(addresses, at)) return at;
  }
  return NEVER;
}

const ADDRESS = /www\.|:\/\/|[\w.+-]@[\w.-]/i;
const isAddress = (word: string): boolean => ADDRESS.test(word) || (word.includes("<") && word.includes("@"));

function addressesIn(source: string, masked: string, leaf: Leaf): Span[] {
  if (!/www\.|:\/\/|@/i.test(masked)) return [];
  return [...source.matchAll(/\S+/g)]
    .filter(({ index, 0: word }) => isAddress(masked.slice(index, index + word.length)))
    .map(({ index, 0: word }) => spanOf(leaf.start + index, leaf.start + index + word.length));
}

function labelsIn(source: string, leaf: Leaf): Span {
  // A definition stands at the start of a paragraph and may go over several lines; all of it stays as it is.
  if (leaf.afterDefinition || source.includes("]:")) return leaf;
  return spanOf(leaf.start + source.indexOf("["), leaf.start + source.lastIndexOf("]") + 1);
}
