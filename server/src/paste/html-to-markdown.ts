import { fromHtml } from "hast-util-from-html";
import { toMdast } from "hast-util-to-mdast";
import { gfmStrikethroughToMarkdown } from "mdast-util-gfm-strikethrough";
import { gfmTableToMarkdown } from "mdast-util-gfm-table";
import { type Join, toMarkdown } from "mdast-util-to-markdown";
import { normalised } from "./normalise.ts";

/** The Markdown of what a program put on the clipboard as HTML; empty where that shows nothing. Loaded when needed only. */
export function htmlToMarkdown(html: string): string {
  const tree = toMdast(normalised(fromHtml(html, { fragment: true })));
  return toMarkdown(tree, {
    bullet: "-",
    rule: "-",
    listItemIndent: "one",
    join: [withoutGapsInLists],
    extensions: [gfmTableToMarkdown({ tablePipeAlign: false }), gfmStrikethroughToMarkdown()],
  });
}

const withoutGapsInLists: Join = (_, below, parent) =>
  parent.type === "list" || (parent.type === "listItem" && below.type === "list") ? 0 : undefined;
