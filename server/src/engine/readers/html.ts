import type { Hidden, Segment } from "./segments.ts";

const TAG = /<(\/?)([a-z][a-z0-9]*)(?:\s[^<>]*)?>|<!--.*?-->|&(?:#\d+|#x[\da-f]+|\w+);/gis;
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
  const close = (end: number) => {
    if (hasProse(source.slice(start, end))) segments.push({ from: start, to: end, ...open });
  };
  for (const match of source.slice(from, to).matchAll(TAG)) {
    const at = from + match.index;
    const end = at + match[0].length;
    const name = match[2];
    tags.push({ from: at, to: end, shown: match[0].startsWith("&") ? undefined : "" });
    if (name === undefined || !BLOCK_TAG.test(name)) continue;
    close(at);
    start = end;
    open = match[1] === "" ? formOfTag(name.toLowerCase()) : { form: "text", level: 0 };
  }
  close(to);
  return { segments: segments.length > 0 ? segments : [{ from, to, form: "code", level: 0 }], tags };
}

function formOfTag(name: string): Pick<Segment, "form" | "level"> {
  if (/^h[1-6]$/.test(name)) return { form: "heading", level: Number(name[1]) };
  if (name === "li") return { form: "item", level: 0 };
  return { form: "text", level: 0 };
}

const hasProse = (source: string): boolean => /[\p{L}\p{N}]/u.test(source.replace(TAG, ""));
