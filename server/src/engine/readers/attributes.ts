/** What Pandoc writes beside words: `{#anchor .class width="2in"}`. The lengths keep the reading linear. */
const ATTRIBUTES = /\{(?:(?:[.#][\w-]{1,100}|[\w-]{1,40}="[^"{}\r\n]{0,200}")[ \t]*)+\}/g;

/** All attributes in a text. */
export const attributesIn = (text: string): Iterable<RegExpExecArray> => text.matchAll(ATTRIBUTES);

const AT = new RegExp(ATTRIBUTES.source, "y");

/** Behind the attributes that begin at an offset; the offset where there are none. */
export function endOfAttributes(text: string, at: number): number {
  AT.lastIndex = at;
  return AT.test(text) ? AT.lastIndex : at;
}
