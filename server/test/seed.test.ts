import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { describe, it } from "node:test";
import { check, cleanUp, type JobDescription, read } from "../src/engine/index.ts";

/** The first real input: a job description as a converter left it. */
const seed = readFileSync("examples/senior-backend-developer.jd.md", "utf8");
const clean = readFileSync("server/test/expected/senior-backend-developer.clean.jd.md", "utf8");

const findingsOf = (text: string) => check(read(text, "markdown"));
const countByRule = (text: string): Record<string, number> => {
  const counts: Record<string, number> = {};
  for (const { rule } of findingsOf(text)) counts[rule] = (counts[rule] ?? 0) + 1;
  return counts;
};
const modelOf = ({ title, labels, sections, experience }: JobDescription) => ({
  title: title?.text,
  labels: labels.map(({ label, role, value }) => `${label} = ${value} (${role})`),
  sections: sections.map(({ heading, role }) => `${heading.text} (${role})`),
  experience: experience.map(
    ({ min, max, scope, requirement, place }) => `${min}…${max ?? ""} ${scope} ${requirement} ${place}`,
  ),
});

const MODEL = {
  title: "Job Description – Senior Backend Developer (6+ Years Experience) | Product-Based Company",
  labels: [
    "Position = Senior Backend Developer (title)",
    "Experience = 6+ Years (experience)",
    "Employment Type = Full-Time (employment-type)",
    "Industry = Product-Based Company (other)",
  ],
  sections: [
    "Role Overview (summary)",
    "Key Responsibilities (responsibilities)",
    "Required Qualifications (required-qualifications)",
    "Preferred Qualifications (preferred-qualifications)",
  ],
  experience: ["6… total stated title", "6… total required label", "6… total stated body", "6… total required body"],
};

describe("the seed", () => {
  it("is read", () => assert.deepEqual(modelOf(read(seed, "markdown")), MODEL));

  it("gives these findings", () => {
    assert.deepEqual(countByRule(seed), {
      "redundant-escape": 18,
      "broken-emphasis": 4,
      "lost-heading": 5,
      "lost-list": 3,
      "unfinished-list": 1,
      "missing-section": 6,
    });
  });

  it("misses these sections", () => {
    const missing = findingsOf(seed).filter(({ rule }) => rule === "missing-section");
    assert.deepEqual(missing.map(({ severity, message }) => `${severity}: ${message}`).sort(), [
      "hint: This job description does not describe the company.",
      "hint: This job description does not say which benefits come with the job.",
      "hint: This job description has no equal opportunity statement.",
      "information: This job description does not say how to apply.",
      "information: This job description does not say what the job pays.",
      "information: This job description does not say where the job is.",
    ]);
  });

  it("is cleaned up to this", () => assert.equal(cleanUp(seed, "markdown").text, clean));
  it("is not changed by a second clean-up", () => assert.equal(cleanUp(clean, "markdown").text, clean));
  it("is read the same before and after", () => assert.deepEqual(modelOf(read(clean, "markdown")), MODEL));
  it("keeps only what the writer must decide", () => {
    assert.deepEqual(countByRule(clean), { "unfinished-list": 1, "missing-section": 6 });
  });

  for (const which of [0, 1, 2, 3]) {
    it(`with count ${which + 1} of 4 changed, flags exactly that one`, () => {
      const places = [...seed.matchAll(/6(?=\\\+)/g)].map(({ index }) => index);
      const at = places[which]!;
      const text = `${seed.slice(0, at)}5${seed.slice(at + 1)}`;
      const flagged = findingsOf(text).filter(({ rule }) => rule.startsWith("experience"));
      assert.equal(flagged.length, 1);
      const [{ span, related }] = flagged as [(typeof flagged)[0]];
      assert.ok(span.start <= at && at < span.end, text.slice(span.start, span.end));
      assert.deepEqual(
        related.map((place) => places.findIndex((other) => place.span.start <= other && other < place.span.end)),
        [0, 1, 2, 3].filter((other) => other !== which),
      );
      for (const fix of flagged[0]!.fixes) {
        const { title, edits } = fix;
        const mended = [...edits]
          .reverse()
          .reduce((all, edit) => all.slice(0, edit.span.start) + edit.newText + all.slice(edit.span.end), text);
        assert.deepEqual(
          findingsOf(mended).filter(({ rule }) => rule.startsWith("experience")),
          [],
          title,
        );
      }
    });
  }
});
