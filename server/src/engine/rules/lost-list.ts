import { contentSpan, type Line, lineSpan } from "../line.ts";
import { lineBreakOf } from "../line-break.ts";
import { type Item, lostLists, stuckMarkOf } from "../model/lost-lists.ts";
import { isEnglish } from "../model/structure/recognise.ts";
import { escapeAt, withoutDefinitionBelow } from "../repair/definition.ts";
import { withoutBreakAbove, withoutBreakAt } from "../repair/hard-break.ts";
import type { Edit } from "../span.ts";
import { spanOf } from "../span.ts";
import { defineRule } from "./rule.ts";

export default defineRule({
  name: "lost-list",
  summary: "A list has lost its bullets, so its lines run together.",
  why: "Lines without bullets are shown as one long paragraph that nobody reads.",
  severity: "warning",
  mendAll: (count) => `Put the bullets back into all ${count} lists`,
  bad: [
    {
      text: "## Responsibilities\n\n«Cook lunch for forty guests.»\nOrder food and check deliveries.\nTrain new staff.\n",
      fixed:
        "## Responsibilities\n\n- Cook lunch for forty guests.\n- Order food and check deliveries.\n- Train new staff.\n",
    },
    {
      text: "## Benefits\n\n«Free lunch every day»\nA day off each week\n[Lunch]: 12:00\nHelp with the rent\n",
      fixed: "## Benefits\n\n- Free lunch every day\n- A day off each week\n- \\[Lunch]: 12:00\n- Help with the rent\n",
    },
    {
      text: "## Requirements\n\n«A certificate in one of:»\nFood safety\nFirst aid\nStrong communication\n",
      fixed: "## Requirements\n\n- A certificate in one of:\n  - Food safety\n  - First aid\n- Strong communication\n",
    },
    {
      text: "## Duties\n\nIn this kitchen you will:\n«Cook lunch for forty guests every day»\nOrder food and check what is delivered\nTrain all those who are new here\n",
      fixed:
        "## Duties\n\nIn this kitchen you will:\n- Cook lunch for forty guests every day\n- Order food and check what is delivered\n- Train all those who are new here\n",
    },
    {
      text: "## Skills\n\n«C#»\nR\n401(k) plans\nExcel\n",
      fixed: "## Skills\n\n- C#\n- R\n- 401(k) plans\n- Excel\n",
    },
    {
      text: "## Benefits\n\n«Health insurance»\nTraining\n6% pension\nPaid time off: 25 days\nShow more\n",
      fixed: "## Benefits\n\n- Health insurance\n- Training\n- 6% pension\n- Paid time off: 25 days\n\nShow more\n",
    },
    {
      text: "## Benefits\n\n«Health insurance»\nTraining\nA pension of 6%\nTo learn more about them, visit our page.\n",
      fixed:
        "## Benefits\n\n- Health insurance\n- Training\n- A pension of 6%\n\nTo learn more about them, visit our page.\n",
    },
    {
      text: "## Duties\n\nStores and Orders\n«Order food and check all that is delivered»\nCount what is left in the cold room\nTalk with farmers, bakers and butchers\n",
      fixed:
        "## Duties\n\nStores and Orders\n- Order food and check all that is delivered\n- Count what is left in the cold room\n- Talk with farmers, bakers and butchers\n",
    },
    {
      text: "## Duties\n\n«Cook lunch»\nOrder food\nTrain all new staff\nWe are mostly in the kitchen, and all of us eat together there.\n",
      fixed:
        "## Duties\n\n- Cook lunch\n- Order food\n- Train all new staff\n\nWe are mostly in the kitchen, and all of us eat together there.\n",
    },
    {
      text: "## Duties\n\n«Cook lunch;»\nOrder food;\nTrain all new staff\nThe pay is £9 an hour, and all of us eat together in the evening.\n",
      fixed:
        "## Duties\n\n- Cook lunch;\n- Order food;\n- Train all new staff\n\nThe pay is £9 an hour, and all of us eat together in the evening.\n",
    },
    {
      text: "## Duties\n\n«Cook lunch for forty guests every day»\nOrder food and check what is delivered\nTrain all those who are new here\nWarm Kitchen\n\nWe boil soups there, and much else.\n",
      fixed:
        "## Duties\n\n- Cook lunch for forty guests every day\n- Order food and check what is delivered\n- Train all those who are new here\n\nWarm Kitchen\n\nWe boil soups there, and much else.\n",
    },
    {
      text: "## Nice to have\n\n«A certificate in dentistry»\nExperience with exotics\nSome Polish\n",
      fixed: "## Nice to have\n\n- A certificate in dentistry\n- Experience with exotics\n- Some Polish\n",
    },
    {
      text: "## Duties\n\n«Cook lunch for guests»\nOrder food for us\nTrain new staff here\nPROCEDURES\n",
      fixed: "## Duties\n\n- Cook lunch for guests\n- Order food for us\n- Train new staff here\n\nPROCEDURES\n",
    },
    {
      text: "## Duties\n\n«-Cook lunch»\n-Order food\n-Train new staff\n",
      fixed: "## Duties\n\n- Cook lunch\n- Order food\n- Train new staff\n",
    },
    {
      text: "## Duties\n\n«*Cook lunch»\n*Order food\n*Train new staff\n",
      fixed: "## Duties\n\n- Cook lunch\n- Order food\n- Train new staff\n",
    },
    {
      text: "## Duties\n\n«-Cook lunch»\n-Order food\n-Train new staff\nPlan the week\n",
      fixed: "## Duties\n\n- Cook lunch\n- Order food\n- Train new staff\n- Plan the week\n",
    },
    {
      text: "## Duties\n\n«1.Cook lunch»\n2.Order food\n3.Train new staff\n",
      fixed: "## Duties\n\n1. Cook lunch\n2. Order food\n3. Train new staff\n",
    },
    {
      text: "## Duties\n\nKitchen and Stores\n«1.Cook lunch»\n2.Order food\nStaff and Rota\n«1.Train new staff»\n2.Plan who comes when\n",
      fixed:
        "## Duties\n\nKitchen and Stores\n1. Cook lunch\n2. Order food\n\nStaff and Rota\n1. Train new staff\n2. Plan who comes when\n",
    },
  ],
  good: [
    { text: "## Responsibilities\n\n- Cook lunch.\n- Order food.\n- Train new staff.\n" },
    {
      text: "## Benefits\n\nThis is a post with benefits. The bakery has a pension, health and dental insurance,\nand a house by the sea that all of us may use.\nIn addition, the bakery pays for courses of all kinds. They are held in the evening, in the town hall\nor beside the ovens.\nFree bread\n",
    },
    {
      text: "## Benefits\n\nWe have offices in Leeds and York, where all of us meet on Mondays.\nYou can work from home on all other days, and from abroad in summer.\nOur pension is a good one.\n",
    },
  ],
  *check(chapter) {
    if (chapter.format !== "markdown") return;
    const lists = [...lostLists(chapter)];
    // In another language, the headings between the lists are not known.
    if (lists.length === 0 || !isEnglish([chapter])) return;
    for (const { items: run, below } of lists) {
      const own = run.filter(({ line }) => !line.facts.continues);
      const items = own.length;
      const shownAs = run[0]!.line.facts.embedded === "code" ? "code" : "one paragraph";
      // Where one lost its mark, the others are marks all the same.
      const areMarked = 2 * own.filter(({ line }) => stuckMarkOf(line) !== "").length > items;
      yield {
        message: areMarked
          ? `These ${items} lines look like a list, but no space stands behind their marks; they are shown as ${shownAs}.`
          : `These ${items} lines look like a list that lost its bullets; they are shown as ${shownAs}.`,
        span: contentSpan(run[0]!.line),
        fixes: () => [
          {
            title: areMarked ? `Make a list of these ${items} lines` : `Put a bullet before each of the ${items} lines`,
            kind: "structure",
            edits: [
              ...run.flatMap((item) => bulletFor(item, areMarked, chapter.text)),
              ...gapBetween(run.at(-1)!.line, below, chapter.text),
            ],
          },
        ],
      };
    }
  },
});

function bulletFor({ line, depth }: Item, isMarked: boolean, text: string): readonly Edit[] {
  const { start } = contentSpan(line);
  const indent = "  ".repeat(depth);
  if (line.facts.continues) return [{ span: spanOf(line.start, start), newText: `${indent}  ` }];
  const mark = isMarked ? stuckMarkOf(line) : "";
  const number = /^\d+/.exec(mark)?.[0];
  const newText = `${indent}${number === undefined ? "-" : `${number}.`} ${escapeAt(text, start + mark.length)}`;
  return [...withoutBreakAbove(text, line.start), { span: spanOf(line.start, start + mark.length), newText }];
}

/** A line of text right below a list would be shown as part of its last item. */
function gapBetween(last: Line, below: Line | undefined, text: string): readonly Edit[] {
  if (below?.facts.form !== "text") return [];
  const { end } = lineSpan(last);
  const gap = { span: spanOf(end, end), newText: lineBreakOf(text) };
  return [...withoutBreakAt(text, end), gap, ...withoutDefinitionBelow(text, end)];
}
