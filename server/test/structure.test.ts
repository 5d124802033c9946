import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { read } from "../src/engine/index.ts";
import { type Case, outlineOf } from "./outline-of.ts";

const DUTIES = "- Bake bread and rolls.\n- Order flour and salt.\n";

const CASES: readonly Case[] = [
  {
    name: "Markdown headings of both kinds",
    text: `# Baker\n\nOverview\n--------\n\nYou bake bread for the harbour.\n\n## What you'll do\n\n${DUTIES}`,
    outline: ["summary: Overview", "responsibilities: What you'll do"],
  },
  {
    name: "HTML headings",
    text: "<h5>Skills required:</h5>\n<ul><li>Baking</li><li>Counting</li></ul>\n<h5>Employment Terms</h5>\n<p>Full time</p>\n",
    outline: ["required-qualifications: Skills required", "employment-type: Employment Terms"],
  },
  {
    name: "bold, italic and starred lines",
    text: `**Key Responsibilities**\n\n${DUTIES}\n_To qualify you need_:\n\n- A calm manner.\n\n****What we offer****\n\n- Free bread.\n`,
    outline: [
      "responsibilities: Key Responsibilities",
      "required-qualifications: To qualify you need",
      "benefits: What we offer",
    ],
  },
  {
    name: "a text that lost its blank lines and markers",
    text: "Baker\nRole Overview\nWe look for a baker who bakes bread for the whole harbour, every morning but Sunday, with two others.\nKey Responsibilities\nBake bread and rolls.\nOrder flour and salt.\nRequired Qualifications\nExperience with ovens:\nDeck ovens\nStone ovens\nStrong knowledge of doughs such as:\nSourdough\nPreferred Qualifications\nExperience in a harbour bakery.\n",
    outline: [
      "summary: Role Overview",
      "responsibilities: Key Responsibilities",
      "required-qualifications: Required Qualifications",
      "preferred-qualifications: Preferred Qualifications",
    ],
  },
  {
    name: "Markdown inside a YAML text",
    text: "title: Baker\ndescription: |\n  ## Duties\n\n  - Bake bread.\n\n  **Must have:**\n\n  - A calm manner.\ncloses: 2031-05-01\n",
    format: "yaml",
    outline: [
      "title = title: Baker",
      "responsibilities: Duties",
      "required-qualifications: Must have",
      "process = closes: 2031-05-01",
    ],
  },
  {
    name: "a whole job description on one line",
    text: `Job Title: Baker Location: Leeds. ${"We bake bread and cakes for the whole harbour. ".repeat(4)}Responsibilities: Bake bread. Sell bread. Requirements: 3+ years in a bakery and a calm manner. What's in it for you? Free bread.`,
    format: "plaintext",
    outline: [
      "title = Job Title: Baker",
      "location = Location: Leeds",
      "responsibilities: Responsibilities",
      "required-qualifications: Requirements",
      "benefits: What's in it for you",
    ],
  },
  {
    name: "emphasised words in a sentence are no headings",
    text: "You join us as a\n\n**Head Baker**\n\nand lead five people. We work with\n\n**sourdough**\n\n, rye and\n\n**stone ovens**\n\n. All of it is new.\n\n**Requirements**\n\n- A calm manner.\n",
    outline: ["required-qualifications: Requirements"],
  },
  {
    name: "lead-ins and the entries of lists are no headings",
    text: "## Responsibilities\n\nAs our baker, you will:\n\n- **Bread:** bake it.\n- **Training:** train others.\n\n## Requirements\n\nExperience: two years in a bakery that is open at night\n\nCalm: a manner that helps in busy hours\n",
    outline: ["responsibilities: Responsibilities", "required-qualifications: Requirements"],
  },
  {
    name: "counts of years are no headings, but where they are marked as one",
    text: "## Requirements\n\n- Calm.\n\n2+ years of experience\n\n- In a bakery.\n\n3-5 years experience\n\n- With bread.\n\n## 10 years of experience\n\nThat would be great.\n",
    outline: ["required-qualifications: Requirements", "experience: 10 years of experience"],
  },
  {
    name: "short lines of a list without bullets are no headings",
    text: "## Benefits\n\nHealth insurance\nTraining\n6% pension\nPaid time off: 80 hours\nRemote\nBonus\nDental\nVision\nEquity\nTeam trips\n\n## Requirements\n\nA calm manner\nExperience\nTraining\nGood French\n\n## Who you are\n\nCurious\nKind\nHard-working\n\n## What we offer\n\nPension\n\nTraining\n\nFree bread\n",
    outline: [
      "benefits: Benefits",
      "required-qualifications: Requirements",
      "qualifications: Who you are",
      "benefits: What we offer",
    ],
  },
  {
    name: "duties, steps and ways of working in short lines without bullets",
    text: "## Duties\n\nRecruitment and selection\nTraining\nPayroll\n\n## Benefits\n\nRemote work\nFree bread\nPension\n\n## Process\n\nFirst call\nTechnical interview\nOffer\n",
    outline: ["responsibilities: Duties", "benefits: Benefits", "process: Process"],
  },
  {
    name: "what is on the page below a text is in none of its sections",
    text: "## Benefits\n\n- Free bread.\n\nShow more\n\n**Harbour**\n\n- Cook\n",
    outline: ["benefits: Benefits", "other: Harbour"],
  },
  {
    name: "the buttons of a job board are no headings",
    text: "Apply for this job\n\nApply on Indeed\nApply on ZipRecruiter\n\nResponsibilities\n\n- Bake bread.\n- Sell bread.\n\nSimilar jobs\n\nSign in\n",
    outline: ["responsibilities: Responsibilities"],
  },
  {
    name: "headings that do not say what they are about are about what stands above them",
    text: "## Responsibilities\n\n### Bread\n\n- Bake it.\n\n### Cakes\n\n- Bake them.\n\n## Our ovens\n\nThey are hot.\n",
    outline: [
      "responsibilities: Responsibilities",
      "responsibilities: Bread",
      "responsibilities: Cakes",
      "other: Our ovens",
    ],
  },
  {
    name: "a heading whose content stands below headings of the same kind",
    text: "## Key responsibilities\n\n## Bread\n\n- Bake it.\n\n## Cakes\n\n- Bake them.\n\n## Benefits\n\n- Free bread.\n",
    outline: [
      "responsibilities: Key responsibilities",
      "responsibilities: Bread",
      "responsibilities: Cakes",
      "benefits: Benefits",
    ],
  },
  {
    name: "essential and desirable, again and again",
    text: "### Skills\n\n**Essential**\n\n- Baking\n\n**Desirable**\n\n- French\n\n### Experience\n\n**Essential**\n\n- 2 years\n",
    outline: [
      "skills: Skills",
      "required-qualifications: Essential",
      "preferred-qualifications: Desirable",
      "experience: Experience",
      "required-qualifications: Essential",
    ],
  },
  {
    name: "headings that depend on what follows",
    text: `## The opportunity\n\nYou will be part of the oldest bakery of the harbour.\n\n## Your role\n\n${DUTIES}`,
    outline: ["summary: The opportunity", "responsibilities: Your role"],
  },
  {
    name: "headings that say nothing, above entries that do",
    text: "## Dough\n\n- Knead it.\n- Bake it in the morning.\n- Deliver the bread.\n- Clean the stone ovens.\n\n## Our promise\n\n- A pension\n- 30 days of holiday\n- Staff discount\n\n## Ovens\n\n- Two of stone\n- One of steel\n- Build year 1920\n",
    outline: ["responsibilities: Dough", "benefits: Our promise", "other: Ovens"],
  },
  {
    name: "the name of the whole text",
    text: `**Job Description**\n\n**Responsibilities**\n\n${DUTIES}`,
    outline: ["other: Job Description", "responsibilities: Responsibilities"],
  },
  {
    name: "the background, of the work in prose, of applicants in a list",
    text: "## Background\n\nOur bakery has been here for years, and people like it.\n\n## Background\n\n- A diploma\n- A calm manner\n",
    outline: ["summary: Background", "qualifications: Background"],
  },
  {
    name: "a sentence over the duties",
    text: `Job Duties and Responsibilities include the following. Other duties may be assigned.\n\n${DUTIES}`,
    outline: ["responsibilities: Job Duties and Responsibilities include the following"],
  },
  {
    name: "a name with a capital inside it, in a long line",
    text: `## Benefits\n\nLife at eHarbour means more than bread. ${"We bake by night and sell by day. ".repeat(8)}\n`,
    outline: ["benefits: Benefits"],
  },
  {
    name: "names of companies",
    text: "About Harbour Bakery\n\nWe bake bread.\n\n**Why join Harbour Bakery?**\n\n- Free bread.\n",
    outline: ["about-company: About Harbour Bakery", "benefits: Why join Harbour Bakery?"],
  },
  {
    name: "a sentence that stands for a section",
    text: "Responsibilities\n\n- Bake bread.\n- Sell bread.\n\nHarbour Bakery is proud to be an equal opportunity employer, and we welcome everyone.\n",
    outline: [
      "responsibilities: Responsibilities",
      "equal-opportunity: Harbour Bakery is proud to be an equal opportunity employer",
    ],
  },
  {
    name: "Windows line ends",
    text: "# Baker\r\n\r\n**Location:** Leeds\r\n\r\n## Benefits\r\n\r\n- Free bread.\r\n",
    outline: ["location = Location: Leeds", "benefits: Benefits"],
  },
];

