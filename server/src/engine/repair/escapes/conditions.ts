import { decodeHTMLStrict } from "../../entities.ts";
import { isWithin } from "../spans.ts";
import type { LeafFacts } from "./leaf.ts";
import type { BareLine } from "./lines.ts";

/** An escaped character at its place in the bare text. */
export interface Place {
  readonly text: string;
  readonly at: number;
  readonly character: string;
  readonly previous: string;
  readonly next: string;
  /** The character before keeps its backslash. */
  readonly afterEscape: boolean;
  readonly line: BareLine;
  readonly leaf: LeafFacts;
}

type Condition = (place: Place) => boolean;

/** Where a backslash stays whatever it stands before: the character would have a meaning, or it may be no escape. */
export const neededByPlace: Condition = ({ at, line, leaf, text, character }) =>
  at < line.proseStart ||
  line.inDoubt ||
  at >= leaf.opaqueFrom ||
  (leaf.labels.start <= at && at <= leaf.labels.end) ||
  (/[&#;]/.test(character) && inEntity(text, at)) ||
  isWithin(leaf.addresses, at);

const ENTITY = /&(?:#x[\da-f]{1,6}|#\d{1,7}|[a-z][a-z\d]{0,30});/gi;
const LONGEST_ENTITY = 33;

/** Whether the character belongs to what would be read as an entity. */
function inEntity(text: string, at: number): boolean {
  const start = Math.max(0, at - LONGEST_ENTITY);
  for (const { index, 0: entity } of text.slice(start, at + LONGEST_ENTITY).matchAll(ENTITY)) {
    const from = start + index;
    if (from <= at && at < from + entity.length && decodeHTMLStrict(entity) !== entity) return true;
  }
  return false;
}

/**
 * Where a character needs its backslash by what it could do without it (DOMAIN.md 5). The conditions are generous: where
 * one does not hold, no parser makes anything of the character, whichever other backslashes go. Characters that are not
 * here have no meaning inside a line; delimiters have an account of their own (delimiters.ts).
 */
export const NEEDED: Readonly<Record<string, Condition>> = {
  "#": ({ at, line }) => at >= line.closingStart,
  "|": ({ line }) => line.inTable,
  "!": ({ previous, next }) => next === "[" || previous === "<",
  "/": ({ previous }) => previous === "<",
  "?": ({ previous }) => previous === "<",
  ":": ({ previous }) => previous === "]",
  "^": ({ previous, next }) => previous === "[" || next === "[",
  // Two of them enclose a formula where the renderer knows maths.
  $: ({ text }) => text.indexOf("$") !== text.lastIndexOf("$"),
  "\\": ({ text, at, next }) => /^[!-/:-@[-`{-~\r\n]$/.test(next) || (next === "" && at < text.length - 1),
  '"': ({ at, leaf }) => leaf.firstTarget < at,
  "'": ({ at, leaf }) => leaf.firstTarget < at,
  "(": ({ at, leaf, previous, afterEscape }) => leaf.firstTarget < at || (previous === "]" && !afterEscape),
  ")": ({ at, leaf }) => leaf.firstTarget < at,
  "<": ({ at, leaf, next }) => leaf.firstTarget < at || /[a-z/!?]/i.test(next),
  ">": ({ at, leaf }) => leaf.firstAngle < at,
  // An open bracket also keeps some parsers from making links of addresses.
  "[": ({ text, at, leaf, previous, next }) =>
    leaf.addresses.length > 0 ||
    leaf.lastLinkEnd > at ||
    previous === "^" ||
    next === "^" ||
    /^\[[\sxX]*\]/.test(text.slice(at, at + 4)),
  "]": ({ text, at, leaf, next }) =>
    (leaf.firstOpen < at && (leaf.addresses.length > 0 || leaf.lastLinkEnd > at || /[([:]/.test(next))) ||
    /\[[\sxX]*\]$/.test(text.slice(Math.max(0, at - 3), at + 1)),
  "`": ({ leaf }) => leaf.hasTicks,
};
