import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { type Case, outlineOf } from "./outline-of.ts";

const DUTIES = "- Bake bread and rolls.\n- Order flour and salt.\n";

const LEAD_INS: readonly Case[] = [
  {
    name: "the beginning of a sentence with a colon, over a list",
    text: `We bake for the harbour.\n\nAs one of our bakers, you will:\n${DUTIES}\nIt would be great if you are patient with:\n- Night work.\n- Deck ovens.\n`,
    outline: [
      "responsibilities: As one of our bakers, you will",
      "preferred-qualifications: It would be great if you are patient with",
    ],
  },
  {
    name: "no such beginning without a colon",
    text: `We bake for the harbour.\n\nAs one of our bakers, you will\n${DUTIES}`,
    outline: [],
  },
  {
    name: "no entry that has entries of its own",
    text: `Requirements\n\nCalm manner\nExperience with ovens of these kinds:\n${DUTIES}`,
    outline: ["required-qualifications: Requirements"],
  },
  {
    name: "nor one that leads into the list of the heading above",
    text: `Duties\n\nAs one of our bakers, you will:\n\n${DUTIES}`,
    outline: ["responsibilities: Duties"],
  },
];

describe("sentences that lead into a section", () => {
  for (const { name, text, outline } of LEAD_INS) it(name, () => assert.deepEqual(outlineOf(text), outline));
});
