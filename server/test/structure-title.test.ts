import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { read } from "../src/engine/index.ts";

describe("the title", () => {
  const titles: readonly (readonly [string, string | undefined])[] = [
    [
      "---\ntitle: Head Baker\n---\n\nWe bake.\n\n## The Head Baker at Harbour will oversee\n\n- Bread.\n",
      "Head Baker",
    ],
    ["---\ntitle: Harbour Bakery, Leeds\n---\n\n# {{ page.title }}\n\nWe bake.\n", "Harbour Bakery, Leeds"],
    ["---\ntitle: Head Baker job description\n---\n\n# Head Baker\n\nWe bake.\n", "Head Baker"],
    ["A post in this channel has:\n\n* **Role title** and a short summary.\n* **Salary range**\n", undefined],
    ["# Supplied Job Description\n\n**Role:** Head Baker\n\n## Duties\n\n- Bake.\n", "Head Baker"],
    ["# Overview\n\nYou bake.\n\n# Experience and skills you need to bake with us\n\n- Ovens.\n", undefined],
    ["# Head Baker\n\n## Benefits\n\n- Bread.\n", "Head Baker"],
    ["# Head Baker\n\n[link](https://example.com/baker)\n\nAt Harbour Bakery, all of us bake.\n", "Head Baker"],
    [
      "Summer 2030 Co-Op – Baking, Milling\nLocation: Leeds\n\nResponsibilities:\n\n- Bake.\n",
      "Summer 2030 Co-Op – Baking, Milling",
    ],
    ["# Careers at Harbour Bakery\n\n## Head Baker\n\n### Benefits\n\n- Bread.\n", "Head Baker"],
    ["# Open Positions\n\n## Head Baker\n\n### Benefits\n\n- Bread.\n", "Head Baker"],
    ["# Volunteer: Head Baker\n\n## Benefits\n\n- Bread.\n", "Volunteer: Head Baker"],
    ["# Job title: Head Baker\n\n## Benefits\n\n- Bread.\n", "Head Baker"],
    [
      "Job Description – Head Baker (2+ Years) | Harbour Bakery\nResponsibilities\nBake.\nSell.\n",
      "Job Description – Head Baker (2+ Years) | Harbour Bakery",
    ],
    ["DIVISION: Bread\nJOB CLASS TITLE: Head Baker\n\nResponsibilities:\n\n- Bake.\n", "Head Baker"],
    ["Head Baker\nlocations\nYork\ntime type\nFull time\n\nResponsibilities:\n\n- Bake.\n", "Head Baker"],
    ["*Position:** Head Baker\n\nResponsibilities:\n\n- Bake.\n", "Head Baker"],
    ["---\ntitle: Head Baker\n---\n\n# Overview\n\nYou bake.\n", "Head Baker"],
    ["---\ntitle: Jobs at the harbour\n---\n\n# Head Baker\n\n## Benefits\n\n- Bread.\n", "Head Baker"],
    [
      "---\ntitle: Head of Bakery\n---\nAs a senior member of the bakery team, the Director of Technical\nArchitecture leads a group of highly skilled bakers.\n",
      "Head of Bakery",
    ],
    [
      "---\nposition: Head Baker\ndescription: |\n  ## What our Night Baker does\n\n  You bake.\n---\n\nYou bake.\n",
      "Head Baker",
    ],
    ["---\ndescription: |\n  The Head Baker leads\n---\n\n# Pastry Cook\n\n## Benefits\n\n- Bread.\n", "Pastry Cook"],
    [
      "As a senior member of the bakery team, the Director of Technical\nArchitecture leads a group of highly skilled bakers.\n",
      undefined,
    ],
    ["---\ntitle: We are hiring\n---\n\n# Head Baker\n\nYou bake.\n", "Head Baker"],
    ["---\nname: Head Baker\n---\n\nYou bake.\n", "Head Baker"],
    ["---\nname: Harbour Bakery\n---\n\nYou bake.\n", undefined],
    [
      "---\nposition: Baker\ndescription: |\n  ## Head Baker, Harbour\n\n  You bake.\n---\n\n## Benefits\n\n- Bread.\n",
      "Baker",
    ],
    ["---\ntitle: Baker\n---\n\n## Night Baker position overview\n\nYou bake.\n", "Baker"],
    ["---\ntitle: Baker\n---\n\n## Duties of a night baker\n\n- Bake.\n", "Baker"],
    ["---\ntitle: Night Baker\n---\n\nWe bake.\n\n### The Night Baker will\n\n- Bake bread.\n", "Night Baker"],
    [
      "**URL:** https://example.com/jobs/of/the/harbour/bakery?source=some-job-board-or-other\n\n# Head Baker\n\nYou bake.\n",
      "Head Baker",
    ],
    ["Dental Hygienist\n\nYou clean teeth and tell people how to keep them.\n", "Dental Hygienist"],
    ["COLLEGE AIDE - CLERICAL\nOffice of Bread\n\nYou file letters.\n", "COLLEGE AIDE - CLERICAL"],
    ["We are a bakery. We look for a head baker.\n\n## Benefits\n\n- Bread.\n", undefined],
    ["## Benefits\n\n- Bread.\n", undefined],
    ["", undefined],
  ];
  for (const [text, title] of titles) {
    it(JSON.stringify(text.slice(0, 40)), () => assert.equal(read(text, "markdown").title?.text, title));
  }

  it("is no section", () => {
    const { sections, labels } = read("# Head Baker\n\n## Benefits\n\n- Bread.\n", "markdown");
    assert.deepEqual(
      sections.map(({ role, heading }) => `${role}: ${heading.text}`),
      ["benefits: Benefits"],
    );
    assert.deepEqual(labels, []);
  });
});
