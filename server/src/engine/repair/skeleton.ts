import { parseMarkdown } from "../readers/markdown.ts";

/** Nodes that the house form may split or join, and the marks that it writes anew. */
const FREE = /^(?:Document|Paragraph|BulletList|HeaderMark)$/;
const LIST = /^(?:BulletList|OrderedList)$/;
const WRITTEN_OUT = /^(?:FencedCode|CodeBlock|HTMLBlock|CommentBlock|InlineCode|HTMLTag|ProcessingInstructionBlock)$/;

/**
 * What a Markdown text shows, apart from how its paragraphs and lists are divided: the nodes of its tree in their order
 * and nesting, the characters between them, and where a list has blank lines, which set its items apart.
 */
export function skeletonOf(source: string): string {
  // The parser sees no line break at the end of a line where a carriage return stands between.
  const text = source.replaceAll("\r\n", "\n");
  let skeleton = "";
  let at = 0;
  let lists = 0;
  const upTo = (end: number) => {
    if (end <= at) return;
    const passed = text.slice(at, end);
    skeleton += passed.replace(/\s+/g, (space) => (lists > 0 && /\n[ \t]*\n/.test(space) ? "¶" : ""));
    at = end;
  };
  const jumpTo = (end: number, as: string) => {
    skeleton += as;
    at = Math.max(at, end);
    return false;
  };
  parseMarkdown(text).iterate({
    enter({ name, from, to }) {
      upTo(from);
      if (LIST.test(name)) lists += 1;
      // Closing `#`s say nothing, and the opening ones are named by the heading.
      if (name === "HeaderMark") return jumpTo(to, "");
      if (name === "ListMark") return jumpTo(to, /[-+*]/.test(text[from]!) ? "<•>" : `<${text.slice(from, to)}>`);
      if (name === "HardBreak") return jumpTo(to, "<br>");
      if (WRITTEN_OUT.test(name)) return jumpTo(to, `<${name}>${text.slice(from, to)}</>`);
      if (!FREE.test(name)) skeleton += `<${name}>`;
      return true;
    },
    leave({ name, to }) {
      upTo(to);
      if (LIST.test(name)) lists -= 1;
      if (!FREE.test(name)) skeleton += "</>";
    },
  });
  upTo(text.length);
  return skeleton;
}
