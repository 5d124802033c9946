import assert from "node:assert/strict";
import { describe, it } from "node:test";
import bareValues from "../src/engine/knowledge/en/bare-values.txt";
import headingWords from "../src/engine/knowledge/en/heading-words.txt";
import headings from "../src/engine/knowledge/en/headings.txt";
import labels from "../src/engine/knowledge/en/labels.txt";
import sectionContents from "../src/engine/knowledge/en/section-contents.txt";
import statements from "../src/engine/knowledge/en/statements.txt";
import { parseTable } from "../src/engine/knowledge/table.ts";
import yamlKeys from "../src/engine/knowledge/yaml-keys.txt";
import { labelRoles } from "../src/engine/model/structure/label-candidate.ts";
import { indexByWord, PhraseBook } from "../src/engine/model/structure/phrase-book.ts";
import { wordsOf } from "../src/engine/model/structure/words.ts";
import { SECTION_ROLES, type SectionRole } from "../src/engine/vocabulary.ts";

describe("the names of fields", () => {
  const names: readonly (readonly [string, readonly SectionRole[]])[] = [
    ["Position", ["title"]],
    ["Job Title", ["title"]],
    ["Department", ["team"]],
    ["Closing date", ["process"]],
    ["Type", ["employment-type"]],
    ["Full time / part time / job share", ["employment-type"]],
    ["Salary range", ["compensation"]],
    ["Equity", ["compensation"]],
    ["Hiring type", ["employment-type"]],
    ["Remote employment", ["location"]],
    ["Annual income", ["compensation"]],
    ["Filing deadline", ["process"]],
    ["Line of business", ["team"]],
    ["Firm / company", ["about-company"]],
    ["Industry", ["other"]],
    ["Bargaining Unit", ["other"]],
    ["Direct manager", ["team"]],
    ["Business unit", ["team"]],
    ["Travel Percent", ["other"]],
    ["Research Area", ["other"]],
    ["Favourite colour", []],
  ];
  for (const [name, roles] of names) it(name, () => assert.deepEqual(labelRoles(name), roles));

  it("is a heading where a text follows", () => {
    assert.deepEqual(labelRoles("Role", 20), ["title"]);
    assert.deepEqual(labelRoles("Role", 300), ["summary"]);
  });
});

describe("words", () => {
  const cases: readonly (readonly [string, string])[] = [
    ["What you’ll do", "what you will do"],
    ["nice-to-have", "nice to have"],
    ["R&D", "r and d"],
    ["Bachelor's degree", "bachelor degree"],
    ["What's next", "what is next"],
    ["What\ufffds next, if you\ufffdll come", "what is next if you will come"],
    ["how_to_apply", "how to apply"],
    ["employmentType", "employment type"],
    ["TeamResponsibilities", "team responsibilities"],
    ["Minimum Qualiﬁcations, Beneﬁts and Oﬃce", "minimum qualifications benefits and office"],
    ["Qualifications1-3 years", "qualifications 1 3 years"],
    ["Perks @ Harbour", "perks at harbour"],
    ["🛠️ ** __", ""],
    ["Über uns", "über uns"],
  ];
  for (const [text, words] of cases) {
    it(text, () =>
      assert.equal(
        wordsOf(text)
          .map(({ norm }) => norm)
          .join(" "),
        words,
      ),
    );
  }
});

describe("phrase books", () => {
  const bookOf = (table: string) => new PhraseBook(indexByWord(parseTable(table)), (name) => name);
  const book = bookOf("do: what (you will / we) [really] do\nabout: about …\nus: about (us / you)");
  const read = (text: string) => book.wholly(wordsOf(text))?.value;

  it("expands alternatives and optional words", () => {
    assert.deepEqual(["what we do", "What you'll really do", "what do"].map(read), ["do", "do", undefined]);
  });
  it("prefers the phrase that names more words", () => {
    assert.deepEqual(["About us", "About Harbour Bakery", "about"].map(read), ["us", "about", undefined]);
  });
  it("passes over articles", () => assert.equal(read("what the we do"), "do"));
  it("ends a bracket without its partner", () => {
    assert.deepEqual(bookOf("odd: a (b / c").wholly(wordsOf("a c"))?.value, "odd");
  });
});

describe("tables of knowledge", () => {
  const tables = { bareValues, headings, headingWords, labels, sectionContents, statements, yamlKeys };
  const others = ["page", "required", "preferred", "plain", "link", "joint", "place", "state", "arrangement"];
  const names: readonly string[] = [...SECTION_ROLES, ...others];
  for (const [name, table] of Object.entries(tables)) {
    it(`${name} names known roles, and its brackets have partners`, () => {
      for (const [role, phrases] of table) {
        for (const part of role.split(/ or | by | in /))
          assert.ok(
            names.includes(part) ||
              part === "value" ||
              part === "first word" ||
              part === "prose" ||
              part === "question" ||
              part === "entries",
            role,
          );
        for (const phrase of phrases) {
          assert.equal(phrase.split(/[([]/).length, phrase.split(/[)\]]/).length, `${role}: ${phrase}`);
        }
      }
    });

    it(`no phrase of ${name} stands twice under one name`, () => {
      const twice = [...table].flatMap(([each, phrases]) =>
        phrases.filter((phrase, i) => phrases.indexOf(phrase) !== i).map((phrase) => `${each}: ${phrase}`),
      );
      assert.deepEqual(twice, []);
    });
  }

  it("reads names and phrases, and skips comments", () => {
    const table = parseTable("# all\nduties: tasks | duties  # both\n\nnothing\nduties: work |\n: x");
    assert.deepEqual([...table], [["duties", ["tasks", "duties", "work"]]]);
  });
});
