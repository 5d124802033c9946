import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { applyEdits, check, read } from "../src/engine/index.ts";
import { disagreements } from "../src/engine/model/experience/compare.ts";

/**
 * What is at odds in a job description: kind, the odd statement, what it is at odds with. A statement is named by its
 * text.
 */
function comparedIn(text: string): string[] {
  return disagreements(read(text, "markdown").experience).map(
    ({ kind, mention, alike, others }) =>
      `${kind}: ${[mention, ...alike].map((each) => each.text).join(" & ")} ≠ ${others.map((each) => each.text).join(" & ")}`,
  );
}

const jobOf = (header: string, requirements: readonly string[], preferred: readonly string[] = []): string =>
  [
    header,
    "## About the role\n\nYou run our bakery and its shop.",
    `## Requirements\n\n${requirements.map((line) => `- ${line}`).join("\n")}`,
    ...(preferred.length > 0 ? [`## Nice to have\n\n${preferred.map((line) => `- ${line}`).join("\n")}`] : []),
  ].join("\n\n");

const CASES: Readonly<Record<string, readonly (readonly [text: string, expected: readonly string[]])[]>> = {
  "title, label and text": [
    [jobOf("# Baker (6+ years)", ["6+ years of experience"]), []],
    [
      jobOf("# Baker", [
        "Experience: Java: 5 years (Required) Software development: 4 years (Required) Linux: 5 years (Required)",
      ]),
      [],
    ],
    [jobOf("# Baker", ["7+ years of experience in pastry, with at least 5 years in a senior role"]), []],
    [jobOf("# Baker", ["8 years of relevant experience", "3 or more years of experience with:", "Deck ovens"]), []],
    [jobOf("# Baker (6+ years)", ["8+ years of experience"]), ["header-differs: 8+ years of experience ≠ 6+ years"]],
    [
      jobOf("# Baker (6+ years)\n\n**Experience:** 6+ years", ["5+ years of experience"]),
      ["below-header: 5+ years of experience ≠ 6+ years & 6+ years"],
    ],
    [
      jobOf("# Baker (6+ years)\n\n**Experience:** 5+ years", ["6+ years of experience"]),
      ["header-differs: 5+ years ≠ 6+ years & 6+ years of experience"],
    ],
    [
      jobOf("**Experience:** 6+ years", ["five years of experience"]),
      ["below-header: five years of experience ≠ 6+ years"],
    ],
    [
      jobOf("**Experience:** 3-5 years", ["6+ years of experience"]),
      ["header-differs: 6+ years of experience ≠ 3-5 years"],
    ],
    [jobOf("**Experience:** 5-10 years", ["8+ years of experience"]), []],
    [
      jobOf("**Location:** Leeds | **Experience:** 6+ years", ["5+ years of experience"]),
      ["below-header: 5+ years of experience ≠ 6+ years"],
    ],
    [
      jobOf("**Experience:** 5+ years", ["8-10 years of experience"]),
      ["header-differs: 8-10 years of experience ≠ 5+ years"],
    ],
    [jobOf("**Experience:** 8+ years", ["8-10 years of experience"]), []],
    [jobOf("**Experience:** 60 months", ["5+ years of experience"]), []],
    [
      jobOf("**Experience:** 18 months", ["2+ years of experience"]),
      ["header-differs: 2+ years of experience ≠ 18 months"],
    ],
  ],
  "totals in the text": [
    [
      jobOf("# Baker", ["3+ years of experience as a baker", "5+ years of experience as a baker"]),
      ["totals-differ: 5+ years of experience as a baker ≠ 3+ years of experience as a baker"],
    ],
    [jobOf("# Baker", ["3+ years of experience as a baker", "5+ years of experience as a head baker"]), []],
    [jobOf("# Baker", ["5+ years of experience", "5 years' experience"]), []],
    [
      jobOf("# Baker", ["5+ years of experience", "3+ years of experience"]),
      ["totals-differ: 3+ years of experience ≠ 5+ years of experience"],
    ],
    [
      jobOf("# Baker", ["2-3 years of experience", "5-7 years of experience"]),
      ["totals-differ: 5-7 years of experience ≠ 2-3 years of experience"],
    ],
    [jobOf("# Baker", ["2-4 years of experience", "3-5 years of experience"]), []],
    [jobOf("# Baker", ["8 years of experience", "3 years of relevant experience"]), []],
    [jobOf("# Baker", ["8 years of experience", "3 years of experience as a pastry chef"]), []],
    [jobOf("# Baker", ["Total experience: 8 years", "Relevant experience: 5 years"]), []],
    [jobOf("**Experience:** 3+ years\n**Requirements:** 3+ years in a kitchen, 1+ year as sous chef", []), []],
    [
      jobOf("# Driver", ["A diploma and 2 years of experience; or a vocational certificate and 1 year of experience"]),
      [],
    ],
    [jobOf("# Accountant", ["10 years of tax experience", "8+ years PQE"]), []],
  ],
  "skills and the whole": [
    [jobOf("**Experience:** 6+ years", ["3+ years of bread baking", "2+ years managing a team"]), []],
    [
      jobOf("**Experience:** 3+ years", ["5+ years of pastry experience"]),
      ["skill-above-total: 5+ years of pastry experience ≠ 3+ years"],
    ],
    [
      jobOf("**Experience:** 3+ years", ["5+ years managing a team"]),
      ["skill-above-total: 5+ years managing a team ≠ 3+ years"],
    ],
    [jobOf("**Experience:** 3-6 years", ["5+ years of pastry experience"]), []],
    [
      jobOf("# Baker", ["3+ years with ovens", "5+ years with ovens"]),
      ["skill-differs: 5+ years with ovens ≠ 3+ years with ovens"],
    ],
    [jobOf("# Baker", ["3+ years with ovens", "5+ years with dough"]), []],
    [jobOf("# Baker", ["5 years of oven experience", "2 years of oven experience in a hotel"]), []],
    [jobOf("# Baker", ["3 years of oven experience at a mill", "1 year of oven experience"]), []],
    [
      jobOf("**Job type:** Full-time, Fresher", ["1 year with ovens"]),
      ["skill-above-total: 1 year with ovens ≠ Fresher"],
    ],
  ],
  "wishes and demands": [
    [
      jobOf("# Baker", ["4+ years of oven experience in a hotel"], ["2+ years of oven experience"]),
      ["wish-below: 2+ years of oven experience ≠ 4+ years of oven experience"],
    ],
    [jobOf("# Baker", ["4+ years of oven experience"], ["6+ years of oven experience"]), []],
    [jobOf("# Baker", ["4+ years of oven experience"], ["2+ years of oven experience in a hotel"]), []],
    [jobOf("# Baker", ["4+ years of oven experience"], ["A Master's degree and 2 years of oven experience"]), []],
    [jobOf("# Baker", ["4+ years of experience"], ["2+ years of experience"]), []],
  ],
  "beginners and years": [
    [
      jobOf("**Experience:** 2+ years", ["Recent graduates are welcome to apply"]),
      ["below-header: Recent graduates ≠ 2+ years"],
    ],
    [jobOf("**Experience:** 0-2 years", ["Recent graduates are welcome to apply"]), []],
    [jobOf("**Experience:** 2+ years", ["Recent graduates may also apply"]), []],
    [jobOf("**Experience:** 2+ years", ["You help recent graduates to settle in"]), []],
  ],
  "what is never compared": [
    ["# Baker\n\n## Requirements\n\n- 2 years of experience\n\nContract length:\n\n5 - 6 months\n", []],
    [jobOf("**Experience:** 6+ years", ["6+ years of experience"], ["10+ years of experience"]), []],
    [jobOf("# Baker", ["8 years of experience (12+ preferred)"]), []],
    [jobOf("**Experience:** 6+ years", ["A degree, or 10 years of experience"]), []],
    [jobOf("# Baker", ["Bachelor's degree and 5 years of experience, or Master's and 3 years of experience"]), []],
    [jobOf("# Baker", ["Junior: 0-2 years", "Senior: 5+ years of experience"]), []],
    [
      jobOf("# Baker", [
        "Bachelor's degree and 5 years of experience, or",
        "Master's degree and 3 years of experience",
      ]),
      [],
    ],
    [
      jobOf("# Baker", [
        "5+ years of experience",
        "A contract of 2 years",
        "How many years of experience do you have?",
      ]),
      [],
    ],
    [jobOf("# Baker", ["1 year of experience at the next lower grade", "2 years with ovens"]), []],
    [
      `${jobOf("# Baker", ["2 years of experience"])}\n\n## Questions\n\n- A diploma\n- A diploma and one year of experience\n- None\n`,
      [],
    ],
    [jobOf("# Baker", ["several years of experience", "5+ years of experience"]), []],
    [jobOf("# Baker", ["7-5 years of experience", "2 years of experience"]), []],
    [jobOf("# Baker", ["Freshers or 2 years of experience"]), []],
    [
      `${jobOf("# Baker", ["At least 4+ years of experience in bakeries", "1 year of experience as a pastry chef"])}\n\n## Essential\n\n- 4+ years of experience\n`,
      [],
    ],
    [
      "# Baker\n\n## Requirements\n\n**Senior Baker (III)**\n\n- 4+ years in rye or wheat, with a focus on rolls\n- Calm\n\n**Staff Baker (IV)**\n\n- 7+ years in rye or wheat, with a focus on rolls\n- Calm\n",
      [],
    ],
    [
      "# Cook (0-2 years)\n\n## Requirements\n\n- 0-2 years of experience\n\n## How you grow here\n\n- **Cook** (0-2 years): lunch\n- **Head Cook** (3-5 years): lunch and dinner\n- **Manager** (8+ years): leads the team\n- **Partner** (12+ years): owns a part\n- **Elder** (20+ years): rests\n",
      [],
    ],
    ["# Bakers\n\n## Junior Baker\n\n- 1+ years of experience\n\n## Senior Baker\n\n- 5+ years of experience\n", []],
    [
      "# Bakers\n\n## Requirements\n\n### Junior\n\n- 1-2 years of experience\n\n### Mid\n\n- 3+ years of experience\n",
      [],
    ],
    [
      "# Cook or Senior Cook\n\n## Experience\n\n- 1 year of experience\n\n## Senior Cook\n\n- 3 years of experience\n",
      [],
    ],
    [
      "# Kitchen\n\n## Senior Cook\n\nYou have 3 years of experience.\n\n## Requirements\n\n- 5 years of experience\n",
      ["totals-differ: 5 years of experience ≠ 3 years of experience"],
    ],
    [
      "# Two jobs\n\n## Baker\n\n- 3 years of experience as a baker\n\n## Cook\n\n- 5 years of experience as a cook\n",
      [],
    ],
    [jobOf("# Head Chef", ["8+ years of experience in professional kitchens", "At least 3 years as a head chef"]), []],
  ],
};

