import type { Element, Text } from "hast";
import { element, isBlank, isElement, isList, type Node, textOf, withChildren } from "./nodes.ts";
import { styleOf } from "./style.ts";

/** A list item wherever it was found; its level says how deep it stands, from 1. */
interface Item {
  readonly level: number;
  readonly ordered: boolean;
  /** The number that a list has which begins with this item. */
  readonly number: number;
  readonly item: Element;
}

/** Word's list paragraphs, which only look like lists, as lists. */
export function withWordLists(nodes: readonly Node[]): Node[] {
  return withRuns(nodes, (node) => {
    const item = wordItem(node);
    return item && [item];
  }).map((node) => (isElement(node) ? withChildren(node, withWordLists(node.children)) : node));
}

/**
 * Lists side by side as one, with items that lost their list: Word for the web makes a list of every item, and says on
 * the item how deep it stands.
 */
export const withMergedLists = (nodes: readonly Node[]): Node[] =>
  withRuns(nodes, (node) => {
    if (!isElement(node)) return undefined;
    if (node.tagName === "li") return [itemOf(node)];
    if (!isList(node)) return undefined;
    return node.children.filter((child) => isElement(child, "li")).map((item) => itemOf(item, node));
  });

/** What people type where they have no lists. */
const TYPED_MARK = /^(?:[-•●▪◦·‣⁃]|(\d{1,2})[.)])\s+/;

/** A paragraph that begins with a typed bullet or number, as the item that it looks like. */
export function typedItem(node: Node): Node {
  const [first, ...rest] = isElement(node, "p") ? node.children : [];
  const mark = first?.type === "text" ? TYPED_MARK.exec(first.value) : null;
  if (mark === null) return node;
  const item = element("li", [{ type: "text", value: (first as Text).value.slice(mark[0].length) }, ...rest]);
  return mark[1] === undefined ? item : { ...element("ol", [item]), properties: { start: Number(mark[1]) } };
}

/** A list with what stands between its items in the item before: Google Docs puts nested lists there. */
export function withWholeItems(list: Element): Element {
  const items: Element[] = [];
  for (const node of list.children) {
    const last = items.at(-1);
    if (isElement(node, "li")) items.push(node);
    else if (isBlank(node)) continue;
    else if (last === undefined) items.push(element("li", [node]));
    else items[items.length - 1] = withChildren(last, [...last.children, node]);
  }
  return withChildren(list, items);
}

/** Makes lists of the neighbours that `itemsIn` finds items in. */
function withRuns(nodes: readonly Node[], itemsIn: (node: Node) => readonly Item[] | undefined): Node[] {
  const result: Node[] = [];
  let items: Item[] = [];
  const flush = () => {
    result.push(...nested(items));
    items = [];
  };
  for (const node of nodes) {
    const found = itemsIn(node);
    if (found !== undefined) items.push(...found);
    else if (items.length === 0 || !isBlank(node)) {
      flush();
      result.push(node);
    }
  }
  flush();
  return result;
}

/** The items as lists within lists. */
function nested(items: readonly Item[]): Element[] {
  const roots: Element[] = [];
  const open: { readonly level: number; readonly list: Element }[] = [];
  for (const { level, ordered, number, item } of items) {
    const tagName = ordered ? "ol" : "ul";
    while (open.length > 0 && open.at(-1)!.level > level) open.pop();
    if (open.at(-1)?.level === level && open.at(-1)!.list.tagName !== tagName) open.pop();
    if (open.at(-1)?.level !== level) {
      const siblings = (open.at(-1)?.list.children.at(-1) as Element | undefined)?.children ?? roots;
      const last = siblings.at(-1);
      // A list may begin deeper than it goes on.
      const list = isElement(last, tagName) ? last : { ...element(tagName, []), properties: { start: number } };
      if (list !== last) siblings.push(list);
      open.push({ level, list });
    }
    open.at(-1)!.list.children.push(withChildren(item, [...item.children]));
  }
  return roots;
}

const itemOf = (item: Element, list?: Element): Item => ({
  level: Number(item.properties.dataAriaLevel ?? 1) || 1,
  ordered: list?.tagName === "ol",
  number: toNumber(list?.properties.start),
  item,
});

/** What Markdown can write before an item; 1 for everything else. */
const toNumber = (start: unknown): number => (/^\d{1,9}$/.test(String(start)) ? Number(start) : 1);

function wordItem(node: Node): Item | undefined {
  if (!isElement(node, "p", "div")) return undefined;
  const level = /^l\d+ level(\d+)/.exec(styleOf(node).get("mso-list") ?? "")?.[1];
  if (level === undefined) return undefined;
  const { marker, content } = withoutMarker(node.children);
  return {
    level: Number(level),
    ordered: /^\(?(?:\d+|[a-z]|[ivx]+)[.)]/i.test(marker),
    // The last one of "2.1."
    number: toNumber(/(?<!\d)(\d+)[.)]$/.exec(marker)?.[1]),
    item: element("li", content),
  };
}

/** Splits the bullet or number, which Word writes for programs that don't know its lists, from what it stands before. */
function withoutMarker(nodes: readonly Node[]): { readonly marker: string; readonly content: Node[] } {
  const content: Node[] = [];
  let marker = "";
  let isFallback = false;
  for (const node of nodes) {
    if (node.type === "comment") isFallback = /^\[if !supportLists\]/.test(node.value);
    else if (isFallback || isWordMarker(node)) marker += textOf([node]);
    else content.push(node);
  }
  return { marker: marker.trim(), content };
}

/** Where Word's own mark says that its lists have no need of these characters. */
export const isWordMarker = (node: Node): boolean =>
  isElement(node) && /^ignore$/i.test(styleOf(node).get("mso-list") ?? "");
