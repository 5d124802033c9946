/**
 * The HTML that programs put on the clipboard, as the plain HTML that they mean: headings, paragraphs, lists, tables,
 * emphasis, links. Every peculiarity is one entry of the table.
 */

import type { Element, Root } from "hast";
import { emphasised, joined, paragraphs, trimmed } from "./inline.ts";
import { isWordMarker, typedItem, withMergedLists, withWholeItems, withWordLists } from "./lists.ts";
import { element, isBlank, isBlock, isElement, isHeading, isList, type Node, textOf, withChildren } from "./nodes.ts";
import { isBold, isItalic, showsBreaks, styleOf } from "./style.ts";

type Style = ReadonlyMap<string, string>;

/** A kind of element, and what it becomes; its content has been normalised before. The first entry that fits counts. */
interface Meaning {
  readonly what: string;
  readonly fits: (element: Element, style: Style) => boolean;
  readonly gives: (element: Element, style: Style) => Node[];
}

const NOT_SHOWN =
  "head style script template title meta link noscript iframe object svg canvas img picture video audio button select textarea input xml".split(
    " ",
  );

const tag =
  (...names: readonly string[]) =>
  (node: Element): boolean =>
    names.includes(node.tagName);
const content = ({ children }: Element): Node[] => children;
const nothing = (): Node[] => [];

const MEANINGS: readonly Meaning[] = [
  { what: "never shown, or no words", fits: tag(...NOT_SHOWN), gives: nothing },
  {
    what: "hidden",
    fits: (_, style) => style.get("display") === "none" || style.get("mso-hide") === "all",
    gives: nothing,
  },
  { what: "the number or bullet before a heading of Word's", fits: isWordMarker, gives: nothing },
  { what: "Word's title", fits: ({ properties }) => isOfClass(properties.className, "MsoTitle"), gives: heading(1) },
  {
    what: "a heading of Word for the web",
    fits: ({ properties }) => properties.role === "heading" && /^[1-6]$/.test(String(properties.ariaLevel)),
    gives: (node) => heading(Number(node.properties.ariaLevel))(node),
  },
  { what: "a heading", fits: isHeading, gives: (node) => heading(Number(node.tagName[1]))(node) },
  {
    what: "bold that is not, as Google Docs wraps everything",
    fits: (node, style) => tag("b", "strong")(node) && isBold(style) === false,
    gives: content,
  },
  {
    what: "italics that are not",
    fits: (node, style) => tag("i", "em")(node) && isItalic(style) === false,
    gives: content,
  },
  { what: "bold", fits: tag("b", "strong"), gives: ({ children }) => emphasised("strong", children) },
  { what: "italic", fits: tag("i", "em", "cite", "var"), gives: ({ children }) => emphasised("em", children) },
  { what: "struck out", fits: tag("s", "del", "strike"), gives: ({ children }) => emphasised("del", children) },
  { what: "words with a look", fits: tag("span", "font"), gives: ({ children }, style) => styled(children, style) },
  {
    what: "a link that leads nowhere outside of where it stood, or that shows where it leads",
    fits: (node) => node.tagName === "a" && !isLinkWithWords(node),
    gives: content,
  },
  { what: "a list", fits: isList, gives: (node) => [withWholeItems(node)] },
  {
    what: "an item",
    fits: tag("li"),
    gives: (node) => {
      const children = unwrapped(withMergedLists(node.children));
      return children.length === 0 ? [] : [withChildren(node, children)];
    },
  },
  {
    what: "a table",
    fits: tag("table"),
    gives: (node) => (isLayout(node) ? cellsOf(node).flatMap(({ children }) => paragraphs(children)) : [node]),
  },
  { what: "a cell", fits: tag("td", "th"), gives: (node) => [withChildren(node, unwrapped(node.children))] },
  { what: "code", fits: tag("pre", "code"), gives: (node) => [node] },
  {
    what: "part of a table, or a line",
    fits: tag("tr", "tbody", "thead", "tfoot", "caption", "hr", "br", "a", "blockquote", "sup", "sub"),
    gives: (node) => [node],
  },
  {
    what: "a paragraph or a group of them",
    fits: isBlock,
    gives: ({ children }) => withMergedLists(paragraphs(children)),
  },
  { what: "anything else around words", fits: () => true, gives: content },
];