for (const [kind, cases] of Object.entries(CASES)) {
  describe(kind, () => {
    for (const [text, expected] of cases) {
      it(text.replaceAll("\n", " "), () => assert.deepEqual(comparedIn(text), expected));
    }
  });
}

describe("a YAML key for what is only preferred", () => {
  for (const key of [
    "nice_to_have",
    "additional_skills",
    "optionalSkills",
    "preferred experience",
    "good_to_have_skills",
  ]) {
    it(key, () => {
      const text = `title: Baker\nrequirements:\n  - 5 years of experience\n${key}:\n  - 8 years of experience\n`;
      assert.deepEqual(disagreements(read(text, "yaml").experience), []);
    });
  }
});

describe("YAML keys for the least and the most", () => {
  const jobOfKeys = (asked: string) =>
    `title: Baker\nexperience:\n  min_years: 5\n  max_years: 8\nrequirements:\n  - ${asked} of experience\n`;
  it("are the ends of a range", () => {
    assert.deepEqual(disagreements(read(jobOfKeys("5-8 years"), "yaml").experience), []);
  });
  it("clash with what lies outside of it", () => {
    const clashing = disagreements(read(jobOfKeys("9+ years"), "yaml").experience).map(({ mention }) => mention.text);
    assert.deepEqual(clashing, ["9+ years of experience"]);
  });
});

