import { spanOf } from "../../span.ts";
import type { Block, Detector } from "./detector.ts";
import { TRAIT } from "./traits.ts";

/** A longer word is no address. */
const LONGEST_ADDRESS = 400;
const WEB = /(?:https?\\?:(?:\\?\/){2}|www\\?\.)(?:[\w.%/?=&#:+@-]|\\[-.%/?=&#:+@_])+/i;
const MAIL = /[a-z\d](?:[\w.+-]|\\[-._+])*\\?@(?:[\w-]|\\-)+(?:\\?\.(?:[\w-]|\\-)+)+/i;
const ESCAPE = /\\(?=[-.%/?=&#:+@_])/g;
const COMPLETE = /^(?:(?:https?:\/\/|www\.)[\w-]+(?:\.[\w-]+)+|[\w.+-]+@[\w-]+(?:\.[\w-]+)*\.[a-z]{2,})/i;

/** Backslashes in web and e-mail addresses: the link is broken, or there is none. */
export const escapedLink: Detector = {
  kind: "escaped-link",
  needs: TRAIT.backslash,
  mayOccur: /https?|www|@/i,
  *find(block) {
    const { text, format, tree } = block;
    // Elsewhere every backslash is found as a stray one.
    if (format !== "markdown" || tree === undefined || !text.includes("\\")) return;
    for (const { index: start, 0: word } of text.matchAll(/\S+/g)) {
      if (!word.includes("\\") || word.length > LONGEST_ADDRESS) continue;
      const found = WEB.exec(word) ?? (word.includes("@") ? MAIL.exec(word) : null);
      if (found === null) continue;
      const address = found[0].replace(/(?:\\?[.?:])+$/, "");
      const replacement = address.replace(ESCAPE, "");
      if (replacement === address || !COMPLETE.test(replacement)) continue;
      const from = start + found.index;
      const span = spanOf(from, from + address.length);
      if (isInCode(block, from)) continue;
      yield { span, replacement, remedy: standsFree(text, span.start, span.end, address) ? "safe" : "choice" };
    }
  },
};

function isInCode({ tree }: Block, at: number): boolean {
  for (let node = tree!.resolveInner(at, 1); node.parent !== null; node = node.parent) {
    if (/Code|HTML|Comment|Autolink|Link|Image|URL/.test(node.name) && node.name !== "URL") return true;
  }
  return false;
}

/** Whether nothing around or inside can join with what loses its backslash. */
function standsFree(text: string, start: number, end: number, address: string): boolean {
  if (/[[\]<`]/.test(text)) return false;
  if (!/^[ \t\r\n(]?$/.test(text.charAt(start - 1)) || !/^[.,;:!?)]*(?:\s|$)/.test(text.slice(end, end + 20)))
    return false;
  return !/(?:^|[^a-z\d\\])\\?_|_(?:\\?[^a-z\d\\]|$)/i.test(address) && !/&/.test(address);
}
