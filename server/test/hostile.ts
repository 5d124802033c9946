// Random Markdown made of the pieces that repairs get wrong.
import fc from "fast-check";

const ESCAPES = [..."-+*_~[]()<>!#&.|`\\:@\"'=;/?^{$}%,"].map((character) => `\\${character}`);
const WORDS = [
  "a",
  "b",
  "foo",
  "x",
  "1",
  "12",
  "1.",
  "2)",
  "5\\-7",
  "C\\+\\+",
  "R\\&D",
  "é",
  "‘",
  "€",
  "\u00a0",
  ".",
  "=",
];
const BLOCKS = [
  "\n",
  "\n",
  "\n",
  "\n\n",
  "\r\n",
  "  \n",
  "\\\n",
  "\n---\n",
  "\n===\n",
  "\n```\n",
  "\n~~~\n",
  "\n- ",
  "\n1. ",
  "\n> ",
  "\n| a | b |\n|---|---|\n",
  "- ",
  "+ ",
  "* ",
  "> ",
  "# ",
  "## ",
  "    ",
  "\t",
  "[ ] ",
  "[x] ",
  "---|---",
  "\\-\\-\\-",
  "\\_\\_\\_",
  "[^1]: ",
  "[foo]: /url\n",
  "[foo]: ",
];
const INLINE = [
  ...[
    "*",
    "**",
    "_",
    "__",
    "~",
    "~~",
    "[",
    "]",
    "(",
    ")",
    "<",
    ">",
    "!",
    "#",
    "&",
    "|",
    "`",
    "``",
    "```",
    "\\",
    "-",
    "+",
  ],
  ...["[^1]", "[foo]", "](", "](u)", "[a](b)", "![", "\\*\\*", "&amp", "amp;", "&#43;", "43;", ":", "@", " ", " ", " "],
];
const HTML = ["<b>", "</b>", "<div>", "<br/>", "<!--", "-->", "<?", "?>", '<a href="', '">', "<http://x.y>"];
const ADDRESSES = ["http://", "https://a.b", "www.", "www.a.b", "a@b.c", "mailto:"];

/** Documents of such pieces; the first ones are tried more often. */
export const hostileMarkdown = fc
  .array(
    fc.oneof(
      { weight: 4, arbitrary: fc.constantFrom(...ESCAPES) },
      { weight: 3, arbitrary: fc.constantFrom(...INLINE) },
      { weight: 3, arbitrary: fc.constantFrom(...BLOCKS) },
      { weight: 2, arbitrary: fc.constantFrom(...WORDS) },
      { weight: 1, arbitrary: fc.constantFrom(...HTML) },
      { weight: 1, arbitrary: fc.constantFrom(...ADDRESSES) },
    ),
    { minLength: 1, maxLength: 30 },
  )
  .map((pieces) => pieces.join(""));

/** How many documents to try: RUNS=100000 for a long run. */
export const RUNS = Number(process.env.RUNS ?? 300);
