import { hasLetterOrDigit } from "../letters.ts";
import type { Hidden, Segment } from "./segments.ts";

const TAG = /<(\/?)([a-z][a-z0-9]*)(?:\s[^<>]*)?>|<!--|&(?:#\d+|#x[\da-f]+|\w+);/gi;
const BLOCK_TAG = /^(?:p|div|br|li|ul|ol|dl|dt|dd|table|thead|tbody|tr|td|th|h[1-6]|section|header|footer|article)$/i;

/**
 * The pieces of prose between the tags of a line of HTML, and the tags themselves. A heading's or a list item's tag says
 * what the piece is; a line without prose has no piece but itself, as code.
 */
export function readHtmlTags(source: string, from: number, to: number): { segments: Segment[]; tags: Hidden[] } {
  const segments: Segment[] = [];
  const tags: Hidden[] = [];
  let open: Pick<Segment, "form" | "level"> = { form: "text", level: 0 };
  let start = from;
  let done = from;
  let hasProse = false;
  const proseUpTo = (at: number) => {
    hasProse ||= hasLetterOrDigit(source.slice(done, at));
  };
  const close = (end: number) => {
    if (hasProse) segments.push({ from: start, to: end, ...open });
    hasProse = false;
  };
  for (const { index, length, match } of tagsIn(source.slice(from, to))) {
    const at = from + index;
    const end = at + length;
    const name = match[2];
    proseUpTo(at);
    done = end;
    tags.push({ from: at, to: end, shown: match[0].startsWith("&") ? undefined : "" });
    if (name === undefined || !BLOCK_TAG.test(name)) continue;
    close(at);
    start = end;
    open = match[1] === "" ? formOfTag(name.toLowerCase()) : { form: "text", level: 0 };
  }
  proseUpTo(to);
  close(to);
  return { segments: segments.length > 0 ? segments : [{ from, to, form: "code", level: 0 }], tags };
}

/** Tags, entities and comments; a comment that does not end on its line is none. */
function* tagsIn(line: string) {
  const lastEnd = line.lastIndexOf("-->");
  let done = 0;
  for (const match of line.matchAll(TAG)) {
    const { index } = match;
    const isComment = match[0] === "<!--";
    if (index < done || (isComment && index + 4 > lastEnd)) continue;
    done = isComment ? line.indexOf("-->", index + 4) + 3 : index + match[0].length;
    yield { index, length: done - index, match };
  }
}

function formOfTag(name: string): Pick<Segment, "form" | "level"> {
  if (/^h[1-6]$/.test(name)) return { form: "heading", level: Number(name[1]) };
  if (name === "li") return { form: "item", level: 0 };
  return { form: "text", level: 0 };
}