/** What is meant by a fragment of HTML from a clipboard. */
export function normalised(root: Root): Root {
  const nodes = root.children.filter((node): node is Node => node.type !== "doctype");
  const words = withWordLists(nodes).flatMap((node) => meant(node, false));
  return withChildren(root, withMergedLists(paragraphs(words).map(typedItem)));
}

/** `keepsBreaks` says that line breaks between the words are shown, as in the posts of many sites. */
function meant(node: Node, keepsBreaks: boolean): Node[] {
  if (node.type === "comment") return [];
  if (node.type === "text") return wordsOf(node.value.replaceAll("\u00a0", " "), keepsBreaks);
  const style = styleOf(node);
  const keeps = node.tagName !== "pre" && (showsBreaks(style) ?? keepsBreaks);
  const whole = withChildren(node, joined(node.children.flatMap((child) => meant(child, keeps))));
  return MEANINGS.find(({ fits }) => fits(whole, style))!.gives(whole, style);
}

const wordsOf = (text: string, keepsBreaks: boolean): Node[] =>
  (keepsBreaks ? text.split(/\r?\n/) : [text]).flatMap((line, index): Node[] => {
    const words: Node = { type: "text", value: line };
    return index === 0 ? [words] : [element("br", []), words];
  });

function isLinkWithWords({ properties, children }: Element): boolean {
  const address = /^(?:https?:|mailto:|tel:)(?=.)/i.test(String(properties.href)) ? String(properties.href) : "";
  const words = textOf(children).trim();
  return address !== "" && words !== address && words !== address.replace(/^(?:mailto|tel):/i, "");
}

const isOfClass = (names: unknown, name: string): boolean => Array.isArray(names) && names.includes(name);

/** A heading is a heading: that it is bold too says nothing. */
function heading(level: number): (node: Element) => Node[] {
  return ({ children }) => {
    const words = trimmed(joined(plain(children)));
    return words.length === 0 ? [] : [element(`h${level}`, words)];
  };
}

const plain = (nodes: readonly Node[]): Node[] =>
  nodes.flatMap((node): Node[] => {
    if (node.type !== "element" || node.tagName === "a" || node.tagName === "code") return [node];
    return node.tagName === "br" ? [{ type: "text", value: " " }] : plain(node.children);
  });

function styled(children: Node[], style: Style): Node[] {
  let nodes = children;
  if (isItalic(style)) nodes = emphasised("em", nodes);
  if (isBold(style)) nodes = emphasised("strong", nodes);
  if (/line-through/.test(style.get("text-decoration") ?? "")) nodes = emphasised("del", nodes);
  return nodes;
}

/** What an item or a cell holds, without the paragraph around all of its words. */
function unwrapped(nodes: readonly Node[]): Node[] {
  const blocks = nodes.filter((node) => !isBlank(node));
  const [first, ...rest] = blocks;
  return isElement(first, "p") && rest.every(isList) ? [...first.children, ...rest] : trimmed(joined(nodes));
}

const cellsOf = (node: Element): Element[] =>
  node.children.flatMap((child) =>
    isElement(child, "td", "th") ? [child] : isElement(child) && !isElement(child, "table") ? cellsOf(child) : [],
  );

/** Tables that only place things: one column, or whole parts of a document in a cell. */
function isLayout(table: Element): boolean {
  const rows = rowsOf(table);
  return rows.every((row) => cellsOf(row).length <= 1) || cellsOf(table).some(({ children }) => children.some(isBlock));
}

const rowsOf = (node: Element): Element[] =>
  node.children.flatMap((child) =>
    isElement(child, "tr") ? [child] : isElement(child) && !isElement(child, "table") ? rowsOf(child) : [],
  );
