import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { it } from "node:test";
import { parseTable } from "../src/engine/knowledge/table.ts";
import { technologyIn } from "../src/engine/model/experience/technologies.ts";

const KNOWLEDGE = "server/src/engine/knowledge/en";
const MODEL = "server/src/engine/model/experience";

const tableOf = (name: string) => parseTable(readFileSync(`${KNOWLEDGE}/${name}.txt`, "utf8"));
const code = readdirSync(MODEL)
  .map((file) => readFileSync(`${MODEL}/${file}`, "utf8"))
  .join("\n");

for (const name of ["experience-counts", "experience-cues", "experience-subjects"]) {
  it(`all names of ${name} are asked for`, () => {
    const names = [...tableOf(name).keys()].filter((each) => !/^(?:\d|unit |degree level )/.test(each));
    assert.deepEqual(
      names.filter((each) => !code.includes(`"${each}"`) && !code.includes(`${each}: "`)),
      [],
    );
  });

  it(`no phrase of ${name} stands twice under one name`, () => {
    const twice = [...tableOf(name)].flatMap(([each, phrases]) =>
      phrases.filter((phrase, i) => phrases.indexOf(phrase) !== i).map((phrase) => `${each}: ${phrase}`),
    );
    assert.deepEqual(twice, []);
  });
}

it("all names asked for are there", () => {
  const known = new Set(
    ["experience-counts", "experience-cues", "experience-subjects"].flatMap((name) => [...tableOf(name).keys()]),
  );
  const asked = [
    ...code.matchAll(/\.(?:at|before|first|last|has|covers)\([^"`()]*(?:\([^()]*\)[^"`()]*)*"([^"]+)"/g),
  ].map(([, name]) => name!);
  assert.ok(asked.length > 40);
  assert.deepEqual(
    asked.filter((name) => !known.has(name)),
    [],
  );
});

it("no technology has two years", () => {
  const names = [...tableOf("experience-technologies")]
    .filter(([year]) => /^\d{4}$/.test(year))
    .flatMap(([, technologies]) => technologies.map((technology) => technology.toLowerCase()));
  assert.deepEqual(
    names.filter((name, i) => names.indexOf(name) !== i),
    [],
  );
});

it("technologies that are words too count only as they are written", () => {
  const found = (text: string) => technologyIn(text)?.name;
  assert.equal(found("Go, Docker"), "Docker");
  assert.equal(found("on the go"), undefined);
  assert.equal(found("Spring Boot"), "Spring Boot");
  assert.equal(found("javascript"), "JavaScript");
  assert.equal(found("C# or .NET"), ".NET");
  assert.equal(found("a spring in your step"), undefined);
});
