import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { ExperienceRequirement, ExperienceScope } from "../src/engine/job-description.ts";
import { type ExperienceContext, findExperience } from "../src/engine/model/experience/find.ts";
import type { SectionRole } from "../src/engine/vocabulary.ts";

const body = (role: SectionRole | undefined): ExperienceContext => ({ place: "body", role, heading: undefined });
const REQUIRED = body("required-qualifications");

describe("the scope of a statement", () => {
  type Expected = ExperienceScope | `skill: ${string}`;
  const SCOPES: readonly (readonly [text: string, scopes: readonly Expected[]])[] = [
    ["6+ years of experience", ["total"]],
    ["6+ years of total professional experience", ["total"]],
    ["6+ years of relevant experience in a similar role", ["total"]],
    ["6+ years of hands-on industry experience", ["total"]],
    ["6 years' work experience in a fast-paced environment", ["total"]],
    ["6+ years of software development experience with a focus on payments", ["total"]],
    ["6+ years of experience in software engineering", ["total"]],
    ["6+ years in data engineering or analytics", ["total"]],
    ["6+ years of experience as a pastry chef", ["total"]],
    ["6+ years working as a nurse", ["total"]],
    ["Total experience: 6 years", ["total"]],
    ["We are looking for a baker with 6+ years of experience baking rye bread.", ["total"]],

    ["3+ years of Node.js", ["skill: Node.js"]],
    ["3+ years of experience with .NET and C#", ["skill: .NET and C#"]],
    ["3+ years of experience in software development with Java", ["skill: software development with Java"]],
    ["3 years with children", ["skill: children"]],
    ["2+ years of experience with Domains or DNS", ["skill: DNS"]],
    ["1+ years of experience as a bakery lead or engineering manager", ["leadership"]],
    ["At least three years of which spent on rye bread", ["skill: rye bread"]],
    ["Comfortable in Figma and Webflow (2 years+)", ["skill: Figma and Webflow"]],
    ["You have run a kitchen before (2 years+)", ["total"]],
    ["3 years experience w/ SAP", ["skill: SAP"]],
    ["5+ years at a family-owned bakery", ["skill: family-owned bakery"]],
    ["5+ years of experience at an airport", ["skill: airport"]],
    ["5+ years at a senior level", ["total"]],
    ["Experience ranging from 3 to 6 years", ["total"]],
    ["You have been a shop manager for at least two years", ["skill: shop manager"]],
    ["Experience of working in kitchens, 2 years or so", ["skill: kitchens"]],
    ["5+ years of experience at director level", ["total"]],
    ["3 years of bakery experience", ["skill: bakery"]],
    ["3 years' experience designing kitchens", ["skill: designing kitchens"]],
    ["3+ years selling cars, vans and lorries", ["skill: selling cars"]],
    ["Java: 3 years (Preferred)", ["skill: Java"]],
    ["Experience in tax law (3 years)", ["skill: tax law"]],
    ["Experience in heritage projects (2 years)", ["skill: heritage projects"]],
    ["Experience with contract law (2 years)", ["skill: contract law"]],
    ["Software development: 1 year", ["skill: Software development"]],
    [
      "Designing, baking, and selling cakes and rolls: 1 year",
      ["skill: Designing, baking, and selling cakes and rolls"],
    ],
    ["Seniors (3-5 years), Intermediates (2-4 years)", ["alternative", "alternative"]],
    ["Rye bread with seeds - 3+ years", ["skill: Rye bread with seeds"]],
    ["3+ years of experience/familiarity with ovens", ["skill: ovens"]],
    ["3 or more years of experience in, rye bread and rolls", ["skill: rye bread and rolls"]],
    ["Need: Java (5 years), Kotlin (2 years)", ["skill: Java", "skill: Kotlin"]],
    ["Required 3 years: Experience in tax law", ["skill: tax law"]],
    ["3 years of product management experience", ["skill: product management"]],
    ["10 years of experience, including 3 years in a similar role", ["total", "skill"]],
    [
      "Six years of bakery experience with a minimum of four years' experience at the management level",
      ["skill: bakery", "leadership"],
    ],
    [
      "six years of bakery experience with a minimum of four years’ experience at a high level",
      ["skill: bakery", "skill"],
    ],
    ["A diploma; degree equivalent: four years of additional work experience", ["alternative"]],
    ["10 years of experience in baking, with at least 3 years in a senior role", ["skill", "skill"]],
    ["3 years of experience with:", ["skill"]],
    ["10 years of experience, of which 3 in banking", ["total", "skill: banking"]],
    [
      "Ten years in old and large English gardens, of which at least three leading a team",
      ["skill: old and large English gardens", "leadership"],
    ],
    ["10 years of experience, 3+ of them leading a team", ["total", "leadership"]],
    ["10+ years of experience, at least 3 of those in banking", ["total", "skill: banking"]],
    ["10+ years of experience with 3+ years of Kotlin", ["total", "skill: Kotlin"]],

    ["2+ years managing a team", ["leadership"]],
    ["2+ years leading engineers", ["leadership"]],
    ["2 years of management experience", ["leadership"]],
    ["2 years of leadership experience", ["leadership"]],
    ["2 years of supervisory experience", ["leadership"]],
    ["2 years' experience in people management", ["leadership"]],
    ["2 years of experience at a supervisory level", ["leadership"]],
    ["2+ years managing cloud costs", ["skill: managing cloud costs"]],
    ["6+ years in analytics, with leadership skills", ["total"]],

    ["A Master's (at least 2 years in a bakery) or a PhD", ["alternative"]],
    ["MSc with 3+ years of experience, or PhD", ["alternative"]],
    ["Bachelor's degree and 3 years of experience or equivalent education", ["total"]],
    ["Bachelor's or Master's degree with 3 years of experience", ["total"]],
    ["3 years in bread & 2+ in cakes", ["skill: bread", "skill: cakes"]],

    ["3+ years hands on experience with ovens", ["skill: ovens"]],
    ["You have worked in sales for at least 3 years", ["skill: sales"]],
    ["3 years of experience within the last 5 years", ["total"]],
    ["Experience level: mid-senior (5+ years)", ["total"]],
    ["Fresher to 2 years", ["total"]],
    ["10 years, three of which in banking", ["total", "skill: banking"]],
    ["20 years, out of which 15 years in airports", ["total", "skill: airports"]],
    ["10 years of experience, of which 3 years as a manager", ["total", "leadership"]],
    ["5 years of experience, including 2 in a lead role", ["total", "leadership"]],

    ["A degree, or 4 years of experience", ["alternative"]],
    [
      "Bachelor's degree and 5 years of experience, or Master's degree and 3 years of experience",
      ["alternative", "alternative"],
    ],
    ["5 years with a BSc; 3 years with an MSc; 1 year with a PhD", ["alternative", "alternative", "alternative"]],
    ["2 years of experience may be accepted in lieu of a degree", ["alternative"]],
    ["Junior: 0-2 years. Senior: 5+ years", ["alternative", "alternative"]],
    ["MS + 3 years or BS + 5 years of experience", ["alternative", "alternative"]],
    ["Bachelor's and 8 years or Master's with 6", ["alternative", "alternative"]],
    ["High school diploma and 6 years, or associate degree and 4 years", ["alternative", "alternative"]],
    ["1 year of experience with an MSc, 3 years of experience with a BSc", ["alternative", "alternative"]],
    ["5+ years (Senior) or 8+ years (Principal)", ["alternative", "alternative"]],
    ["Engineer I: 0-2 years; Engineer II: 2-4 years", ["alternative", "alternative"]],
    ["Level II: 2 years; Level III: 4 years", ["alternative", "alternative"]],
    ["A Master's degree counts as 2 years of experience", ["alternative"]],
    [
      "Bachelor's degree in law and four years of office experience; or Associate's degree in a field that is closely related to the area of assignment, from an accredited school, and six years of office experience",
      ["alternative", "alternative"],
    ],
    [
      "Diploma in law and two years of legal experience; OR, six years of legal experience",
      ["skill: legal", "alternative"],
    ],
    [
      "Master's degree in botany or a related field with two years of experience, or a bachelor's degree in botany, plant science, or a related field and five years of experience",
      ["alternative", "alternative"],
    ],
    [
      "Eight years of experience in baking; OR a Bachelor's degree in baking and four years of experience",
      ["skill: baking", "alternative"],
    ],
    [
      "Bachelor's degree and five years of experience, including two in law; Associate's degree and six years of experience, including two in law",
      ["alternative", "skill: law", "alternative", "skill: law"],
    ],
    ["5 years of experience, or 3 years of experience with a Master's degree", ["total", "alternative"]],
    ["A PhD in botany, or equivalent industry experience (3+ years)", ["alternative"]],
    ["A degree in botany or biology, and experience (3+ years)", ["total"]],
    ["5 years in sales or 3 years in marketing", ["alternative", "alternative"]],
    ["5 years in sales, marketing or law, and 3 years in baking", ["skill: sales", "skill: baking"]],
    ["3 years of Java. A Bachelor's or Master's degree and 5 years of experience", ["skill: Java", "total"]],
    ["Bakery Manager II: 5 years | Bakery Manager III: 10 years", ["alternative", "alternative"]],
    ["5 years in a shop (Manager II) or 10 years in a shop (Manager III)", ["alternative", "alternative"]],
    ["Analyst 9: 1 year of experience; Analyst P10: 2 years of experience", ["alternative", "alternative"]],
    ["Baker 1 level: 1 year of experience. Baker 2 level: 2 years of experience", ["alternative", "alternative"]],
    ["A licence may be substituted for two years of the required experience", ["alternative"]],
    ["Office work may substitute for the experience in sales at the rate of one year for six months", ["alternative"]],
    [
      "1. A baccalaureate degree and two years of experience in baking as described above; or 2. High school graduation and six years of experience in baking",
      ["alternative", "alternative"],
    ],
    [
      "A Bachelor's degree and two years of experience in baking; or 2) An associate degree or 60 credits from a college, and four years of experience in baking",
      ["alternative", "alternative"],
    ],
    ["A degree may be used at a rate of 30 credits from a college for 6 months of experience", ["alternative"]],
    ["A four year Bachelor's degree is equal to four years of experience", ["alternative"]],
    ["Twenty-four credit hours, or one year of college, equate to one year of experience", ["alternative"]],
    [
      "For a Level II Curator two years of experience are required. For a Level III Curator, four years of experience are required",
      ["alternative", "alternative"],
    ],
    [
      "For an Associate Baker, 1 year of experience is required; for a Senior Baker, 5 years of experience",
      ["alternative", "alternative"],
    ],
    ["Six years of combined education and experience", ["alternative"]],
    ["Two years of satisfactory, full-time experience", ["total"]],
    ["1 year of collective experience in the following areas: bread and rolls", ["skill"]],
    ["3 years of experience as a substitute teacher", ["total"]],
    ["Three years of experience; two years must have been in a bank", ["total", "skill: bank"]],
    ["Three years of experience, which includes one year in a bank", ["total", "skill: bank"]],
    ["At least six months of the required experience must have been in a bank", ["skill"]],
    ["Four years of education and/or full-time experience", ["alternative"]],
    ["Thirty hours of courses equals one year of experience", ["alternative"]],
    ["1+ year of experience; new graduates may apply", ["total", "alternative"]],

    ["2-3 years' experience, though those with 1 year will be considered", ["total", "alternative"]],
    ["2 years of accounts experience; one year must be with SAP", ["skill: accounts", "skill: SAP"]],

    ["Good SQL skills (3+ years)", ["skill: SQL"]],
    ["Excel skills: 3 years", ["skill: Excel"]],
    [".NET Core – 4+ years", ["skill: .NET Core"]],
    ["Core qualifications: 4+ years", ["total"]],
    ["Relevant: 5 years", ["skill"]],
    ["8+ years of experience, including 3+ years in law and 5+ years hands-on", ["total", "skill: law", "skill"]],
    ["1+ years of experience; 3+ years for Level II; 5+ years for Level III", ["total", "alternative", "alternative"]],
    ["Level 2: Bachelor's with 2+ years. Level 3: Bachelor's with 5+ years.", ["alternative", "alternative"]],
    ["Angular 8+ – 2 years", ["skill: Angular 8+"]],
    ["10 years' experience in baking, 5 years of which must be as a head", ["skill: baking", "skill: head"]],
    ["Required skills (3+ years)", ["total"]],
    ["3 years within a regulated industry", ["skill: regulated"]],
    ["3 years of experience within the financial services sector", ["skill: financial services"]],
    ["3 years of experience within a similar role", ["total"]],
    ["3 years of experience in the past 5 years", ["total"]],
    ["3 years of experience in one or more of the following: rye, wheat", ["skill: undefined"]],
    ["3 years' experience in two (2) or more of the building trades", ["skill: building trades"]],
    ["3 years' experience in more than one (1) of the building trades", ["skill: building trades"]],
    ["3 years with at least one programming language", ["skill: programming language"]],
    ["Bachelor's degree and 5 years of experience", ["total"]],
    ["5 years of experience or equivalent", ["total"]],
    ["Bachelor's degree or equivalent, and 5 years of experience", ["total"]],
    ["Freshers or 2 years of experience", ["alternative", "total"]],
    ["Recent graduates may be eligible for our own programme", ["alternative"]],
  ];
  for (const [text, scopes] of SCOPES) {
    it(text, () => {
      const found = findExperience(text, REQUIRED).map(({ scope, subject }, i) =>
        scopes[i]?.includes(":") ? `${scope}: ${subject}` : scope,
      );
      assert.deepEqual(found, scopes);
    });
  }
});

