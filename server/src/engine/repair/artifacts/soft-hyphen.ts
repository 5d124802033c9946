/** Words that stand behind a hyphen: "full-time", "fat-free". Few words are broken before them. */
const BEHIND_HYPHEN = /^(?:based|driven|facing|free|level|oriented|related|specific|term|time|wide)(?![\p{L}\p{N}])/iu;
/** So much behind the place holds the longest of them, and what ends it. */
const LONGEST = 10;

/**
 * What a soft hyphen stands for: a place where a word may be broken, which nobody misses, or, in copies of PDF files, the
 * hyphen of "full-time"; undefined where that can't be told: "CK-20", "BSD-UNIX", "e-mail", addresses, "Harbour - Leeds".
 */
export function softHyphenAt(text: string, at: number): "break" | "hyphen" | undefined {
  const before = text[at - 1] ?? "";
  const after = text.slice(at + 1, at + 1 + LONGEST);
  if (/\d/.test(before) || /^[\p{Lu}\d]/u.test(after)) return undefined;
  if (/\s/.test(before) && /^\s/.test(after)) return undefined;
  if (/(?<!\p{L})e$/iu.test(text.slice(Math.max(0, at - 2), at)) || isInAddress(text, at)) return undefined;
  return /\p{L}/u.test(before) && BEHIND_HYPHEN.test(after) ? "hyphen" : "break";
}

/** Addresses are looked through so far. */
const FARTHEST = 200;

/** "https://example.com/head-cook", "jobs@harbour-bakery.example" */
function isInAddress(text: string, at: number): boolean {
  for (let before = at - 1; before >= Math.max(0, at - FARTHEST); before -= 1) {
    const character = text[before]!;
    if (character === "@" || text.startsWith("://", before)) return true;
    if (/\s/.test(character)) return false;
  }
  return false;
}
