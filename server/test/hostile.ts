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

/** Odd characters, garbled ones and codes, alone and where they might join with markup. */
const DAMAGE = [
  ...[
    "\u00a0",
    "\u00a0",
    " \u00a0",
    "\u202f",
    "\u3000",
    "\u200b",
    "\u200b",
    "\u00ad",
    "\ufeff",
    "\u200d",
    "\u2011",
    "\uf0b7 ",
  ],
  ...["\t", "a\tb", "a \tb", "<br>", "<br/>", "a<br>b"],
  ...[
    "&nbsp;",
    "&amp;",
    "&lt;",
    "&gt;",
    "&quot;",
    "&#39;",
    "&eacute;",
    "&#42;",
    "&#8217;",
    "&rsquo;",
    "&amp;amp;",
    "&amp;nbsp;",
    "&amp;#39;",
    "&amp;amp;#8217;",
    " &nbsp; ",
  ],
  ...["Â£", "â€™", "â€œ", "â€\u009d", "Ã©", "Ã¢â‚¬â„¢", "Â\u00a0", "ï»¿", "ðŸ‘\u008d", "â€¢ "],
  ...[
    "\\\\-",
    "\\\\*",
    "\\\\#",
    "\\n",
    "\\r\\n",
    "4 5 years",
    "at least 4 5 years",
    "Bachelor s degree",
    "We re",
    "don t",
    " s ",
  ],
  ...[
    "\n\\- a",
    "\n1\\. a",
    "\n\\# a",
    "http\\://a.b/c\\_d",
    "a\\_b\\@c\\.de",
    "www\\.a\\.bc",
    "[a](http://x.yz/a\\_b)",
    "[a](x\\.yz/a\\_b\\(1\\))",
    "](a\\.b)",
    "![a](b\\_c\\-d)",
    "[a\\_b](\\#c)",
  ],
  ...[
    "[a]{.underline}",
    "[]{#a}b",
    '<a id="a"></a>',
    '<span id="b"></span>c',
    "oﬃce",
    "ﬁ",
    "[",
    "]{.b}",
    "{#c}",
    '{width="1in"}',
    "# a {#b}\n",
    "![a](b){.c}",
    "**[a]{.b}**",
    "_[a]{.b}_",
  ],
  ...["** calm **", "**Pay: **9", "**Pay:**9", "x****y", "\n*Pay:** 9", "\n**Pay:* 9", "\nPay:** 9", "\n- *Pay:** 9"],
];

/** Documents of such pieces; the first ones are tried more often. */
const documentsOf = (...more: { weight: number; arbitrary: fc.Arbitrary<string> }[]): fc.Arbitrary<string> =>
  fc
    .array(
      fc.oneof(
        { weight: 4, arbitrary: fc.constantFrom(...ESCAPES) },
        { weight: 3, arbitrary: fc.constantFrom(...INLINE) },
        { weight: 3, arbitrary: fc.constantFrom(...BLOCKS) },
        { weight: 2, arbitrary: fc.constantFrom(...WORDS) },
        { weight: 1, arbitrary: fc.constantFrom(...HTML) },
        { weight: 1, arbitrary: fc.constantFrom(...ADDRESSES) },
        ...more,
      ),
      { minLength: 1, maxLength: 30 },
    )
    // A byte order mark at the start belongs to the file, not to the text.
    .map((pieces) => pieces.join("").replace(/^\ufeff+/, ""));

export const hostileMarkdown = documentsOf();
/** As `hostileMarkdown`, with all kinds of damage in it. */
export const damagedMarkdown = documentsOf({ weight: 10, arbitrary: fc.constantFrom(...DAMAGE) });

/** How many documents to try: RUNS=100000 for a long run. */
export const RUNS = Number(process.env.RUNS ?? 300);
/** Where the documents begin. A test run is the same every time; SEED=… tries others. */
export const SEED = Number(process.env.SEED ?? 20_261_124);
