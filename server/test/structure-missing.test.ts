import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { check, type Format, read } from "../src/engine/index.ts";

const MISSING = "missing-section";

/** What a job description is said to lack: "where the job is", "how to apply" … */
const lacks = (text: string, format: Format = "markdown"): readonly string[] =>
  check(read(text, format))
    .filter(({ rule }) => rule === MISSING)
    .map(({ message }) => message);

const DUTIES = "## Responsibilities\n\n- Bake bread and rolls.\n- Order flour and salt.\n";
const DEMANDS = "## Requirements\n\n- A calm manner.\n- Strong arms.\n";
const BAKER = `# Baker\n\n${DUTIES}\n${DEMANDS}`;

const PLACE = "This job description does not say where the job is.";
const APPLY = "This job description does not say how to apply.";
const COMPANY = "This job description does not describe the company.";
const FAIR = "This job description has no equal opportunity statement.";
const SUMMARY = "This job description does not say what the job is about.";
const TASKS = "This job description does not say what the person will do.";
const ASKED = "This job description does not say what applicants need to bring.";

describe("what a job description lacks", () => {
  it("is said", () => {
    for (const message of [PLACE, APPLY, COMPANY, FAIR]) assert.ok(lacks(BAKER).includes(message), message);
    assert.ok(lacks(`${BAKER}- Writing, Reading\n`).includes(PLACE), "no place");
  });

  const says: readonly (readonly [string, string])[] = [
    [PLACE, `${BAKER}\nOur ovens stand in Leeds, close to the sea.\n`],
    [PLACE, `${BAKER}\nWe are located on the harbour road.\n`],
    [PLACE, `${BAKER}\nYou must be living near the harbour.\n`],
    ["This job description does not say what the job pays.", `${BAKER}\nA need-based stipend of £90 is paid.\n`],
    [APPLY, `${BAKER}\nPlease email a resume with references to us.\n`],
    [
      TASKS,
      `# Baker\n\n## Requirements\n\nThe Head Baker will report to Ann and order flour. They will back up the bakers and clean the ovens.\n\n## Benefits\n\n- Bread.\n\n## Location\n\nLeeds\n\n## Pay\n\n£9\n`,
    ],
    [
      TASKS,
      `# Researcher\n\nThe project will involve baking and tasting.\n\n${DEMANDS}\n## Benefits\n\n- Bread.\n\n## Location\n\nLeeds\n\n## Pay\n\n£9\n`,
    ],
    [PLACE, `# Baker\n\nLisbon, Portugal, by the sea\n\n${DUTIES}\n${DEMANDS}`],
    [PLACE, `# Baker\n\nHarbour Bakery, Lisbon | Full time | £20 per hour\n\n${DUTIES}\n${DEMANDS}`],
    [
      PLACE,
      `# Baker\n\nGrade 6 | £37,350–£44,962 a year pro rata | 30 hours a week | Fixed-term (23 months) | Harbour Bakery, Lisbon\n\n${DUTIES}\n${DEMANDS}`,
    ],
    [
      ASKED,
      `# Baker\n\n${DUTIES}\n## How will I be set up to succeed?\n\n- Fluent in French\n- Proven skill\n- Ability to plan\n`,
    ],
    [
      TASKS,
      `# Baker\n\n## Purpose\n\nThe post holder will run the ovens, train two bakers and order flour.\n\n${DEMANDS}\n## Benefits\n\n- Bread.\n\n## Location\n\nLeeds\n`,
    ],
    [
      ASKED,
      `# Baker\n\n## Expectations\n\n- Bake bread.\n- Order flour.\n\nAnd be:\n\n- Fluent in French\n- Experienced in sales\n\n## Location\n\nLeeds\n`,
    ],
    [PLACE, `${BAKER}\nWe welcome bakers from anywhere.\n`],
    [SUMMARY, `${BAKER}\nHarbour Bakery is searching for the right baker.\n`],
    ["This job description does not say what the job pays.", `${BAKER}\nPay is commensurate with experience.\n`],
    [
      "This job description does not say what the job pays.",
      `${BAKER}\nAs a voluntary trustee, you meet us once a month.\n`,
    ],
    [
      TASKS,
      "---\ntitle: Baker\nqualifications: A calm manner\nlocation: Leeds\n---\n\nAll staff is expected to take orders.\n",
    ],
    [
      TASKS,
      `# Baker\n\n## Job Purpose\n\nTo see that our bread is good.\n\n${DEMANDS}\n## Benefits\n\n- Bread.\n\n## Location\n\nLeeds\n`,
    ],
    [PLACE, `${BAKER}\nCome to our Dayton, OH bakery.\n`],
    [PLACE, `---\ntitle: Baker jobs in Sri Lanka\n---\n\n${DUTIES}\n${DEMANDS}`],
    [PLACE, `${BAKER}\nWe are the oldest bakery of New Hampshire.\n`],
    [PLACE, `# Baker (Lisbon)\n\n${DUTIES}\n${DEMANDS}`],
    [PLACE, `# Baker\n\nLisbon-Belem, Lisbon District, Portugal · 2 days ago · 9 applicants\n\n${DUTIES}\n${DEMANDS}`],
    [PLACE, `# Baker\n\nHarbour House, Whitby YO21 1AB\n\n${DUTIES}\n${DEMANDS}`],
    [PLACE, `# Baker\n\n12 Mill Lane, Sparks, NV 89431\n\n${DUTIES}\n${DEMANDS}`],
    [PLACE, `# Baker\n\n📍 In-house (Lahore)\n\n${DUTIES}\n${DEMANDS}`],
    [APPLY, `${BAKER}\nCall or text Ann today!\n`],
    [
      ASKED,
      `# Baker\n\n${DUTIES}\n## Arms and ovens\n\n- 2 years of experience with ovens\n- Strong arms\n\n## Benefits\n\n- Bread.\n\n## Location\n\nLeeds\n`,
    ],
    [
      ASKED,
      `# Baker\n\n${DUTIES}\n## About the bakery\n\nWe bake by the sea.\n\nA diploma; at least one year of experience in a bakery.\n\nAt least two years of experience with ovens; clean hands.\n\n## Benefits\n\n- Bread.\n\n## Location\n\nLeeds\n`,
    ],
    [
      TASKS,
      `# Baker\n\n## Whatyou will do\n\n- Baking bread\n- Planning the week\n- Ordering flour\n\n${DEMANDS}\n## Benefits\n\n- Bread.\n\n## Location\n\nLeeds\n`,
    ],
    [
      ASKED,
      `# Baker\n\n${DUTIES}\nThe ideal candidate has worked as a baker in a large bakery.\n\n## Benefits\n\n- Bread.\n\n## Location\n\nLeeds\n`,
    ],
    [APPLY, `${BAKER}\nPlease speak to Ann in confidence.\n`],
    [APPLY, `${BAKER}\n[Write to us](mailto:jobs@example.com)\n`],
    [APPLY, `${BAKER}\nCall Denise on 01423 555 0199 or drop in!\n`],
    [
      TASKS,
      `# Baker\n\n## The job\n\nLead the team through the night; look after three ovens; talk to millers; you keep the books.\n\n${DEMANDS}\n## Benefits\n\n- Bread.\n\n## Location\n\nLeeds\n`,
    ],
    [
      TASKS,
      `# Baker\n\n## The position\n\nAs our second baker you'll mix and knead dough, order flour and help in the shop.\n\n${DEMANDS}\n## Benefits\n\n- Bread.\n\n## Location\n\nLeeds\n`,
    ],
    [
      TASKS,
      `# Baker\n\n## The role\n\nThe head baker runs the ovens, teaches two trainees and orders flour.\n\n${DEMANDS}\n## Benefits\n\n- Bread.\n\n## Location\n\nLeeds\n`,
    ],
    [APPLY, `${BAKER}\nQuestions: Ann Lee, tel. 0113 496 0000\n`],
    [APPLY, `${BAKER}\nAny more to ask? jobs@example.com\n`],
    [APPLY, `---\ntitle: Baker\nemail: jobs@example.com\n---\n\n${DUTIES}\n${DEMANDS}`],
    [APPLY, `---\ntitle: Baker\nurl_apply: https://example.com\n---\n\n${DUTIES}\n${DEMANDS}`],
    [APPLY, `${BAKER}\nApply today and let your bread rise!\n`],
    [APPLY, `${BAKER}\n{% include apply.html %}\n`],
    [COMPANY, `${BAKER}\nHarbour Bakery is a small but lively company by the sea.\n`],
    [FAIR, `${BAKER}\nWe welcome people of all backgrounds.\n`],
    [SUMMARY, `# Baker\n\nWe have an opening for a master of rye.\n\n${DUTIES}\n${DEMANDS}`],
    [
      TASKS,
      `# Baker\n\n**You'll spend your time:**\n\n- With bread.\n\n${DEMANDS}\n## Benefits\n\n- Bread.\n\n## About us\n\nWe bake.\n`,
    ],
    [
      TASKS,
      `# Baker\n\n## Bread\n\n- Bake rolls.\n- Order flour.\n\n## Ovens\n\n- Clean them.\n- Check the fire.\n\n${DEMANDS}\n## Benefits\n\n- Bread.\n`,
    ],
    [APPLY, `${BAKER}\nQualified candidates must submit a resumé to the head baker.\n`],
    [APPLY, `${BAKER}\nAPPLY BELOW!\n`],
    [SUMMARY, `${BAKER}\nThis is an excellent opportunity for a baker who rises early.\n`],
    [
      TASKS,
      `# Baker\n\nThis position is responsible for our bread and rolls.\n\n${DEMANDS}\n## Benefits\n\n- Bread.\n\n## Location\n\nLeeds\n\n## About us\n\nWe bake.\n`,
    ],
    [
      ASKED,
      `# Baker\n\n${DUTIES}\n## About us\n\nTo qualify for this position, bakers must have baked for a year.\n\n## Benefits\n\n- Bread.\n\n## Location\n\nLeeds\n`,
    ],
    [
      ASKED,
      `# Baker\n\n${DUTIES}\n## Whom we're looking for\n\n- Somebody calm.\n\n## Benefits\n\n- Bread.\n\n## Location\n\nLeeds\n`,
    ],
    [
      ASKED,
      `# Baker\n\n${DUTIES}\n## Things you absolutely need\n\n- Calm.\n\n## Benefits\n\n- Bread.\n\n## Location\n\nLeeds\n`,
    ],
    [
      ASKED,
      `# Baker\n\n${DUTIES}\nTo qualify for this position, all candidates must bring a degree in baking.\n\n## Benefits\n\n- Bread.\n\n## Location\n\nLeeds\n`,
    ],
    [
      ASKED,
      `# Baker\n\n${DUTIES}\nThis post requires a Bachelor’s degree and strong arms.\n\n## Benefits\n\n- Bread.\n\n## Location\n\nLeeds\n`,
    ],
    [
      TASKS,
      `# Baker\n\n## The post\n\nUnder the head baker, the baker will perform all the work at the ovens. He or she will assist in the shop. The baker will report to the owner.\n\n${DEMANDS}\n## Benefits\n\n- Bread.\n\n## Location\n\nLeeds\n`,
    ],
    [
      ASKED,
      `# Baker\n\n${DUTIES}\nTo excel in this role, you should possess:\n\n- Calm.\n- Strong arms.\n\n## Benefits\n\n- Bread.\n\n## Location\n\nLeeds\n`,
    ],
  ];
  for (const [message, text] of says) {
    it(`${message.slice(21)} – is not said of ${JSON.stringify(text.replace(BAKER, "…"))}`, () => {
      assert.ok(read(text, "markdown").recognised);
      assert.ok(!lacks(text).includes(message));
    });
  }
});
