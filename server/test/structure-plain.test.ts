import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { read } from "../src/engine/index.ts";
import { type Case, outlineOf } from "./outline-of.ts";

const DUTIES = "- Bake bread and rolls.\n- Order flour and salt.\n";

const LEAD_INS: readonly Case[] = [
  {
    name: "the beginning of a sentence with a colon, over a list",
    text: `We bake for the harbour.\n\nAs one of our bakers, you will:\n${DUTIES}\nIt would be great if you are familiar with:\n\n- Night work.\n- Deck ovens.\n`,
    outline: [
      "responsibilities: As one of our bakers, you will",
      "preferred-qualifications: It would be great if you are familiar with",
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
    name: "no sentence about something else",
    text: `Benefits\n\nFree bread.\n\nYou will have access to these:\n\n${DUTIES}`,
    outline: ["benefits: Benefits"],
  },
  {
    name: "nor one that leads into the list of the heading above",
    text: `Duties\n\nAs one of our bakers, you will:\n\n${DUTIES}`,
    outline: ["responsibilities: Duties"],
  },
  {
    name: "nor one that says in general what the heading above asks for",
    text: `Must have\n\nThe ideal candidate should have:\n\n${DUTIES}`,
    outline: ["required-qualifications: Must have"],
  },
  {
    name: "nor one that goes on with its section",
    text: `About you\n\nYou rise early, and love it.\n\nThe Head Baker will have the following qualifications:\n\n${DUTIES}`,
    outline: ["qualifications: About you"],
  },
  {
    name: "but one below a text that is about the job",
    text: `Job description\n\nYou rise early, and love it.\n\nReporting to our Head Baker, you will:\n\n${DUTIES}`,
    outline: ["summary: Job description", "responsibilities: Reporting to our Head Baker, you will"],
  },
];

describe("sentences that lead into a section", () => {
  for (const { name, text, outline } of LEAD_INS) it(name, () => assert.deepEqual(outlineOf(text), outline));
});

const AT_THE_END: readonly Case[] = [
  {
    name: "behind a sentence",
    text: `We bake at night. Responsibilities include:\nBake bread.\nOrder flour. Qualifications:\nA calm manner.\nOpen from 6:30am to 3:30pm. Benefits:\nHealth insurance\n`,
    outline: ["responsibilities: Responsibilities include", "qualifications: Qualifications", "benefits: Benefits"],
  },
  {
    name: "in bold",
    text: `**Organization:**\n\nHarbour Bakery**Position Overview:**\n\nWe bake for all.\n`,
    outline: ["about-company: Organization", "summary: Position Overview"],
  },
  {
    name: "in bold, behind a long text",
    text: `**ABOUT US**\n\n${"We bake bread and cakes for the whole harbour, and love what we do. ".repeat(4)}We do.**ABOUT THE ROLE**\n\nYou bake.\n`,
    outline: ["about-company: ABOUT US", "summary: ABOUT THE ROLE"],
  },
  {
    name: "but none that lead the list of their section in",
    text: `## What we offer\n\nWe care for our bakers. Benefits include:\n\n- Free bread.\n- Time off.\n`,
    outline: ["benefits: What we offer"],
  },
  {
    name: "but no words in bold that are none",
    text: `## Duties\n\nBake bread for **The Old Harbour**\n\nWe look for **experience**\n`,
    outline: ["responsibilities: Duties"],
  },
];

describe("headings at the end of the line above them", () => {
  for (const { name, text, outline } of AT_THE_END) it(name, () => assert.deepEqual(outlineOf(text), outline));
});

const BELOW: readonly Case[] = [
  {
    name: "a guess gives way to duties below it",
    text: `# Baker\n\n**Duties**\n\n${DUTIES}\n### Sales and Recruitment\n\n- Sell bread to the harbour.\n- Provide rolls for the crews.\n- Lead the shop.\n`,
    outline: ["responsibilities: Duties", "responsibilities: Sales and Recruitment"],
  },
  {
    name: "a guess gives way to a heading above that is known to be about something else",
    text: "## Physical demands\n\n### Apron and cap needed\n\n- Both are white.\n\n## Harbour life\n\n### Apron and cap needed\n\n- Both are white.\n",
    outline: [
      "other: Physical demands",
      "other: Apron and cap needed",
      "other: Harbour life",
      "required-qualifications: Apron and cap needed",
    ],
  },
];

describe("headings below headings", () => {
  for (const { name, text, outline } of BELOW) it(name, () => assert.deepEqual(outlineOf(text), outline));
});

it("parts of a list of duties without bullets have headings of their own", () => {
  const text =
    "Duties\n\nBread & Rolls\n\nBake bread.\nBake rolls.\n\nNight Trade\n\nSelling what is left to those who come by after midnight.\n\nCalm Manner\n\nYou are calm.\n";
  assert.deepEqual(outlineOf(text, "plaintext"), [
    "responsibilities: Duties",
    "responsibilities: Bread & Rolls",
    "responsibilities: Night Trade",
  ]);
});

const TITLES: readonly Case[] = [
  {
    name: "behind a word for the whole text",
    text: "Job Description: Head Baker of Bread and Cakes (Nights)\nLocation: Leeds\n",
    outline: ["title = Job Description: Head Baker of Bread and Cakes (Nights)", "location = Location: Leeds"],
  },
  {
    name: "and no sentence that names a job",
    text: "Job Description: We look for a Head Baker\n",
    outline: ["summary = Job Description: We look for a Head Baker"],
  },
];

describe("names of jobs", () => {
  for (const { name, text, outline } of TITLES) it(name, () => assert.deepEqual(outlineOf(text), outline));
});

it("a row of two cells in a plain text is a field", () => {
  const text =
    "HEAD BAKER\n| Department | Night Bakery |\n|---|---|\n| Salary | £30,000 |\n| Bread | Rolls | Cakes |\n";
  assert.deepEqual(outlineOf(text, "plaintext"), ["team = Department: Night Bakery", "compensation = Salary: £30,000"]);
});

it("a way of working with a country stands for a place", () => {
  assert.deepEqual(outlineOf("Remote US\nFull time\n\nDuties\n\n- Bake.\n- Sell.\n", "plaintext"), [
    "location = Remote US: Remote US",
    "employment-type = Full time: Full time",
    "responsibilities: Duties",
  ]);
});

it("a line in capitals is no entry of a list in small letters", () => {
  const text =
    "PREFERRED QUALIFICATIONS\nFive years of baking\nA calm manner\nCERTIFICATIONS\nSELECTION PROCESS\nBake a loaf.\n";
  assert.deepEqual(outlineOf(text, "plaintext"), [
    "preferred-qualifications: PREFERRED QUALIFICATIONS",
    "education: CERTIFICATIONS",
    "process: SELECTION PROCESS",
  ]);
});

it("a value with the name of its field is not read as one without", () => {
  assert.deepEqual(outlineOf("# Baker\n\nShift: Days\n\nFour days in office\n"), [
    "employment-type = Shift: Days",
    "location = Four days in office: Four days in office",
  ]);
});

it("what is left of a template is no value of a field", () => {
  assert.deepEqual(outlineOf(`**Duties**\n\nYour duties are as follows{{:}}\n\n${DUTIES}`), [
    "responsibilities: Duties",
  ]);
});

const KEYS: readonly Case[] = [
  {
    name: "a link to another site is the way to apply, one to a page is not",
    text: "title: Baker\nlink: https://example.com/baker\nexternal_link: /jobs/baker\n",
    format: "yaml",
    outline: ["title = title: Baker", "how-to-apply = link: https://example.com/baker"],
  },
  {
    name: "combined words beside their value, and the name of a job under another key",
    text: "display_name: Head Baker\nemployer:\n  name: Harbour Partner\nrequired_skills: Baking by hand\nwanted_experience: Two years in a bakery\ndate_closed: 2031-05-01\n",
    format: "yaml",
    outline: [
      "title = display_name: Head Baker",
      "about-company: employer",
      "required-qualifications = required_skills: Baking by hand",
      "experience = wanted_experience: Two years in a bakery",
      "process = date_closed: 2031-05-01",
    ],
  },
  {
    name: "HTML in a value on one line",
    text: 'title: Baker\ncontent: "<p>We bake.</p><h3>Duties</h3><ul><li>Bake.</li></ul><h3>Must have</h3><ul><li>2+ years of baking.</li></ul>"\n',
    format: "yaml",
    outline: ["title = title: Baker", "responsibilities: Duties", "required-qualifications: Must have"],
  },
  {
    name: "keys of other people's websites",
    text: "role_name: Baker\ninstitution: Harbour School\nposition_type: full time\nmaximum_salary: 30000\nexpected qualifications:\n  - A calm manner\n",
    format: "yaml",
    outline: [
      "title = role_name: Baker",
      "about-company = institution: Harbour School",
      "employment-type = position_type: full time",
      "compensation = maximum_salary: 30000",
      "qualifications: expected qualifications",
    ],
  },
  {
    name: "keys that say how the value is written",
    text: "name: Baker\nresponsibilities_html: |\n  Bake bread.\nrequirements_list:\n  - A calm manner.\n",
    format: "yaml",
    outline: [
      "title = name: Baker",
      "responsibilities: responsibilities_html",
      "required-qualifications: requirements_list",
    ],
  },
  {
    name: "entries that are keys with a text",
    text: "musthave:\n  - text: A calm manner\n  - text: Two years in a bakery\nnicetohave:\n  - text: French\nphoto: oven.png\n",
    format: "yaml",
    outline: ["required-qualifications: musthave", "preferred-qualifications: nicetohave"],
  },
  {
    name: "an entry with a colon is no key, and not every name is that of a job",
    text: "name: Harbour Bakery\nextra:\n  - Social skills: a good listener\n  - Way of working: by night\n",
    format: "yaml",
    outline: ["preferred-qualifications: extra"],
  },
];

it("experience in an entry that is a key is asked for like the others", () => {
  const { experience } = read("requirements:\n  - text: 4+ years of baking\nphoto: 2 years old\n", "yaml");
  assert.deepEqual(
    experience.map(({ requirement }) => requirement),
    ["required"],
  );
});

describe("keys of YAML", () => {
  for (const { name, text, format, outline } of KEYS)
    it(name, () => assert.deepEqual(outlineOf(text, format), outline));
});