describe("sections", () => {
  for (const { name, text, format, outline } of CASES) {
    it(name, () => assert.deepEqual(outlineOf(text, format), outline));
  }

  it("gives a heading for two sections both roles", () => {
    const { sections } = read("## Pay & Benefits\n\n- £12 an hour.\n", "markdown");
    assert.deepEqual(sections[0]?.roles, ["compensation", "benefits"]);
  });

  it("gives the columns of a table as roles of its section", () => {
    const { sections } = read("| Essential | Desirable |\n|---|---|\n| Baking | French |\n", "markdown");
    assert.deepEqual(sections[0]?.roles, ["qualifications", "required-qualifications", "preferred-qualifications"]);
  });

  it("ends the last section of front matter with it", () => {
    const text = "---\ntitle: Baker\nbenefits:\n  - Free bread.\n---\n\nWrite to us.\n";
    const { sections, lines } = read(text, "markdown");
    assert.ok(
      lines
        .slice(sections[0]!.firstLine, sections[0]!.endLine)
        .every(({ facts }) => facts.plain.text !== "Write to us."),
    );
  });
});

const PARAGRAPH =
  "Our bakers have fed the harbour since the first boats came in, and we want to go on with it. ".repeat(2);

describe("what stands around a heading, or below it", () => {
  const cases: readonly Case[] = [
    {
      name: "TOML front matter",
      text: '+++\ntitle = "Head Baker"\nlocation = \'Leeds\' # by the sea\ndraft = true\ntags = ["bread"]\n+++\n\n## Benefits\n\n- Free bread.\n',
      outline: ["title = title: Head Baker", "location = location: Leeds", "benefits: Benefits"],
    },
    {
      name: "tags and comments of a site's template language",
      text: "{% comment %}\nWrite the duties here:\n\n## Benefits\n\n{% endcomment %}\n{% include apply.html %}\n**Job title:** {{ page.title }}\n\n## Skills\n\n- Baking.\n",
      outline: ["skills: Skills"],
    },
    {
      name: "values below the title, without the names of their fields",
      text: "Head Baker\n\nLeeds or York\n\n£30,000 - £35,000 per year\n\nFull-time / 35 hours per week\n\nResponsibilities\n- Bake.\n- Sell.\n",
      outline: [
        "location = Leeds or York: Leeds or York",
        "compensation = £30,000 - £35,000 per year: £30,000 - £35,000 per year",
        "employment-type = Full-time / 35 hours per week: Full-time / 35 hours per week",
        "responsibilities: Responsibilities",
      ],
    },
    {
      name: "only a way of working",
      text: "# Head Baker\n\nHYBRID\n\n## Benefits\n\n- Free bread.\n",
      outline: ["location = HYBRID: HYBRID", "benefits: Benefits"],
    },
    {
      name: "a word with an article is no name of a field",
      text: "We bake.\n\nThe Role: You keep the ovens of the harbour going, all night long.\n",
      outline: ["summary = The Role: You keep the ovens of the harbour going, all night long."],
    },
    {
      name: "a small town with a way of working",
      text: "# Head Baker\n\nLittle Harbour (hybrid)\n\n## Benefits\n\n- Free bread.\n",
      outline: ["location = Little Harbour (hybrid): Little Harbour (hybrid)", "benefits: Benefits"],
    },
    {
      name: "slogans over duties, demands, benefits and a promise of fairness",
      text: "## By the Ovens\n\n- Bake bread.\n- Check the ovens.\n- Order flour.\n\n## The Right Stuff\n\n- Experience with ovens.\n- Strong arms.\n- Ability to rise early.\n\n## The Icing\n\n- Free bread.\n- 25 days of holiday.\n- Pension.\n\n## Come as You Are\n\nWe hire regardless of age or background.\n",
      outline: [
        "responsibilities: By the Ovens",
        "qualifications: The Right Stuff",
        "benefits: The Icing",
        "equal-opportunity: Come as You Are",
      ],
    },
    {
      name: "parts of a list under plain lines of their own",
      text: "What You'll Do\n\nBread and Rolls\n\n- Bake bread.\n- Bake rolls.\n\nFlour and Salt\n\n- Order flour.\n",
      outline: [
        "responsibilities: What You'll Do",
        "responsibilities: Bread and Rolls",
        "responsibilities: Flour and Salt",
      ],
    },
    {
      name: "parts of a list under lines with a colon, in capitals or with capitals, and a lead-in without",
      text: "BENEFITS:\n\nWe care for our people.\n\nRising With the Dough:\n\nFree courses\nA day off for exams\n\nKeeping You Well:\n\n- A doctor at the harbour.\n\nOur bakers also get:\n\n- Free bread.\n\nSenior Baker:\n\n- A car.\n",
      outline: ["benefits: BENEFITS", "benefits: Rising With the Dough", "benefits: Keeping You Well"],
    },
    {
      name: "a line that leads in what is asked for, right below its heading",
      text: "**Must have**\nSkills and experience:\n\n- Baking.\n\n**Nice to have**\n\n- French.\n",
      outline: ["required-qualifications: Must have", "preferred-qualifications: Nice to have"],
    },
    {
      name: "duties under slogans below a description",
      text: "# Job Description\n\nWe bake.\n\n## Feeding the harbour\n\n- Bake bread.\n- Bake rolls.\n- Deliver both.\n\n## Boats\n\nThey come at six.\n",
      outline: ["summary: Job Description", "responsibilities: Feeding the harbour", "summary: Boats"],
    },
    {
      name: "entries of a menu, sentences that go on, and steps in a row",
      text: "# Baker\n\nWe're looking for a\n\nHead Baker\n\n**Interview** • **Trial shift** • **Offer**\n\n[Our benefits](benefits.md)\n\n[How to apply](apply.md)\n",
      outline: [],
    },
    {
      name: "what is expected, told by lines that lost their bullets",
      text: "## What we expect\n\nExcellent bread\nStrong arms\nExperience with ovens\nA calm manner\n",
      outline: ["qualifications: What we expect"],
    },
    {
      name: "what is expected, told by its entries",
      text: "## What we expect from you\n\n- Technical expertise: ovens.\n- Experience: three years.\n- Eagerness.\n\n## Expectations\n\n- Bake bread.\n- Clean the ovens.\n- Guarantee that both are done.\n\n## How you will succeed\n\n- Sell bread.\n- Find new guests.\n- Keep them.\n",
      outline: [
        "qualifications: What we expect from you",
        "responsibilities: Expectations",
        "responsibilities: How you will succeed",
      ],
    },
    {
      name: "slogans over what somebody has to have and to do",
      text: "## The match\n\n- Have a calm manner.\n- A passion for rye.\n- You know your ovens.\n\n## The days\n\n- Replenish the flour.\n- Finalise the orders.\n- Restock the shop.\n",
      outline: ["qualifications: The match", "responsibilities: The days"],
    },
    {
      name: "names of fields as headings, but not of the parts of another section",
      text: "## Work pattern\n\nNights.\n\n## Line manages\n\nNobody.\n\n## Duties\n\n- Bake.\n\n### Practice\n\nYou bake.\n",
      outline: [
        "employment-type: Work pattern",
        "team: Line manages",
        "responsibilities: Duties",
        "responsibilities: Practice",
      ],
    },
    {
      name: "rows of a table in HTML",
      text: "We bake.\n\n<table>\n<tr><th>Salary</th><td>from £20 an hour</td></tr>\n<tr><th>Type of job</th><td>nights</td></tr>\n<tr><th>Contact person</th><td>The head baker</td></tr>\n</table>\n",
      outline: [
        "compensation = Salary: from £20 an hour",
        "employment-type = Type of job: nights",
        "how-to-apply = Contact person: The head baker",
      ],
    },
    {
      name: "duties under the name of something else, among the duties",
      text: "## What You'll Do\n\n### Culture\n\n- Bake with us.\n- Train the apprentices.\n- Welcome guests.\n\n## Our culture\n\n- Bake with us.\n- Train the apprentices.\n- Welcome guests.\n",
      outline: ["responsibilities: What You'll Do", "responsibilities: Culture", "about-company: Our culture"],
    },
    {
      name: "a guess below a link to apply",
      text: "# [Apply here](https://example.com)\n\n## Harbour overview\n\nWe bake.\n",
      outline: ["how-to-apply: Apply here", "summary: Harbour overview"],
    },
    {
      name: "a background in prose",
      text: "## Background\n\nThe harbour needs bread.\n\n## Major aims and goals\n\nBread for all.\n",
      outline: ["summary: Background", "summary: Major aims and goals"],
    },
    {
      name: "keys with nothing",
      text: '+++\nissueDate = "2024-05-01"\nexpireDate = "2024-06-01"\nlocation = ""\n+++\n\nWe bake.\n',
      outline: ["other = issueDate: 2024-05-01", "process = expireDate: 2024-06-01"],
    },
    {
      name: "a sentence names no job",
      text: "**Role:** Bake bread and rolls for the whole harbour.\n\n**Role:** Baker of bread and rolls\n",
      outline: [
        "summary = Role: Bake bread and rolls for the whole harbour.",
        "title = Role: Baker of bread and rolls",
      ],
    },
    {
      name: "a plain line over a paragraph, most of its words known",
      text: `We bake.\n\nNight Shift Team\n${PARAGRAPH}\n`,
      outline: ["team: Night Shift Team"],
    },
    {
      name: "rows below Essential and Desirable are no sections",
      text: "| Criteria | Essential | Desirable |\n|---|---|---|\n| Skills | Bakes bread of all kinds, by hand and by machine | Speaks French |\n",
      outline: ["qualifications: Criteria"],
    },
    {
      name: "columns below their heading are no section, unless they part what is asked for",
      text: "## Interview process\n\n| Stage | Description | Duration |\n|---|---|---|\n| Trial | Bake a loaf | One hour |\n\n## Who you are\n\n| Essential | Desirable |\n|---|---|\n| Baking | French |\n",
      outline: ["process: Interview process", "qualifications: Who you are", "qualifications: Essential"],
    },
    {
      name: "a long value in a list is a sentence, not a field",
      text: "## The package\n\nAll of it:\n\n- Salary: we pay what is fair and tell everybody how we came to it.\n",
      outline: ["benefits: The package"],
    },
    {
      name: "an address does not go on a sentence",
      text: "**Perks at Harbour Bakery:**\n\nhttps://example.com/perks\n",
      outline: ["benefits: Perks at Harbour Bakery"],
    },
  ];
  for (const { name, text, outline } of cases) it(name, () => assert.deepEqual(outlineOf(text), outline));
});

it("the last entry of a list in YAML is in its section", () => {
  const text = "title: Cook\npreferred qualifications:\n  - French\n  - 5+ years of experience\n";
  for (const [format, whole] of [
    ["yaml", text],
    ["markdown", `---\n${text}---\n\nWe cook.\n`],
  ] as const) {
    const [mention] = read(whole, format).experience;
    assert.equal(mention?.requirement, "preferred", format);
  }
});

it("years in a line that begins with the title, and lost its breaks, are asked for", () => {
  const duties = "Bake bread and rolls for the harbour. ".repeat(6);
  const text = `Position: Head Baker Location: Leeds Qualifications: 3+ years in a bakery. ${duties}\n`;
  const { title, experience } = read(text, "plaintext");
  assert.deepEqual([title?.text, experience[0]?.requirement], ["Head Baker", "required"]);
});

it("headings and labels that Pandoc marked are read without its instructions", () => {
  const text = "# Baker\n\n**[WHAT YOU NEED]{.underline}**\n\n- A calm manner.\n\n[Pay:]{.mark} £12\n";
  assert.deepEqual(outlineOf(text), ["qualifications: WHAT YOU NEED", "compensation = Pay: £12"]);
});
