// What a rule's safe fixes may change in what is shown: the damage that the rule names, and nothing else.
import { decodeHTML } from "../src/engine/entities.ts";
import { readBack } from "../src/engine/repair/artifacts/mojibake.ts";

type Undamaged = (html: string) => string;

const spaces: Undamaged = (html) =>
  html
    .replace(/[\u00a0\u2000-\u200a\u202f\u205f\u3000]/g, " ")
    .replace(/[ \t]+/g, " ")
    .replace(/ ?([\r\n]+) ?/g, "$1")
    .replace(/ (?=<\/|<br)|(?<=<(?:p|li|h\d|td|th|blockquote)>) /g, "");
/** White space at the end of a line is not shown; what stood behind it may be gone. */
const invisible: Undamaged = (html) => spaces(html.replace(/[\u00ad\u200b-\u200f\u2060-\u2064\ufeff]/g, ""));
const garbled: Undamaged = (html) =>
  html
    .replace(/(?:[ÂÃ][^ -~]|[âï][^ -~]{2}|ð[^ -~]{3})+/g, (run) => readBack(run) ?? run)
    .replace(/Â(?=[\s<]|$)/g, "")
    .replace(/â€(?=[\s.,;:!?)<]|$)/g, "”");
const mojibake: Undamaged = (html) => invisible(garbled(html));
const apostrophes: Undamaged = (html) =>
  html.replace(/(?<=\p{L})(?:[ ?\ufffdâ]|ï¿½)(?=(?:s|t|re|ll|ve|m)\b)/giu, "'").replaceAll("’", "'");
const backslashes: Undamaged = (html) => html.replace(/\\|%5C/g, "");
const links: Undamaged = (html) => html.replace(/<\/?a\b[^>]*>/g, "");

/** Stars that were signs, the bold that they make, and the space that they need or have too much. */
const stars: Undamaged = (html) => html.replace(/<\/?(?:strong|em)>|[* \t\u00a0]/g, "");

/** Codes that are shown as such. */
const codes: Undamaged = (html) =>
  html
    .replace(/&amp;(?:amp;)*(?=(?:#\d+|#x[\da-f]+|\w+);)/gi, "&")
    .replace(/&(?!amp;|lt;|gt;)(?:#\d+|#x[\da-f]+|\w+);/gi, (code) => decodeHTML(code));

/** A soft hyphen is not shown, and may have stood for one that is. */
const hyphens: Undamaged = (html) =>
  html.replace(/(?<=\d[%km]?)--(?=[£$€]?\d)/gi, "–").replace(/[\u00ad\u2010\u2011-]/g, "");

const ligatures: Undamaged = (html) =>
  html.replace(/(?:[\ufb00-\ufb06]|%EF%AC%8[0-6])/g, (letters) => decodeURIComponent(letters).normalize("NFKC"));

/** Places without words that links could point to. */
export const anchors: Undamaged = (html) =>
  spaces(html.replace(/<(a|span) (?:id|name)="[^"]*"><\/\1>/g, "")).replaceAll("<p></p>\n", "");

/** The brackets and the instructions that Pandoc writes. */
export const attributes: Undamaged = (html) =>
  spaces(
    html.replace(/\{(?:(?:[.#][\w-]+|[\w-]+=&quot;[^&{}]*&quot;)[ \t]*)+\}/g, "").replace(/[[\]]|%5[BD]/g, ""),
  ).replace(/<p><\/p>\n?/g, "");

/** A rule's name, and how its damage is taken out of rendered HTML. */
export const DAMAGE: Readonly<Record<string, Undamaged>> = {
  "redundant-escape": (html) => html,
  "double-escape": backslashes,
  "escaped-link": (html) => links(backslashes(html)),
  "odd-space": spaces,
  "invisible-character": invisible,
  ligature: ligatures,
  "odd-hyphen": hyphens,
  "html-entity": (html) => spaces(codes(html)),
  "stray-tab": spaces,
  mojibake,
  "lost-apostrophe": apostrophes,
  "loose-emphasis": stars,
  "broken-emphasis": stars,
  "leftover-stars": stars,
};

/** Takes all of it out. */
export const undamaged: Undamaged = (html) =>
  [mojibake, ...Object.values(DAMAGE)].reduce((left, take) => take(left), html);
