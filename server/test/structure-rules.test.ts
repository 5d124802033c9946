import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { check, type Format, read } from "../src/engine/index.ts";

/** Texts, mostly Markdown, in which a rule finds nothing. The rules' own examples are documentation; these would be too many for it. */
const ACCEPTED: readonly (readonly [rule: string, text: string, format?: Format])[] = [
  [
    "experience-mismatch",
    "## Requirements\n\nFor a Level I Cook, 1 year of experience is required.\n\n## Other requirements\n\nFor a Level II Cook, two years of experience are required.\n",
  ],
  [
    "empty-section",
    "# Cook\n\n## Compensation and Benefits\n\nWe pay well. Benefits include: Salary, Housing allowance, Reimbursable expense, Medical insurance, Retirement and annuity, Education, Vacation, and Staff development.\n",
  ],
  ["lost-heading", "# Cook\n\n## What we offer\n\nWe pay well.\n\nOther benefits include:\n\n- Bread\n- Cake\n"],
  ["lost-heading", "# Cook\n\n### About the role\n\nWe cook.\n\nYou will:\n\n- Cook lunch.\n- Order food.\n"],
  [
    "lost-heading",
    "# Cook\n\nWe bake.\n\nMain activities of the group include:\n\n- Bread.\n- Cake.\n\n## Duties\n\n- Cook.\n",
  ],
  [
    "empty-section",
    "# Cook\n\n## Learn more about us\n\nHarbour Bakery is an equal opportunity employer.\n\nWe bake.\n",
  ],
  [
    "lost-heading",
    "# Cook\n\n> 🍞 **[Apply now](mailto:a@example.com)** (We reply soon)\n\n## Duties\n\n- Cook lunch.\n",
  ],
  [
    "lost-heading",
    "# Cook\n\n## Duties\n\n- Cook.\n\nFor further details see the [role profile](role.pdf)\n\n- Bake.\n",
  ],
  [
    "lost-heading",
    "# Cook\n\n### To Apply\n\nSend a letter.\n\nApply at Harbour Bakery Careers\n\n### About Us\n\nWe bake.\n",
  ],
  [
    "lost-heading",
    "# Cook\n\n## Who we are\n\nWe bake.\n\nHere’s where we are at:\n\n1. We have cooks.\n2. We have ovens.\n",
  ],
  [
    "lost-heading",
    "# Cook\n\n## Duties\n\n- Cook.\n\nThis is a part-time post. (Some 12 hours a week)\n\n[More](duties.pdf)\n",
  ],
  ["lost-heading", "# Cook\n\nApply\n\nSave\n\n## Duties\n\n- Cook.\n"],
  ["lost-list", "# Cook\n\n## Benefits\n\nPlay Video\nAnn | Cook\n“Why? All of us eat what we cook.”\n"],
  ["lost-heading", "# Cook\n\nThis job is open in the following towns:\n\nLeeds\nYork\n\n## Duties\n\n- Cook.\n"],
  ["lost-heading", "# Cook\n\n## Skills\n\n### Ovens\n\nExperience with:\n\n- Deck ovens\n- Rack ovens\n"],
  [
    "lost-heading",
    "# Cook\n\n## Description\n\nCooks run the kitchen.\n\nThe duties of our Cooks include, but are not limited to:\n\n- Cooking\n- Cleaning\n",
  ],
  [
    "empty-section",
    "# Cook\n\n## Job requirements\n\n*   **Core duties**\n    *   Cook lunch.\n    *   Order food.\n\n## Benefits\n\n- Soup.\n",
  ],
  [
    "empty-section",
    "# Cook\n\n## Duties\n\n- Cook.\n\n**BENEFITS AND PERKS**\n\n**100% REMOTE**\n\n**TEAM RETREAT** - Once a year the entire team gets together at an inspiring place to meet, work and play.\n",
  ],
  [
    "empty-section",
    "# Cook\n\n## What do you need to excel at this job:\n\n**Being yourself.**\n\nThe team is diverse and composed of people from all over the world. **Respect** and kindness are what we care about, and all of us are glad of both.\n\n## Benefits\n\n- Soup.\n",
  ],
  [
    "empty-section",
    "# Cook\n\n## The Bread Team\n\nThe main duties of this team are to:\n\n- Bake bread.\n- Order flour.\n",
  ],
  [
    "empty-section",
    "# Cook\n\n### Responsibilities\n\nAssessment (55%)\n\nRuns the tests of our bread, and plans what is baked on the next day and in the next week for the town.\n\n### Benefits\n\n- Soup.\n",
  ],
  [
    "empty-section",
    "# Cook\n\nApplication Process\n\nPlease send a letter including salary requirement to:\n\nHarbour Bakery\nLeeds\n\n## Benefits\n\n- Soup.\n",
  ],
  [
    "unfinished-list",
    "## Duties\n\na.\tLearning may include:\ni.\tA course in baking\nii.\tA visit to a mill\n\n## Benefits\n\n- Soup.\n",
  ],
  ["empty-section", "# Cook\n\n## Duties\n\nThe candidate:\n\n· Cooks lunch.\n\n## Benefits\n\n- Soup.\n"],
  ["empty-section", "# Cook\n\n## Duties\n\n- Cook.\n\n##### #LI-Remote\n\n## Benefits\n\n- Soup.\n"],
  [
    "empty-section",
    "# Cook\n\n## Duties\n\n- Cook.\n\n**Our commitment to bread  \nOur Projects  \nOur Tech Stack**\n\n## Benefits\n\n- Soup.\n",
  ],
  ["empty-section", "# Cook\n\n## Duties\n\n- Cook.\n\nThis is a remote position\n\n## Benefits\n\n- Soup.\n"],
  ["experience-mismatch", "# Cook\n\nExperience: 5-9 years\n\nWe need someone who plans to be here for 3+ years.\n"],
  ["lost-heading", "# Cook\n\n## Duties\n\n- Lead the review of Compensation and\n  Benefits\n"],
  ["lost-heading", "# Cook\n\nRequirements<br>A calm manner<br>First aid\n"],
  [
    "lost-heading",
    "---\ntitle: Cook\ndescription: We cook for many people.\n\n  Benefits\n\n  Free lunch\n---\n\n## Duties\n\n- Cook.\n",
  ],
  ["lost-heading", "# Cook\n\n<table>\n<tr><th>Benefits</th></tr>\n<tr><td>Free lunch</td></tr>\n</table>\n"],
  ["lost-list", "<h5>Responsibilities</h5>\n<p>You cook lunch\nand you order food\nand you train new staff</p>\n"],
  ["lost-heading", "# Cook\n\n\\## Duties\n\nYou cook.\n"],
  ["lost-list", "## Requirements\n\n    1. A calm manner\n    2. Good English\n    3. First aid\n"],
  ["lost-list", "---\ntitle: Cook\nrequirements:\n  A calm manner\n\n  Good English\n\n  First aid\n---\n\nWe cook.\n"],
  ["lost-list", "## Skills\n\nSkill      Needed     Since\nCooking    yes        2020\nBaking     no         2021\n"],
  ["empty-section", "# Cook\n\n## Duties\n\n- Cook lunch.\n\n## We are an equal opportunity employer.\n"],
  [
    "empty-section",
    "# Cook\n\n## Leeds\n\n## Full time\n\n## Values\n\n### Accountability\n\n### Integrity\n\n## Duties\n\n- Cook.\n",
  ],
  ["empty-section", "# Cook\n\n## Duties\n\n- Cook.\n\n## CLICK TO [APPLY](https://example.com/apply)\n"],
  ["empty-section", "# Cook\n\n#### `💰 $50,000 - $60,000` `🌎 Remote`\n\n## Duties\n\n- Cook.\n"],
  ["empty-section", "# Cook\n\n#### GBP £30,000~£34,000, Remote - UK: all towns\n\n## Duties\n\n- Cook.\n"],
  [
    "lost-heading",
    "# Cook\n\n### Description\n\nWe cook.\n\nAmong the key duties of this post are the following:\n- Cook lunch.\n- Order food.\n",
  ],
  ["lost-heading", "# Cook\n\n## Duties\n\n- Cook.\n\nClick here to apply\n\nWe are a kitchen in Leeds.\n"],
  [
    "unfinished-list",
    "## Requirements\n\nOne or more of the following:\n\n### Kitchen\n\n- Knives\n\n### Service\n\n- Plates\n",
  ],
  ["unfinished-list", "## Benefits\n\nWe offer the following:\n\n## Health\n\nA doctor.\n\n## Pension\n\nMore pay.\n"],
  [
    "unfinished-list",
    "## Duties\n\nYou do one or more of the following:\n\n**Kitchen**\n\n- Cook.\n\n**Service**\n\n- Serve.\n",
  ],
  [
    "unfinished-list",
    "## Requirements\n\n- Work in one or more kitchens:\n- Cold: salads, sandwiches and starters\n- Warm: soups, roasts, pasta\n",
  ],
  ["unfinished-list", "## Requirements\n\nOne or more of the following:\n\nKitchen\n- Knives\n\nService\n- Plates\n"],
  ["unfinished-list", "<h2>Requirements</h2>\n<p>Tools such as:</p>\n<ul>\n<li>Jira</li>\n<li>Slack</li>\n</ul>\n"],
  ["accidental-heading", "Knife skills    3 years of work\nin a kitchen.\n-------------------------------\n"],
  ["unfinished-list", "## Apply\n\nSend us lines like:\n\n```\nx = 1\n```\n"],
  ["unfinished-list", "## Benefits\n\nWe offer the following:\n\n![Lunch, sports and trains](benefits.png)\n"],
  ["unfinished-list", "## Requirements\n\nTools such as:\n\n| Tool | For |\n| --- | --- |\n| Jira | plans |\n"],
  ["lost-heading", "# Cook\n\n![Benefits](benefits.png)\n\n- Free lunch.\n\n> [!NOTE]\n> We cook all day.\n"],
  ["lost-heading", "# Cook\n\nHome\nAbout Us\nContact\n\n## Benefits\n\n- Free lunch.\n"],
  ["empty-section", "# Cook\n\n## Duties\n\n- Cook lunch.\n\n_We welcome applications from everyone 🌈_\n"],
  ["empty-section", "# Cook\n\nHome\nAbout Us\nContact\n\n## Benefits\n\n- Free lunch.\n"],
  ["lost-list", "## Benefits\n\n![Lunch](lunch.png)\n![Team](team.png)\n![Garden](garden.png)\n"],
  [
    "empty-section",
    "# Cook\n\nBenefits & Perks\n\nEquity\n\nAll of us own a part of the kitchen.\n\nDuties\n\n- Cook.\n",
  ],
  [
    "unfinished-list",
    "## Duties\n\n  - You work in one or more kitchens, including:\n   - Lead the cold kitchen with its salads.\n   - Lead the warm kitchen with its ovens.\n",
  ],
  [
    "unfinished-list",
    "## Apply\n\nYour letter must include the following:\nThe name of every kitchen in which you have cooked;\nWhat you like to cook;\n",
  ],
  [
    "unfinished-list",
    "## Apply\n\nYour letter must include the following:\n\u00a0\nWhere you have cooked, and for how many guests\nWhat you like to cook\n",
  ],
  [
    "lost-heading",
    "# Cook\n\nRecruitment #18-167\n\nWe cook for all who come to our house by the sea, at any hour of the day.\n",
  ],
  [
    "lost-heading",
    "# Cook\n\n## Requirements\n\nYou need the following:\n\nHigh school diploma or GED; AND\nTwo years of more and more responsible work in a kitchen, in particular with bread and with rolls.\n",
  ],
  ["empty-section", "# Cook\n\nJob Requirements\n\nIn this role, you will:\n\n- Cook lunch.\n- Order food.\n"],
  [
    "unfinished-list",
    "## What We Offer\n\nYou get more than a job with us, including:\n\nFree lunch\n\nA seat by the sea for all who want to look at the boats\n",
  ],
  ["lost-list", "## Benefits\n\nAnd so many more!\nThey may vary with the kitchen\nClick here to see them all\n"],
  ["lost-list", "## Education\n\nHarbour School\n12 Quay Street, Springfield, IL 62704 • 555 0100\nHill School\n"],
  ["lost-heading", "# Cook\n\n## Duties\n\n- Cook.\n\nEmail\n\nPhone (optional)\n\nComment\n"],
  ["lost-list", "## Requirements\n\nTwo years in a kitchen\nOR\nA diploma in cooking\nOR\nOne year as a baker\n"],
  ["lost-list", "## Experience\n\nOne year in a kitchen.\n\nHarbour Bakery\n12 Quay Street\nSpringfield, IL 62704\n"],
  ["lost-list", "## Requirements\n\nHarbour Bakery\n12 Quay Street\nLeeds LS1 4AP\n"],
  ["lost-list", "## Benefits\n\n| Bakery |\n| Days |\n| Full-time |\n"],
  ["lost-list", "## Duties\n\nTeaching\nGive lectures to students.\nMark their exams.\n"],
  [
    "unfinished-list",
    "DUTIES\n\nYour work includes the following:\n\nProvide excellent service to every guest, in person and on the telephone.\nWelcome and seat parties of up to forty people, and see to it that they feel at home.\n",
  ],
  [
    "unfinished-list",
    "Duties\n\nYour work includes:\n▪ Day to day management of the ovens at the Harbour\nBakery Leeds and of all that stands beside them\n▪ Greeting guests\n",
    "plaintext",
  ],
  [
    "unfinished-list",
    "Duties\n\n• Care for the collections, including:\n• Specimens and their labels, boxes,\nshelves and drawers\n• Catalogues of all that is kept here\n",
    "plaintext",
  ],
  [
    "lost-list",
    "## Benefits\n\nWe look after you and your family with a plan that\ncovers doctors, dentists and opticians, and we pay for\nit from the first day on.\n",
  ],
  ["lost-heading", "# Cook\n\n## Duties\n\n- Cook lunch.\n\nNorthbank Kitchens is an equal opportunity employer.\n"],
  ["unfinished-list", "## Requirements\n\n- Tools such as:\n\n  Jira, Slack and Notion\n"],
  [
    "lost-heading",
    "# Cook\n\n## The Role\n\nYour main responsibilities will include:\n\n- Cook lunch.\n- Order food.\n",
  ],
  ["lost-list", "## About the Role\n\nYou cook for us.\nWe eat with you.\nAll are happy.\n"],
  [
    "unfinished-list",
    "## Duties\n\n- Care for the collections, including:\n- Specimens and their labels, boxes and shelves.\n- Catalogues and databases of all that is kept here.\n",
  ],
  [
    "unfinished-list",
    "Duties\n\n• Care for the collections, including:\n◦ Making labels and boxes for all the specimens\n• Greet guests.\n",
    "plaintext",
  ],
  [
    "unfinished-list",
    "Duties\n\n- Care for the collections, including:\n    - Making labels and boxes for all the specimens\n- Greet guests.\n",
    "plaintext",
  ],
  [
    "unfinished-list",
    "Duties\n\n- Write letters to guests, including:\n\nNotices that a room is taken\nAnswers to complaints\n\n- Greet guests.\n",
    "plaintext",
  ],
  [
    "unfinished-list",
    "Duties\n\nDuties may include, but are not limited to the following:\n\nAll Kitchens\n\nCooks lunch for forty guests every day, and dinner for ten\nOrders food and checks what is delivered\n",
    "plaintext",
  ],
  [
    "unfinished-list",
    "Duties\n\nThe duties are the following:\n\n1.\nCook lunch for forty guests every day.\n\n2.\nOrder food and check what is delivered.\n",
    "plaintext",
  ],
  [
    "lost-list",
    "## Requirements\n\nA degree in baking\nor\nFour years in a bakery\n\nOne of many ovens\n9/20/30, 3:49 PM Cook\nHead Cook | Harbour Bakery https://example.com/jobs...\n2 of 4 9/20/30, 15:49\n",
  ],
];

describe("what rules about headings and lists leave alone", () => {
  for (const [rule, text, format = "markdown"] of ACCEPTED) {
    it(`${rule}: ${JSON.stringify(text)}`, () => {
      const found = check(read(text, format)).filter((finding) => finding.rule === rule);
      assert.deepEqual(found, []);
    });
  }
});
