import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { partsOf } from "../src/engine/model/structure/run-on.ts";

describe("run-on lines", () => {
  const found = (text: string): string[] =>
    partsOf(text).map(({ name, roles }) => `${text.slice(name.start, name.end)}: ${roles[0]}`);
  const filler = "We bake bread and cakes for the whole harbour, and we love what we do. ".repeat(10);

  it("finds headings with a colon", () => {
    assert.deepEqual(found(`${filler}Responsibilities: Bake bread. Requirements: 3+ years in a bakery.`), [
      "Responsibilities: responsibilities",
      "Requirements: required-qualifications",
    ]);
  });

  it("finds headings glued to the next sentence", () => {
    assert.deepEqual(found(`${filler.trim()}About YouYou rise early.What We OfferFree bread.`), [
      "About You: qualifications",
      "What We Offer: benefits",
    ]);
    assert.deepEqual(
      found(`${filler.trim()}About youYou rise early.What you will work onBread. Our ovensAll of them.`),
      ["About you: qualifications", "What you will work on: responsibilities"],
    );
  });

  it("finds headings with an article glued to the next sentence", () => {
    assert.deepEqual(found(`${filler.trim()}About the roleAs our baker you rise early.`), ["About the role: summary"]);
  });

  it("finds headings in title case", () => {
    assert.deepEqual(found(`${filler}Key Responsibilities Bake bread every morning. Nice To Have French.`), [
      "Key Responsibilities: responsibilities",
      "Nice To Have: preferred-qualifications",
    ]);
  });

  it("finds headings before a bullet or a dash", () => {
    assert.deepEqual(
      found(
        `${filler}Key Duties• Bake bread.What You Will Be Doing-Baking bread- Selling itWhat You Need- 2 years here`,
      ),
      ["Key Duties: responsibilities", "What You Will Be Doing: responsibilities", "What You Need: qualifications"],
    );
    assert.deepEqual(found(`${filler}Essential Job Functions (among others)• Bake bread.`), [
      "Essential Job Functions: responsibilities",
    ]);
    assert.deepEqual(found(`${filler}Benefits-Related work.`), []);
    assert.deepEqual(found(`${filler.trim()}Health InsuranceParental LeavePaid Time OffDaily PayBread of the day`), []);
    assert.deepEqual(found(`${filler}Pension*Parental Leave*Paid Time Off*Bread of the day`), []);
  });

  it("finds headings behind which a text in brackets stands", () => {
    assert.deepEqual(found(`${filler}Minimum Qualifications (MQs): Two years in a bakery.`), [
      "Minimum Qualifications: required-qualifications",
    ]);
  });

  it("finds headings where nothing shows that a sentence ended", () => {
    assert.deepEqual(
      found(`${filler}Full-time Position Overview We need a baker with a warm hand Job Duties/Tasks Bake bread`),
      ["Position Overview: summary", "Job Duties/Tasks: responsibilities"],
    );
    assert.deepEqual(
      found(`${filler}Shifts from five WHO WE ARE Our bakery is old GREAT TO HAVE French at hand SKILLS * Baking`),
      ["WHO WE ARE: about-company", "GREAT TO HAVE: preferred-qualifications", "SKILLS: skills"],
    );
    assert.deepEqual(
      found(`${filler}Read the Job Description Online and see Paid Time Off Rules in our Benefits Guide.`),
      [],
    );
  });

  it("finds a heading right behind another one", () => {
    const text = `${filler}Candidate Profile Experience & Background Two years here Knowledge, Skills and AbilitiesBaking`;
    assert.deepEqual(found(text), [
      "Candidate Profile: qualifications",
      "Experience & Background: qualifications",
      "Knowledge, Skills and Abilities: skills",
    ]);
    assert.deepEqual(
      found(`${filler}The Role We need a baker. Key baking duties • Bake bread. Key job duties • Bake.`),
      ["The Role: summary", "Key job duties: responsibilities"],
    );
  });

  it("finds a field behind the short value of another one", () => {
    assert.deepEqual(found(`${filler}Country: Wales Department: Bakery Skills: Baking`), [
      "Country: location",
      "Department: team",
      "Skills: skills",
    ]);
  });

  it("takes one of several things for no heading", () => {
    assert.deepEqual(found(`${filler}Turn Baking Requirements to Technical Requirements- Be kind`), []);
    assert.deepEqual(found(`${filler}Working with Bread Benefits Experts, you bake.`), []);
    assert.deepEqual(
      found(
        `${filler}We look for Communication Skills: clear words. Warm Coaching and Training: you help. Start Experience: ok.`,
      ),
      [],
    );
    assert.deepEqual(found(`${filler}bread and Java Requirements: Two years in a bakery.`), [
      "Requirements: required-qualifications",
    ]);
  });

  it("takes the beginning of a name for no heading", () => {
    assert.deepEqual(found(`${filler}Required Oven Clearance is a must. The Bread Vision Group at work bakes.`), []);
  });

  it("finds a short heading that is glued on both sides", () => {
    assert.deepEqual(found(`${filler}You love to bakeSkillsBaking and selling.SummaryYou bake. Summary`), [
      "Skills: skills",
      "Summary: summary",
    ]);
  });

  it("takes a name with a capital inside for no heading", () => {
    assert.deepEqual(found(`${filler}About Bread10: Bread10 bakes.`), ["About Bread: about-company"]);
    assert.deepEqual(found(`${filler}Life at BreadHub is good. BreadHub bakes. Are you a BakTec baker?`), []);
  });

  it("leaves the names of single skills and duties alone", () => {
    assert.deepEqual(found(`Guest Engagement: ${filler}`), []);
    assert.deepEqual(found(`Bakery Staff Hiring: ${"We bake bread and cakes for the whole harbour. ".repeat(5)}`), []);
    assert.deepEqual(found(`Baking Knowledge: deep experience. ${filler}Knife Skills: fast and safe.`), []);
    assert.deepEqual(found(`${filler}Skills: knives. Required Skills: patience.`), [
      "Skills: skills",
      "Required Skills: skills",
    ]);
  });

  it("leaves sentences alone", () => {
    assert.deepEqual(found(`${filler}Applicants in Leeds: Duties for this position include: baking. Duties: baking.`), [
      "Duties: responsibilities",
    ]);
    assert.deepEqual(
      found(`${filler}Our team has many responsibilities. Benefits include free bread. Experience in a bakery.`),
      [],
    );
    assert.deepEqual(
      found(`${filler}The role is Full Time in Leeds. Email jobs@about.example/requirements/ today.`),
      [],
    );
  });
});
