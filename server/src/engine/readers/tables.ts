import type { MarkdownConfig } from "@lezer/markdown";
import { type BlockContext, type BlockParser, type LeafBlockParser, type Line, Table } from "@lezer/markdown";

const { leaf, endLeaf, ...parser } = Table.parseBlock![0] as Required<BlockParser>;

/** Tables, also where lines end with white space: Lezer would take that, and so any carriage return, for one more cell. */
export const TABLES: MarkdownConfig = {
  ...Table,
  parseBlock: [
    {
      ...parser,
      leaf(cx, block) {
        const table = leaf(cx, block);
        return table && trimming(table);
      },
      endLeaf(cx, line, block) {
        if (!line.text.includes("|")) return false;
        return withTrimmed(line, () => endLeaf(peekingTrimmed(cx), line, block));
      },
    },
  ],
};

/** The same parser; Lezer knows it by its class. */
function trimming(table: LeafBlockParser): LeafBlockParser {
  const nextLine = table.nextLine.bind(table);
  let isSecond = true;
  table.nextLine = (cx, line, block) => {
    const { content } = block;
    // Only now the first line is looked at, and it is all that there is so far.
    if (isSecond) block.content = trimmed(content);
    isSecond = false;
    const isDone = withTrimmed(line, () => nextLine(cx, line, block));
    block.content = content;
    return isDone;
  };
  return table;
}

function withTrimmed<T>(line: Line, look: () => T): T {
  const { text } = line;
  line.text = trimmed(text);
  const seen = look();
  line.text = text;
  return seen;
}

const peekingTrimmed = (cx: BlockContext): BlockContext =>
  Object.create(cx, { peekLine: { value: () => trimmed(cx.peekLine()) } });

function trimmed(line: string): string {
  let end = line.length;
  while (end > 0 && /[ \t\r]/.test(line[end - 1]!)) end -= 1;
  return line.slice(0, end);
}
