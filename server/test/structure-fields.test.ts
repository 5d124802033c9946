import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { type Case, outlineOf } from "./outline-of.ts";

const DUTIES = "- Bake bread and rolls.\n- Order flour and salt.\n";

const CASES: readonly Case[] = [
  {
    name: "plain lines, in title case, in capitals, with colon, ellipsis or emoji",
    text: `Responsibilities\n${DUTIES}\nMUST HAVES\n- A calm manner.\n\nNice to have:\n- French.\n\nYou have…\n\n- a driving licence\n\n🎁 What we offer 🎁\n- Free bread.\n`,
    outline: [
      "responsibilities: Responsibilities",
      "required-qualifications: MUST HAVES",
      "preferred-qualifications: Nice to have",
      "qualifications: You have…",
      "benefits: What we offer",
    ],
  },
  {
    name: "fields with their value, however they are starred",
    text: "**Location:** Leeds\n\n*Position:** Baker\n\n**Pay:* £12\n\nHours: 37 a week\n\n**Experience** – 2 years\n\n- **Department:** Bakery\n",
    outline: [
      "location = Location: Leeds",
      "title = Position: Baker",
      "compensation = Pay: £12",
      "employment-type = Hours: 37 a week",
      "experience = Experience: 2 years",
      "team = Department: Bakery",
    ],
  },
  {
    name: "fields as recruiting systems name them",
    text: "# Baker\n\n**Nature of job:** Full time\n\nJob Requisition ID: 4711\n\nPosition: Part-time\n\nNumber of hires for this role: 2\n\nWork Remotely: No\n",
    outline: [
      "employment-type = Nature of job: Full time",
      "other = Job Requisition ID: 4711",
      "employment-type = Position: Part-time",
      "other = Number of hires for this role: 2",
      "location = Work Remotely: No",
    ],
  },
  {
    name: "fields in small letters below the title, one of them without a value",
    text: "Head Baker\nApply\nlocations\nYork\ntime type\nFull time\nposted on\nPosted 20 Days Ago\njob requisition id\nJR4711\nContract Type:\n\nJob Family:\n\nBread\n\nResponsibilities:\n\n- Bake.\n",
    outline: [
      "location = locations: York",
      "employment-type = time type: Full time",
      "other = posted on: Posted 20 Days Ago",
      "other = job requisition id: JR4711",
      "employment-type: Contract Type",
      "team = Job Family: Bread",
      "responsibilities: Responsibilities",
    ],
  },
  {
    name: "no fields where a sentence goes on behind slanted words",
    text: "Send a letter with the subject _Bakers of the\nteaching hospital application_, containing:\n\n1. A photograph of bread.\n",
    outline: [],
  },
  {
    name: "headings above bullets that were garbled",
    text: "Baker\n\nKey tasks\nâ€¢ Bake bread\nâ€¢ Sell rolls\n\nMinimum requirements\nâ€¢ A calm manner\nâ€¢ Strong arms\n",
    outline: ["responsibilities: Key tasks", "required-qualifications: Minimum requirements"],
  },
  {
    name: "fields with a line to write on",
    text: "Baker\n\nStore: ________\n\n**Closing date:** \\_\\_\\_\\_\n\nPay: £____ an hour\n",
    outline: ["location = Store: ________", "process = Closing date: ____", "compensation = Pay: £____ an hour"],
  },
  {
    name: "no section whose name is lost",
    text: "# Lecturer\n\nSchool of <Insert School Name>\n\nWe teach by the sea.\n",
    outline: [],
  },
  {
    name: "headings in brackets",
    text: `Baker\n\n[ DUTIES ]\n${DUTIES}\n[ REQUIREMENTS ]\n- A calm manner.\n- Arms.\n`,
    outline: ["responsibilities: DUTIES", "required-qualifications: REQUIREMENTS"],
  },
  {
    name: "places by their kind",
    text: "Baker\n\nDepot: Leeds\n\nStore: York\n\nCentre: Polokwane\n",
    outline: ["location = Depot: Leeds", "location = Store: York", "location = Centre: Polokwane"],
  },
  {
    name: "fields on a line that lost its breaks, with values as long as they are",
    text: `Position: Head Baker Location: Leeds Responsibilities: ${"Bake bread and rolls for the harbour. ".repeat(5)}\n`,
    outline: ["title = Position: Head Baker", "location = Location: Leeds", "responsibilities: Responsibilities"],
  },
  {
    name: "fields and their values on alternating lines",
    text: "Baker\n\nLocation\nLeeds; York\n\nEmployment Type\nFull time\n\n**Job Type**\n: Permanent\n\nClosing date\n12 April 2031\n\nResponsibilities\n\n- Bake bread.\n- Sell bread.\n",
    outline: [
      "location = Location: Leeds; York",
      "employment-type = Employment Type: Full time",
      "employment-type = Job Type: Permanent",
      "process = Closing date: 12 April 2031",
      "responsibilities: Responsibilities",
    ],
  },
  {
    name: "the rows of a table",
    text: "| Post: | Baker |\n|---|---|\n| Pay: | £12 |\n| Responsible to: | The head baker |\n\n## Person specification\n\n| Criteria | Essential | Desirable |\n|---|---|---|\n| Experience | 2 years | 5 years |\n",
    outline: [
      "compensation = Pay: £12",
      "team = Responsible to: The head baker",
      "qualifications: Person specification",
      "qualifications: Criteria",
      "experience = Experience: 2 years",
    ],
  },
  {
    name: "front matter that is the whole job description, with comments and other keys",
    text: "---\n# Responsibilities: see below\nlayout: job\ntype: job\ntitle: Baker\nrole: Bread\nemploymentType: FULL_TIME\nresponsibilities:\n  - Bake bread.\n  - Sell bread.\nrequirements:\n  - A calm manner.\nnice_to_have:\n  - French.\ntags: [bread]\n---\n\nWrite to us.\n",
    outline: [
      "title = title: Baker",
      "employment-type = employmentType: FULL_TIME",
      "responsibilities: responsibilities",
      "required-qualifications: requirements",
      "preferred-qualifications: nice_to_have",
    ],
  },
  {
    name: "keys in which the words for what is asked are combined",
    text: "title: Baker\nrequired_skills_qualifications:\n  - A calm manner.\ndesired_skills_and_qualifications:\n  - French.\nminimum_education: none\n",
    format: "yaml",
    outline: [
      "title = title: Baker",
      "required-qualifications: required_skills_qualifications",
      "preferred-qualifications: desired_skills_and_qualifications",
      "required-qualifications = minimum_education: none",
    ],
  },
  {
    name: "the heading of a section is no value of a field",
    text: "## About us\n\nWe bake.\n\nAdditional information\n\nWhat we offer:\n\n- Free bread.\n",
    outline: ["about-company: About us", "other: Additional information", "benefits: What we offer"],
  },
  {
    name: "headings and fields among the short lines of lists without bullets",
    text: "Requirements\nEducation\nA degree\nExperience\n3 years\nBenefits\nFree bread\nPension\nSalary\n£30,000\nAbout us\nWe bake bread.\n\nCurious?\nWrite to us.\n",
    outline: [
      "required-qualifications: Requirements",
      "education: Education",
      "experience: Experience",
      "benefits: Benefits",
      "compensation = Salary: £30,000",
      "about-company: About us",
      "how-to-apply: Curious?",
    ],
  },
  {
    name: "the fields of a form are no headings",
    text: "## Benefits\n\n- Free bread.\n\nFirst name*\nEmail*\nResume*\n",
    outline: ["benefits: Benefits"],
  },
  {
    name: "the rows of a table that only spaces keep apart",
    text: "# Baker\n\nSkill        Required\n-----------  ----------\nBaking       Yes\nExperience   3 years\n\n  Needs      Since\n------------------\n\n## Benefits\n\n- Free bread.\n",
    outline: ["benefits: Benefits"],
  },
  {
    name: "a title that front matter and a heading give",
    text: `---\ntitle: Jobs at the harbour\n---\n\n# Baker\n\n## Responsibilities\n\n${DUTIES}`,
    outline: ["title = title: Jobs at the harbour", "responsibilities: Responsibilities"],
  },
  {
    name: "the name of the whole text above its fields",
    text: `JOB DESCRIPTION\n\nPost: Baker\nHours: 30 hours per week\n\nMain duties\n\n${DUTIES}`,
    outline: [
      "other: JOB DESCRIPTION",
      "title = Post: Baker",
      "employment-type = Hours: 30 hours per week",
      "responsibilities: Main duties",
    ],
  },
  {
    name: "values of fields on one line, behind the name of who hires",
    text: `# Head Baker\n\n*Harbour Bakeries | San Francisco, CA | Full-time*\n\n**About Us:**\n\nWe bake.\n\n## Responsibilities\n\n${DUTIES}`,
    outline: [
      "location = Harbour Bakeries | San Francisco, CA | Full-time: Harbour Bakeries | San Francisco, CA | Full-time",
      "about-company: About Us",
      "responsibilities: Responsibilities",
    ],
  },
  {
    name: "values of fields on one line, pay among them",
    text: `# Head Baker\n\n*Remote (US) · Full-time · $21k–$26k + bread*\n\n## Responsibilities\n\n${DUTIES}`,
    outline: [
      "location = Remote (US) · Full-time · $21k–$26k + bread: Remote (US) · Full-time · $21k–$26k + bread",
      "responsibilities: Responsibilities",
    ],
  },
  {
    name: "a title behind the name of the text",
    text: `# Job Posting: Head Baker\n\n## Duties\n\n${DUTIES}`,
    outline: ["title = Job Posting: Head Baker", "responsibilities: Duties"],
  },
  {
    name: "a text below what might be a field",
    text: `# Baker\n\n**Role:**\nWe need a calm baker for our shop.\n\n**Duties**\n\n${DUTIES}`,
    outline: ["summary: Role", "responsibilities: Duties"],
  },
  {
    name: "fields with their values below, from the first line on",
    text: `Job title\nHead Baker\n\nLocation\nLeeds\n\n## Duties\n\n${DUTIES}`,
    outline: ["title = Job title: Head Baker", "location = Location: Leeds", "responsibilities: Duties"],
  },
  {
    name: "a town with its state, and values behind signs",
    text: `# Baker\n\nDayton, OH\n\nLocation: Reston, VA (hybrid)\n\n📍 Lisbon · 💶 €45k–€60k\n\nHarbour Bakery, OK\n\n## Duties\n\n${DUTIES}`,
    outline: [
      "location = Dayton, OH: Dayton, OH",
      "location = Location: Reston, VA (hybrid)",
      "location = 📍 Lisbon · 💶 €45k–€60k: 📍 Lisbon · 💶 €45k–€60k",
      "location = Harbour Bakery, OK: Harbour Bakery, OK",
      "responsibilities: Duties",
    ],
  },
  {
    name: "days that are no place",
    text: `# Baker\n\nNotice Period - 15 days\n\n## Duties\n\n${DUTIES}`,
    outline: ["responsibilities: Duties"],
  },
  {
    name: "fields side by side, kept apart by nothing but their bold names",
    text: `# Baker\n\n**Location:** Leeds **Pay:** £9 an hour **Hours**: 36\n\n## Duties\n\n${DUTIES}`,
    outline: [
      "location = Location: Leeds",
      "compensation = Pay: £9 an hour",
      "employment-type = Hours: 36",
      "responsibilities: Duties",
    ],
  },
  {
    name: "fields side by side",
    text: `# Baker\n\n**Location:** Leeds | **Pay:** £9 | **Shift:** 6:00 – 14:00\n\nDepartment: Kitchen   Reports to: Head Baker\n\n## Duties\n\n${DUTIES}`,
    outline: [
      "location = Location: Leeds",
      "compensation = Pay: £9",
      "employment-type = Shift: 6:00 – 14:00",
      "team = Department: Kitchen",
      "team = Reports to: Head Baker",
      "responsibilities: Duties",
    ],
  },
  {
    name: "a field of public offices with its value",
    text: "Division: Bread\nBargaining Unit: Bakers' Union (BU)\n\nYou bake bread for us.\n",
    outline: ["team = Division: Bread", "other = Bargaining Unit: Bakers' Union (BU)"],
  },
  {
    name: "fields of unions and of law with their values",
    text: "FLSA Classification: Exempt\nUnion Position: Yes\nRemote Position: No\n\nYou bake bread for us.\n",
    outline: ["other = FLSA Classification: Exempt", "other = Union Position: Yes", "location = Remote Position: No"],
  },
  {
    name: "shares of the company and the way to write to it as fields",
    text: "# Baker\n\n**Equity:** 0.1%\n**Point of contact:** the head baker\n\nYou bake bread for us.\n",
    outline: ["compensation = Equity: 0.1%", "how-to-apply = Point of contact: the head baker"],
  },
  {
    name: "sections whose names are values",
    text: "title: Baker\nsections:\n  - heading: What you will do\n    items:\n      - Bake bread.\n  - title: Our oldest oven\n    content: It is of stone.\n  - title: What we offer\n    content: Free bread.\nmenu:\n  - name: Benefits\n    url: /benefits\n",
    format: "yaml",
    outline: ["title = title: Baker", "responsibilities: What you will do", "benefits: What we offer"],
  },
  {
    name: "keys that say how their value is written, and a description that comes last",
    text: "---\ntitle: Baker\nrequirements_markdown: Strong arms\nduties-html: Baking\ndescription: You bake.\n---\n\n## Benefits\n\n- Free bread.\n",
    outline: [
      "title = title: Baker",
      "required-qualifications = requirements_markdown: Strong arms",
      "responsibilities = duties-html: Baking",
      "summary = description: You bake.",
      "benefits: Benefits",
    ],
  },
  {
    name: "keys of front matter that teams write",
    text: "---\ntitle: Baker\nposition_type: Full time\nminimum-experience: Two years\nmaximumSalary: 40000\nbrief: You bake.\npost_date: 2024-05-01\nreporting-to: Head Baker\njoblocation: Leeds\nlever_link: https://jobs.example.com/1\nassets:\n- path: oven.png\n  alt: oven\nlayout: job\n---\n\nYou bake.\n",
    outline: [
      "title = title: Baker",
      "employment-type = position_type: Full time",
      "experience = minimum-experience: Two years",
      "compensation = maximumSalary: 40000",
      "summary = brief: You bake.",
      "other = post_date: 2024-05-01",
      "team = reporting-to: Head Baker",
      "location = joblocation: Leeds",
      "how-to-apply = lever_link: https://jobs.example.com/1",
    ],
  },
  {
    name: "the language of the page",
    text: "---\ntitle: Baker\nlanguage: en\n---\n\nYou bake.\n",
    outline: ["title = title: Baker"],
  },
  {
    name: "a language that is asked for",
    text: "---\ntitle: Baker\nlanguage: French\n---\n\nYou bake.\n",
    outline: ["title = title: Baker", "skills = language: French"],
  },
  {
    name: "unknown headings below one that is a value",
    text: "# Baker\n\n### `🌎 Remote - Leeds`\n\nWe bake.\n\n**What the night is like**\n\nIt is warm.\n\n**Benefits**\n\n- Bread.\n",
    outline: ["location: Remote - Leeds", "other: What the night is like", "benefits: Benefits"],
  },
  {
    name: "a heading with more words behind a dash",
    text: "# Baker\n\n### Desired Qualifications - a list that has no end\n\n- French.\n\n### Bread - and what else we eat\n\n- Cake.\n",
    outline: [
      "preferred-qualifications: Desired Qualifications - a list that has no end",
      "other: Bread - and what else we eat",
    ],
  },
  {
    name: "the highest pay as a field",
    text: "Baker\n\nMax Salary: $50,000\n***This job ends after 3 years.***\n\nYou bake bread for us.\n",
    outline: ["compensation = Max Salary: $50,000"],
  },
];

describe("titles, fields and keys", () => {
  for (const { name, text, format, outline } of CASES) {
    it(name, () => assert.deepEqual(outlineOf(text, format), outline));
  }
});
