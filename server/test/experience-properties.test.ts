import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { type ExperienceContext, findExperience } from "../src/engine/model/experience/find.ts";
import { tokensOf } from "../src/engine/model/experience/tokens.ts";
import { SECTION_ROLES } from "../src/engine/vocabulary.ts";

const WORDS =
  "5 7 12 2.5 five three a an several + - – ( ) , . : ; / ? years year's yrs months decade yoe of or to and in with as for at least minimum over up including which experience exp degree bachelor's master's PhD phd senior junior fresher preferred required ideally contract company our we you looking Java .NET team managing \n é 🙂 \uD800 ½".split(
    " ",
  );

const soup = fc
  .array(fc.tuple(fc.constantFrom(...WORDS), fc.constantFrom(" ", " ", "")), { maxLength: 40 })
  .map((parts) => parts.flat().join(""));

const context: fc.Arbitrary<ExperienceContext> = fc.record({
  place: fc.constantFrom("title", "label", "body"),
  role: fc.constantFrom(undefined, ...SECTION_ROLES),
  heading: fc.constantFrom(undefined, "Experience", "monthsOfExperience"),
});

describe("whatever the text", () => {
  it("statements lie inside it, in order and apart, with their counts inside them", () => {
    fc.assert(
      fc.property(fc.oneof(soup, fc.string({ unit: "binary" })), context, (text, where) => {
        let end = 0;
        for (const found of findExperience(text, where)) {
          assert.ok(end <= found.start && found.start <= found.countStart, text);
          assert.ok(found.countStart < found.countEnd && found.countEnd <= found.end, text);
          assert.ok(found.end <= text.length, text);
          assert.ok((found.min ?? 0) <= (found.max ?? Number.POSITIVE_INFINITY), text);
          end = found.end;
        }
      }),
      { numRuns: 2000, seed: 1 },
    );
  });

  it("plain Latin words are told apart as those of any other letters", () => {
    const greek = (text: string) => text.replace(/[a-z]/g, "λ").replace(/[A-Z]/g, "Λ");
    const shapes = (text: string) => tokensOf(text).map(({ norm: _, ...shape }) => shape);
    const characters = fc.constantFrom(...Array.from("abAB12.-'’`/–€• \n\u00a0\u2028é\u0301½😀\ud800"));
    fc.assert(
      fc.property(fc.oneof(soup, fc.string({ unit: characters, maxLength: 30 })), (text) => {
        assert.deepEqual(shapes(text), shapes(greek(text)));
      }),
      { numRuns: 5000, seed: 1 },
    );
  });

  // A quadratic reader would need minutes for each of these.
  for (const part of [
    "5+ years of experience in sales ",
    "a degree or 5 years, ",
    "experience (5 ",
    "4 5 ",
    "five (5) ",
  ]) {
    it(`is read in linear time: ${part}`, { timeout: 20_000 }, () => {
      findExperience(part.repeat(20_000), { place: "body", role: "qualifications", heading: undefined });
    });
  }
});
