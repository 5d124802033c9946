import type { Element, ElementContent, Root } from "hast";

/** What stands in a clipboard's HTML, without document types. */
export type Node = ElementContent;

const BLOCKS = new Set(
  "address article aside blockquote center dd details div dl dt figure footer form h1 h2 h3 h4 h5 h6 header hr li main nav ol p pre section table tbody td tfoot th thead tr ul".split(
    " ",
  ),
);

export const isElement = (node: Node | undefined, ...names: readonly string[]): node is Element =>
  node?.type === "element" && (names.length === 0 || names.includes(node.tagName));

export const isList = (node: Node): node is Element => isElement(node, "ul", "ol");

export const isHeading = (node: Node | undefined): node is Element => isElement(node) && /^h[1-6]$/.test(node.tagName);

export const isBlock = (node: Node): boolean => isElement(node) && BLOCKS.has(node.tagName);

/** White space and comments: nothing that a reader sees. */
export const isBlank = (node: Node): boolean =>
  node.type === "comment" || (node.type === "text" && node.value.trim() === "");

export const element = (tagName: string, children: Node[]): Element => ({
  type: "element",
  tagName,
  properties: {},
  children,
});

/** The words of nodes, without markup. */
export const textOf = (nodes: readonly Node[]): string =>
  nodes
    .map((node) => (node.type === "text" ? node.value : node.type === "element" ? textOf(node.children) : ""))
    .join("");

/** The same element with other content. */
export const withChildren = <E extends Element | Root>(parent: E, children: Node[]): E => ({ ...parent, children });
