import { type Edit, spanOf } from "../../span.ts";
import type { Detector } from "./detector.ts";
import { lostApostrophes } from "./lost-apostrophe.ts";
import { TRAIT } from "./traits.ts";

/** The characters of Windows-1252 for the bytes 80 to 9F; where it has none, the control character of that number. */
const FROM_80 = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ";
const BYTES: ReadonlyMap<string, number> = new Map([...FROM_80].map((character, index) => [character, 0x80 + index]));

const REST = `[\\u0080-\\u00bf${FROM_80}]`;
/** What UTF-8's sequences for western letters, punctuation and pictographs look like when each byte is shown as a character. */
const SEQUENCES = `(?:[ÂÃ]${REST}|[âï]${REST}{2}|ð${REST}{3})+`;
const MOJIBAKE = new RegExp(SEQUENCES, "g");
/** What no reading brings back: the sign for a lost character. */
const LOST = "\ufffd";
/** What is left where a space was garbled, and a quotation mark, once a program took the half that nobody sees. */
const HALF = /(?<!\p{Lu})Â(?=[ \t\r\n]|$)|â€(?=[\s.,;:!?)]|$)|\ufffd+/gu;
/** A text may have been broken several times over. */
const MOST_LAYERS = 3;

/** UTF-8 that was read as Windows-1252, where it can be read back: `â€™` for an apostrophe. */
export const mojibake: Detector = {
  kind: "mojibake",
  needs: TRAIT.foreign,
  mayOccur: /[ÂÃâïð\ufffd]/,
  *find({ text, isLiteral, harmless }) {
    const edits: Edit[] = [];
    const lost: Edit[] = [];
    for (const { index, 0: run } of [...text.matchAll(MOJIBAKE), ...text.matchAll(HALF)]) {
      if (isLiteral(index) || isQuotedCapital(text, index, run)) continue;
      const newText = readBack(run) ?? wholeOf(run, text);
      const span = spanOf(index, index + run.length);
      if (newText?.includes(LOST)) lost.push({ span, newText: newText.replaceAll(LOST, "") });
      else if (newText !== undefined) edits.push({ span, newText });
    }
    const safe = harmless(edits);
    for (const edit of edits) {
      yield { span: edit.span, replacement: edit.newText, remedy: safe.has(edit) ? "safe" : "choice" };
    }
    const apostrophes = new Set(lost.length === 0 ? [] : lostApostrophes(text).map(({ start }) => start));
    for (const { span, newText } of lost) {
      if (!apostrophes.has(span.start)) yield { span, replacement: newText, remedy: "choice" };
    }
  },
};

/** Whether the character at an offset may be the rest of a garbled one; then it is to be mended with it. */
export const mayBeGarbled = (text: string, at: number): boolean =>
  /(?:[ÂÃ]|[âï][^ -~]?|ð[^ -~]{0,2})$/.test(text.slice(Math.max(0, at - 3), at));

/** The text that the characters were before they were broken; undefined where they can't be read back. */
export function readBack(run: string): string | undefined {
  let text = run;
  for (let layer = 0; layer < MOST_LAYERS; layer += 1) text = text.replace(MOJIBAKE, decoded);
  return text === run ? undefined : shown(text);
}

/** What a half was; a quotation mark is closed only where one was opened. */
function wholeOf(half: string, text: string): string | undefined {
  if (half === "Â") return "";
  if (half === "â€") return /“|â€œ/.test(text) ? "”" : undefined;
  return half.startsWith(LOST) ? half : undefined;
}

/** The bytes that were shown as these characters, read as what they were; the characters where that makes no sense. */
function decoded(characters: string): string {
  const bytes = Uint8Array.from(characters, (character) => BYTES.get(character) ?? character.charCodeAt(0));
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return characters;
  }
}

/** What is no more than a space, or nothing, needs no special character. */
const shown = (text: string): string =>
  text.replace(/[\u00a0\u2000-\u200a\u202f]/g, " ").replace(/[\u00ad\u200b-\u200f\u2060\ufeff]/g, "");

/** `“MAÇÔ`: a capital that ends a word in quotation marks. */
const isQuotedCapital = (text: string, at: number, run: string): boolean =>
  run.length === 2 &&
  /^[‘’“”«»–—…™®©°]$/.test(run[1]!) &&
  /\p{Lu}/u.test(text.charAt(at - 1)) &&
  !/\p{L}/u.test(text.charAt(at + run.length));
