import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { describe, it } from "node:test";
import { PhraseIndex, writeIndex } from "../src/engine/knowledge/phrase-index.ts";
import { parseTable } from "../src/engine/knowledge/table.ts";
import { tokensOf } from "../src/engine/model/experience/tokens.ts";

const KNOWLEDGE = "server/src/engine/knowledge/en";

describe("an index of phrases", () => {
  const firstWords = (phrase: string) =>
    tokensOf(phrase)
      .slice(0, 1)
      .map(({ norm }) => norm);

  for (const file of readdirSync(KNOWLEDGE)) {
    it(`gives back what stands in ${file}`, () => {
      const table = parseTable(readFileSync(`${KNOWLEDGE}/${file}`, "utf8"));
      const index = new PhraseIndex(writeIndex(table, firstWords));
      const words = new Set([...table.values()].flat().flatMap(firstWords));
      const found = [...words].flatMap((word) => index.beginningWith(word));
      const written = (name: string, phrase: string) => `${name}: ${phrase}`;
      assert.deepEqual(
        found.map(({ name, phrase }) => written(name, phrase)).sort(),
        [...table].flatMap(([name, phrases]) => phrases.map((phrase) => written(name, phrase))).sort(),
      );
    });
  }

  it("keeps the order of the table, and of the tables", () => {
    const first = parseTable("late: work hard\nearly: (work / play) well | work");
    const words = (phrase: string) => (phrase.startsWith("(") ? ["work", "play"] : ["work"]);
    const index = new PhraseIndex(writeIndex(first, words), writeIndex(parseTable("other: work on | 1st"), words));
    assert.deepEqual(
      index.beginningWith("work").map(({ name, phrase }) => `${name}: ${phrase}`),
      ["late: work hard", "early: (work / play) well", "early: work", "other: work on", "other: 1st"],
    );
    assert.deepEqual(index.beginningWith("play"), [{ name: "early", phrase: "(work / play) well" }]);
    assert.deepEqual(index.beginningWith("constructor"), []);
  });
});
