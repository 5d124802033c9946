import type { Element } from "hast";
import { element, isBlank, isBlock, isElement, type Node, textOf, withChildren } from "./nodes.ts";

const EMPHASIS = ["strong", "b", "em", "i", "del", "s", "strike"];

const isEmphasis = (node: Node | undefined): node is Element => isElement(node, ...EMPHASIS);

/**
 * Emphasis around words alone, as Markdown can write it: spaces and line breaks go outside, what is empty or holds
 * whole paragraphs goes.
 */
export function emphasised(tagName: string, children: readonly Node[]): Node[] {
  const inner = children.flatMap((child) => (isElement(child, tagName) ? child.children : [child]));
  if (inner.some(isBlock)) return inner;
  return splitAtBreaks(inner).flatMap((part, index) => {
    const words = withoutEdges(part, tagName);
    return index === 0 ? words : [element("br", []), ...words];
  });
}

function withoutEdges(nodes: Node[], tagName: string): Node[] {
  const text = textOf(nodes);
  if (text.trim() === "") return text === "" ? [] : [{ type: "text", value: " " }];
  const before: Node[] = /^\s/.test(text) ? [{ type: "text", value: " " }] : [];
  const after: Node[] = /\s$/.test(text) ? [{ type: "text", value: " " }] : [];
  return [...before, element(tagName, trimmed(nodes)), ...after];
}

/** Nodes without white space and line breaks at their ends. */
export const trimmed = (nodes: readonly Node[]): Node[] => trimmedAt(trimmedAt(nodes, 0), -1);

function trimmedAt(nodes: readonly Node[], end: 0 | -1): Node[] {
  const rest = [...nodes];
  while (rest.length > 0 && isEmpty(rest.at(end)!)) rest.splice(end, 1);
  const node = rest.at(end);
  if (node?.type === "text") {
    rest.splice(end, 1, { type: "text", value: end === 0 ? node.value.trimStart() : node.value.trimEnd() });
  } else if (node?.type === "element" && !isBlock(node)) {
    rest.splice(end, 1, withChildren(node, trimmedAt(node.children, end)));
  }
  return rest;
}

const isEmpty = (node: Node): boolean => isBlank(node) || isElement(node, "br");

/** Neighbours that belong together as one, and only such emphasis as Markdown can write where it stands. */
export function joined(nodes: readonly Node[]): Node[] {
  const whole = merged(nodes);
  return merged(
    whole.flatMap((node, index): Node[] => {
      if (!isEmphasis(node)) return [node];
      const before = textOf(whole.slice(Math.max(0, index - 1), index)).at(-1);
      const after = textOf(whole.slice(index + 1, index + 2)).at(0);
      // A label that its value was stuck to.
      if (textOf([node]).endsWith(":") && isWordEdge(after)) return [node, { type: "text", value: " " }];
      const touchesWord = (isWordEdge(before) && !beginsWithWord(node)) || (isWordEdge(after) && !endsWithWord(node));
      return touchesWord ? node.children : [node];
    }),
  );
}

const isWordEdge = (character: string | undefined): boolean => character !== undefined && /[^\s\p{P}]/u.test(character);
const beginsWithWord = ({ children: [first] }: Element): boolean =>
  first?.type === "text" && /^[^\s\p{P}\p{S}]/u.test(first.value);
const endsWithWord = ({ children }: Element): boolean => {
  const last = children.at(-1);
  return last?.type === "text" && /[^\s\p{P}\p{S}]$/u.test(last.value);
};

/** Text beside text as one text, and bold words beside bold words as one. */
function merged(nodes: readonly Node[]): Node[] {
  const result: Node[] = [];
  for (const node of nodes) {
    const last = result.at(-1);
    const isGap = last?.type === "text" && isBlank(last);
    const other = isGap ? result.at(-2) : last;
    if (isEmphasis(node) && isElement(other, node.tagName)) {
      if (isGap) result.pop();
      result[result.length - 1] = withChildren(
        other,
        merged([...other.children, ...(isGap ? [last] : []), ...node.children]),
      );
    } else if (node.type === "text" && last?.type === "text") {
      result[result.length - 1] = { type: "text", value: last.value + node.value };
    } else result.push(node);
  }
  return result;
}

/** Blocks, with a paragraph for every line of what stands between them. */
export function paragraphs(nodes: readonly Node[]): Node[] {
  const result: Node[] = [];
  let line: Node[] = [];
  const flush = () => {
    const words = trimmed(joined(line));
    if (words.length > 0) result.push(element("p", words));
    line = [];
  };
  for (const node of nodes) {
    if (isBlock(node)) {
      flush();
      result.push(node);
    } else if (isElement(node, "br")) flush();
    else line.push(node);
  }
  flush();
  return result;
}

function splitAtBreaks(nodes: readonly Node[]): Node[][] {
  const parts: Node[][] = [[]];
  for (const node of nodes) {
    if (isElement(node, "br")) parts.push([]);
    else parts.at(-1)!.push(node);
  }
  return parts;
}
