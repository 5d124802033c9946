import type { Tree } from "@lezer/common";
import { spanOf } from "../../span.ts";
import type { Block, Damage, Detector } from "./detector.ts";
import { TRAIT } from "./traits.ts";

/** A longer word is no address. */
const LONGEST_ADDRESS = 400;
const WEB = /(?:https?\\?:(?:\\?\/){2}|www\\?\.)(?:[\w.%/?=&#:+@-]|\\[-.%/?=&#:+@_])+/i;
const MAIL = /[a-z\d](?:[\w.+-]|\\[-._+])*\\?@(?:[\w-]|\\-)+(?:\\?\.(?:[\w-]|\\-)+)+/i;
const ESCAPE = /\\(?=[-.%/?=&#:+@_])/g;
const COMPLETE = /^(?:(?:https?:\/\/|www\.)[\w-]+(?:\.[\w-]+)+|[\w.+-]+@[\w-]+(?:\.[\w-]+)*\.[a-z]{2,})/i;

/** A link or a picture whose words no parser reads otherwise. */
const LINK = /^!?\[(?:[^[\]\\`<>]|\\[!-/:-@[-`{-~])*\]\((?=[^\s<])/;
const IN_TARGET = /\\(?=[-.%/?=#:+@_(),;!~'$])/g;
/** What a link's target is without its backslashes, where nothing in it can be markup, not even if the link were none. */
const TARGET = /^(?:[-.%/?=&#:+@,;!'$a-z\d]|\((?:[-.%/?=#:+@,;!'$a-z\d_])*\)|(?<=[a-z\d])_(?=[a-z\d]))+$/i;

/** Backslashes in web and e-mail addresses: the link is broken, or there is none. */
export const escapedLink: Detector = {
  kind: "escaped-link",
  needs: TRAIT.backslash,
  mayOccur: /https?|www|@|\]\([^\s()]*\\/i,
  *find(block) {
    const { text, format, tree } = block;
    // Elsewhere every backslash is found as a stray one.
    if (format !== "markdown" || tree === undefined || !text.includes("\\")) return;
    yield* inTargets(text, tree);
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

/** Backslashes in the targets of links: they mean nothing, and whoever copies the address has them in it. */
function inTargets(text: string, tree: Tree): readonly Damage[] {
  const found: Damage[] = [];
  if (!/\]\([^\s()]*\\/.test(text)) return found;
  tree.iterate({
    enter({ name, from, node }) {
      if (name !== "Link" && name !== "Image") return;
      const url = node.getChild("URL");
      if (url === null || !LINK.test(text.slice(from, url.from + 1))) return;
      const address = text.slice(url.from, url.to);
      const replacement = address.replace(IN_TARGET, "");
      if (replacement === address || !TARGET.test(replacement)) return;
      found.push({ span: spanOf(url.from, url.to), replacement });
    },
  });
  return found;
}

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