describe("years of a grade alone", () => {
  const TEXTS: readonly (readonly [text: string, isOfGrade: boolean])[] = [
    ["1 year of specialized experience at the next lower grade", true],
    ["Two years of experience as a Head Cook or in a class at that level", true],
    ["One year of experience equivalent to at least the GS-12 level", true],
    ["One year of experience equivalent to the experienced level in state service", true],
    ["5 years of experience, or equivalent to a degree", false],
    ["5 years of experience at a senior level", false],
  ];
  for (const [text, expected] of TEXTS) {
    it(text, () =>
      assert.deepEqual(
        findExperience(text, REQUIRED).map(({ isOfGrade = false }) => isOfGrade),
        [expected],
      ),
    );
  }
});

describe("how strongly a statement asks", () => {
  const LABEL: ExperienceContext = { place: "label", role: "experience", heading: "Experience" };
  const REQUIREMENTS: readonly (readonly [string, ExperienceContext, readonly ExperienceRequirement[]])[] = [
    ["5+ years of experience", REQUIRED, ["required"]],
    ["5+ years of experience", body(undefined), ["required"]],
    ["5+ years of experience", body("preferred-qualifications"), ["preferred"]],
    ["5+ years of experience are essential", body("preferred-qualifications"), ["required"]],
    ["5+ years", LABEL, ["required"]],
    ["5+ years", { ...LABEL, role: "summary", heading: "About" }, ["stated"]],
    ["5+ years", { ...LABEL, heading: "Experience (preferred)" }, ["preferred"]],
    ["5+ years", { ...LABEL, heading: "Required and preferred experience" }, ["required"]],
    ["5+ years", { ...LABEL, heading: "Ideal candidate" }, ["required"]],
    ["Baker (5+ years)", { place: "title", role: "title", heading: undefined }, ["stated"]],
    ["We are looking for a baker with 5+ years of experience.", body("summary"), ["stated"]],
    ["We are looking for a baker with 5+ years of experience.", REQUIRED, ["required"]],
    ["You need 5+ years of experience.", body("summary"), ["required"]],

    ["Ideally 5+ years of experience", REQUIRED, ["preferred"]],
    ["Preferably at least 5 years of experience", REQUIRED, ["preferred"]],
    ["Desirable: 5 years of experience", REQUIRED, ["preferred"]],
    ["Ideally, 5+ years in sales", REQUIRED, ["preferred"]],
    ["2 years' experience in kitchens or related work desired", REQUIRED, ["preferred"]],
    ["2 years' experience in kitchens or bars, French desired", REQUIRED, ["required"]],
    ["Preferred: a Master's degree in law with 2 years of experience", REQUIRED, ["preferred"]],
    [
      "Essential: a licence; 2 years in law. Desirable: 1 year in tax; 3 years in banking",
      REQUIRED,
      ["required", "preferred", "preferred"],
    ],
    ["Desirable: 3 years in tax. 2 years in banking", REQUIRED, ["preferred", "required"]],
    ["Prefer 5 years of experience", REQUIRED, ["preferred"]],
    ["5 years of experience will be an added advantage", REQUIRED, ["preferred"]],
    ["At least 2 years (ideally 4)", REQUIRED, ["required", "preferred"]],
    ["5+ years of experience preferred", REQUIRED, ["preferred"]],
    ["5+ years of experience (preferred)", REQUIRED, ["preferred"]],
    ["5 years of sales experience is a plus", REQUIRED, ["preferred"]],
    ["5 years in sales would be an advantage", REQUIRED, ["preferred"]],
    ["Spanish: 2 years (Preferred)", REQUIRED, ["preferred"]],
    ["8 years of experience (12+ preferred)", REQUIRED, ["required", "preferred"]],
    ["3 years required, 5 years preferred", REQUIRED, ["required", "preferred"]],
    ["1 year in sales with a preference of 3 years", REQUIRED, ["required", "preferred"]],
    ["Successful candidates are likely to have 5 or more years' experience", REQUIRED, ["preferred"]],

    ["5 years in sales, preferably in retail", REQUIRED, ["required"]],
    ["5 years in sales - ideally in retail", REQUIRED, ["required"]],
    ["2+ years with frameworks such as Vue (preferred) or React", REQUIRED, ["required"]],
    ["5 years in sales, a driving licence is a plus", REQUIRED, ["required"]],
  ];
  for (const [text, context, requirements] of REQUIREMENTS) {
    it(`${text} (${context.place}, ${context.role ?? "no section"})`, () => {
      assert.deepEqual(
        findExperience(text, context).map(({ requirement }) => requirement),
        requirements,
      );
    });
  }
});

describe("what is wrong with a statement", () => {
  const FAULTS = [
    ["7-5 years of experience", "inverted"],
    ["five (3) years of experience", "contradicting"],
    ["at least 5+ years of experience", "redundant"],
    ["Minimum of 5+ years of experience", "redundant"],
    ["over 5+ years of experience", "redundant"],
    ["at least 5 or more years of experience", "redundant"],
    ["at least five (5) years of experience", undefined],
    ["5-7 years of experience", undefined],
    ["minimum 3-5+ years of experience", undefined],
    ["Engineer 3 - One year of experience", undefined],
    ["General Office Assistant 6 - One year of administrative support experience", undefined],
  ] as const;
  for (const [text, fault] of FAULTS) {
    it(text, () => assert.equal(findExperience(text, REQUIRED)[0]?.fault, fault));
  }
});