it("a fix writes months where the key counts months", () => {
  const text =
    "title: Baker\nexperienceRequirements:\n  monthsOfExperience: 24\nqualifications:\n  - 5+ years of experience\n";
  const [finding] = check(read(text, "yaml")).filter(({ rule }) => rule === "experience-mismatch");
  const fixed = finding?.fixes.map(({ edits }) => applyEdits(text, edits)) ?? [];
  assert.deepEqual(fixed, [text.replace("5+", "2+"), text.replace("24", "60")]);
});

describe("a fix is offered only where there is nothing but a number to change", () => {
  for (const [first, second] of [
    ["4 years", "1 year and 6 months of experience"],
    ["4 years", "2 years (24 months) of experience"],
    ["4 years", "1½ years of experience"],
    ["4 years", "a year or two of experience"],
  ]) {
    it(second!, () => {
      const text = `**Experience:** ${first}\n\n## Requirements\n\n- ${second}\n`;
      const found = check(read(text, "markdown")).filter(({ rule }) => rule === "experience-mismatch");
      const changed = found.flatMap(({ fixes }) => fixes.map(({ edits }) => applyEdits(text, edits)));
      for (const fixed of changed) assert.ok(fixed.includes(second!), fixed);
    });
  }
});

describe("each fix of a mismatch settles it", () => {
  const mismatchesIn = (text: string) =>
    check(read(text, "markdown")).filter(({ rule }) => rule === "experience-mismatch");
  const texts = [
    ...Object.values(CASES).flatMap((cases) => cases.map(([text]) => text)),
    jobOf("# Baker (6\\+ years)\n\n**Experience:** 6\\+ years", [
      "5\\-7 years of experience",
      "At least eight (8) years of experience",
    ]),
    jobOf("**Experience:** 3\\-5 years", ["Six years of experience"]),
    jobOf("**Experience:** 18 months", ["24 months of experience"]),
  ];
  for (const text of texts) {
    const [mismatch] = mismatchesIn(text);
    for (const { title, edits } of mismatch?.fixes ?? []) {
      it(`${text.replaceAll("\n", " ")}: ${title}`, () => {
        const fixed = applyEdits(text, edits);
        assert.deepEqual(
          mismatchesIn(fixed).map(({ message }) => message),
          [],
          fixed,
        );
      });
    }
  }
});
