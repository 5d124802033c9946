import type { LineFacts } from "../../line.ts";
import { readingOf } from "./line-reading.ts";

/** Whether a line can only be the rest of a sentence. */
export function goesOn(facts: LineFacts): boolean {
  const { text } = facts.plain;
  if (facts.form === "key" || facts.form === "blank" || facts.form === "code") return false;
  if (!readingOf(facts).hasWords) return /^[,.;:)]/.test(text);
  return /^[\s*_]*(?:\p{Ll}(?!\p{Ll}*\p{Lu})|[,.;:)])/u.test(text) && !NO_WORD.test(text);
}

/** Whether the sentence of a line goes on behind it. */
export function breaksOff(facts: LineFacts): boolean {
  const { text } = facts.plain;
  if (facts.form !== "text" || facts.emphasis !== "none" || text.length <= SHORTEST_BROKEN) return false;
  return (
    /[\p{Ll},]$/u.test(text.slice(-WIDEST_LETTER)) && readingOf(facts).label === undefined && !endsWithAddress(text)
  );
}

const SHORTEST_BROKEN = 20;
/** A letter takes two places at most. */
const WIDEST_LETTER = 2;

/** Small letters that begin no word of a sentence: the address of a page, and a bullet or dash that was garbled. */
const NO_WORD = /^(?:https?:|www\.|â€)/;
/** Nor does a sentence break off behind an address. */
const LAST_WORD = /(?<!\S)\S*$/;
const endsWithAddress = (text: string): boolean => /(?:https?:\/\/|www\.)\S/.test(LAST_WORD.exec(text)?.[0] ?? "");
