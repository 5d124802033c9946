import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { MarkdownPieces } from "../src/engine/markdown-pieces.ts";
import { labelledPiece, markdownPiece, type Piece } from "../src/engine/piece.ts";
import { standingOf } from "../src/engine/readers/alone.ts";
import { BlockCutter, cutLineOf, linesOf, withoutBreak } from "../src/engine/readers/blocks.ts";
import { mayDefineLabels } from "../src/engine/repair/escapes.ts";
import { damagedMarkdown, hostileMarkdown, RUNS, SEED } from "./hostile.ts";

fc.configureGlobal({ seed: SEED });

const BEGINNINGS = [
  "",
  "",
  "",
  "- ",
  "* ",
  "# ",
  "## ",
  "**",
  "*",
  "_",
  "o ",
  "1. ",
  "- 2) ",
  "- [ ] ",
  "- • ",
  "• ",
  "> ",
  "  ",
];
const MIDDLES = [
  ...[
    "cook",
    "Leeds",
    "É",
    "6",
    "6\\+",
    "full\\-time",
    "R\\&D",
    "R&D",
    "&amp;",
    "&lt;b",
    "\\|",
    "\\.",
    "\\#",
    "a\\_b",
    "a_b",
    "\\*",
  ],
  ...[
    "*",
    "**",
    "_",
    "__",
    "*Pay:**",
    "**Pay:*",
    "**Pay:**",
    "** calm **",
    "**now",
    "now**",
    "****",
    "x**y",
    "~",
    "`",
    "[a](b)",
    "[",
  ],
  ...[
    "<5",
    "<b>",
    ">",
    "$5",
    "\\$5",
    "!",
    "|",
    "{.b}",
    "www.a\\-b.de",
    "a\\@b.de",
    "a@b.de",
    "C:\\new",
    "\\n",
    "\\\\-",
    ":",
    ".Then",
  ],
  ...[
    "\u00a0",
    "\u200b",
    "\u2011",
    "\uf0b7",
    "â€™",
    "Bachelor s",
    "We re",
    "4 5 years",
    "• b",
    "\t",
    "’",
    "(a)",
    "lunch.Order food",
  ],
];
const ENDINGS = ["", "", "", "", ".", ":", ",", " ", "  ", "\\", " #", " and", "*", "**"];
const BREAKS = ["\n", "\n", "\n", "\n", "\n", "\n\n", "\r\n", "\n---\n", "\n|-|\n", "\n5 - 7\n", "\n> "];

const line = fc
  .tuple(
    fc.constantFrom(...BEGINNINGS),
    fc.array(fc.tuple(fc.constantFrom(...MIDDLES), fc.constantFrom(" ", " ", " ", "")), { minLength: 1, maxLength: 5 }),
    fc.constantFrom(...ENDINGS),
    fc.constantFrom(...BREAKS),
  )
  .map(([beginning, middle, ending, lineBreak]) => beginning + middle.flat().join("") + ending + lineBreak);
const lines = fc.array(line, { minLength: 1, maxLength: 6 }).map((all) => all.join(""));

/** What is known of pieces, as offsets of the text that they make up. */
function knownOf(pieces: readonly Piece[]) {
  let start = 0;
  return pieces.map(({ text, lines, artifacts, problems }) => {
    const at = start;
    start += text.length;
    return {
      lines: lines.map(({ offset, facts }) => ({ offset: at + offset, facts })),
      artifacts: artifacts.map(({ span, also, ...artifact }) => ({
        ...artifact,
        span: [at + span.start, at + span.end],
        also: also.map((edit) => [at + edit.span.start, at + edit.span.end, edit.newText]),
      })),
      problems,
    };
  });
}

const piecesOf = (text: string): readonly Piece[] =>
  new MarkdownPieces().of(linesOf(text)).blocks.flatMap(({ pieces }) => pieces);

function blocksOf(text: string): readonly string[] {
  const cutter = new BlockCutter();
  const blocks: string[] = [];
  for (const line of linesOf(text)) {
    if (cutter.beginsBlock(cutLineOf(withoutBreak(line))) || blocks.length === 0) blocks.push(line);
    else blocks.push(blocks.pop()! + line);
  }
  return blocks;
}

function assertReadAsAWhole(text: string): void {
  const whole = mayDefineLabels(text) ? labelledPiece : markdownPiece;
  const blocks = blocksOf(text).map(whole);
  const flat = (pieces: readonly Piece[]) => {
    const known = knownOf(pieces);
    return { lines: known.flatMap((each) => each.lines), artifacts: known.flatMap((each) => each.artifacts) };
  };
  assert.deepEqual(flat(piecesOf(text)), flat(blocks));
}

describe("lines that stand alone", () => {
  const cases: readonly (readonly [string, ReturnType<typeof standingOf>])[] = [
    ["Cook lunch", "alone"],
    ["- Cook lunch\r\n", "alone"],
    ["## 6\\+ Years of *calm* work", "alone"],
    ["*Pay:** £9", "alone"],
    ["**Pay: £9", "open"],
    ["A * B", "alone"],
    ["a_b", "alone"],
    ["2 cooks", "alone"],
    ["2. Cook", "not alone"],
    ["Cook  ", "alone"],
    ["Cook\\", "not alone"],
    ["\\- Cook", "not alone"],
    ["See [us](here)", "not alone"],
    ["Â\u00a0 Cook", "not alone"],
    ["Âge", "alone"],
    ["# Cook #", "not alone"],
    ["---", "not alone"],
    ["5 - 7", "not alone"],
    ["o Cook", "not alone"],
    ["o *Cook", "not alone"],
    ["", "not alone"],
  ];
  for (const [text, expected] of cases) {
    it(`${expected}: ${JSON.stringify(text)}`, () => assert.equal(standingOf(text), expected));
  }

  it("are read one by one as in their block, whatever address stands in another line", () =>
    assertReadAsAWhole("http://\n**Pay:* 9\u00a0mailto:"));

  it("are read one by one as in their block, where a star stands behind what may be a bullet", () =>
    assertReadAsAWhole("**Pay:* cook \no *Pay:** \n"));

  it("are read one by one as in their block", () => {
    for (const texts of [lines, hostileMarkdown, damagedMarkdown]) {
      fc.assert(fc.property(texts, assertReadAsAWhole), { numRuns: 3 * RUNS });
    }
  });
});

describe("pieces", () => {
  it("are the same after a change as at first", () => {
    fc.assert(
      fc.property(
        fc.array(lines, { minLength: 2, maxLength: 4 }),
        fc.nat(),
        fc.nat(),
        lines,
        (parts, from, to, put) => {
          const before = linesOf(parts.join(""));
          const [start, end] = [from % (before.length + 1), to % (before.length + 1)].sort((a, b) => a - b);
          const after = [...before.slice(0, start), ...linesOf(put), ...before.slice(end!)];
          const pieces = new MarkdownPieces();
          pieces.of(before);
          assert.deepEqual(pieces.of(after), new MarkdownPieces().of(after));
          assert.deepEqual(pieces.of(before), new MarkdownPieces().of(before));
        },
      ),
      { numRuns: 2 * RUNS },
    );
  });
});
