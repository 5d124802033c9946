import type { Tree } from "@lezer/common";
import { type Span, spanOf } from "../../span.ts";
import { isWithin } from "../spans.ts";

/** What is not prose although it stands in a text: code, addresses, tags, comments, definitions. */
const LITERAL =
  /^(?:InlineCode|FencedCode|CodeBlock|HTMLBlock|HTMLTag|Comment|CommentBlock|ProcessingInstruction(?:Block)?|URL|Autolink|LinkTitle|LinkLabel|LinkReference)$/;
/** Words that are addresses in a text without a tree, or that no parser needs to agree about. */
const ADDRESS = /www\.|:\/\/|[\w.+-]@[\w-]+\./i;

/** Tells of an offset of a block whether it belongs to something that is no prose. */
export function literalIn(text: string, tree: Tree | undefined): (at: number) => boolean {
  let spans: readonly Span[] | undefined;
  let addresses: readonly Span[] | undefined;
  return (at) => {
    spans ??= tree === undefined ? [] : literalNodes(tree);
    addresses ??= addressWords(text);
    return isWithin(spans, at) || isWithin(addresses, at);
  };
}

const addressWords = (text: string): readonly Span[] =>
  ADDRESS.test(text)
    ? [...text.matchAll(/\S+/g)]
        .filter(({ 0: word }) => ADDRESS.test(word))
        .map(({ index, 0: word }) => spanOf(index, index + word.length))
    : [];

function literalNodes(tree: Tree): readonly Span[] {
  const spans: Span[] = [];
  tree.iterate({
    enter({ name, from, to }) {
      if (!LITERAL.test(name)) return true;
      spans.push(spanOf(from, to));
      return false;
    },
  });
  return spans;
}
