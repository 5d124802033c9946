import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { applyEdits, check, type Format, read } from "../src/engine/index.ts";

/** What the chapters of a text have for a title: each that has one is a job. */
const titlesIn = (text: string, format: Format) =>
  read(text, format).chapters.map(({ chapter }) => chapter.title?.text);

const LIST = `
- title: Junior Cook
  location: Leeds
  requirements:
    - 1+ years of experience.
- location: York
  title: Chef
  requirements:
    - 8+ years of experience.
`;

describe("a YAML text with several jobs", () => {
  const cases: readonly (readonly [string, string, readonly (string | undefined)[]])[] = [
    ["a list", LIST, ["Junior Cook", "Chef"]],
    ["a list below a key", `page: Careers\njobs:${LIST.replaceAll("\n", "\n  ")}`, ["Junior Cook", "Chef"]],
    [
      "documents",
      "title: Cook\nlocation: Leeds\nduties: [Cook]\n---\ntitle: Chef\nlocation: York\npay: £20\n",
      ["Cook", "Chef"],
    ],
    [
      "lists in lists",
      "- team: Kitchen\n  jobs:\n  - title: A\n    city: B\n    pay: C\n  - title: D\n    city: E\n    pay: F\n",
      ["A", "D"],
    ],
    [
      "one job with titled sections",
      "title: Cook\nlocation: Leeds\nsections:\n  - title: Duties\n    text: Cook.\n  - title: Pay\n    text: Good.\n",
      ["Cook"],
    ],
    [
      "jobs of which little is said",
      "kitchen:\n  - role: Head Cook\n    icon: pan\n    summary: Cooks.\n  - role: Waiter\n    summary: Serves.\n",
      ["Head Cook", "Waiter"],
    ],
    [
      "jobs that are a text and a name",
      `- title: Head Cook\n  body: >\n    ${"You cook. ".repeat(9)}\n- title: Waiter\n  body: "<p>Hello.</p><p>${"You serve. ".repeat(9)}</p>"\n`,
      ["Head Cook", "Waiter"],
    ],
    [
      "keys with a job below each",
      "page: Careers\njobs:\n  cook:\n    title: Cook\n    location: Leeds\n    requirements:\n      - 1 year\n  head-cook:\n    location: York\n    title: Head Cook\n    requirements:\n      - 8 years\n",
      ["Cook", "Head Cook"],
    ],
    [
      "one job below a key, and whom to write to",
      "job:\n  title: Cook\n  location: Leeds\n  duties: [Cook]\ncontact:\n  title: Head Cook\n  location: Leeds\n  email: ann@example.com\n",
      ["Cook"],
    ],
    ["one job in a list", "- title: Cook\n  location: Leeds\n  requirements: [Calm]\n", ["Cook"]],
    ["jobs on one line", "[{title: A, city: B, pay: C}, {title: D, city: E, pay: F}]", ["A"]],
  ];
  for (const [what, text, titles] of cases) it(what, () => assert.deepEqual(titlesIn(text, "yaml"), titles));

  it("is judged job by job", () => {
    const job = read(LIST, "yaml");
    assert.deepEqual(check(job), []);
    assert.equal(job.recognised, false, "so nothing is said to be missing");
  });

  it("has its findings in their places", () => {
    const text = LIST.replace("8+ years", "8\\+ years").replace("Chef", "Junior Chef");
    const found = check(read(text, "yaml")).map(({ rule, span }) => [rule, text.slice(span.start, span.end)]);
    assert.deepEqual(found, [
      ["seniority-mismatch", "8\\+ years of experience"],
      ["redundant-escape", "\\"],
    ]);
  });
});

/** Long enough that the title of a second job is no longer among the lines where a text's own title is looked for. */
const DUTIES =
  "## Responsibilities\n\n- Plan meals.\n- Cook lunch.\n- Cook dinner.\n- Taste all.\n- Talk to guests.\n- Clean up.\n\n";
const asksFor = (years: number) => `## Requirements\n\n- ${years}+ years of experience.\n- Calm.\n- Clean.\n\n`;

describe("a Markdown text with several jobs", () => {
  const cases: readonly (readonly [string, string, readonly (string | undefined)[]])[] = [
    ["one after the other", `# Cook\n\n${DUTIES}${asksFor(1)}# Chef\n\n${DUTIES}${asksFor(8)}`, ["Cook", "Chef"]],
    [
      "a career ladder",
      `# Cook I\n\nYou cook.\n\n${asksFor(1)}A.\n\nB.\n\nC.\n\nD.\n\nE.\n\nF.\n\n# Cook II\n\n${asksFor(3)}`,
      ["Cook I", "Cook II"],
    ],
    [
      "one job with sections of the first level",
      `# Cook\n\n${DUTIES}A.\n\nB.\n\nC.\n\nD.\n\nE.\n\nF.\n\n# Requirements\n\n- Calm.\n`,
      ["Cook", undefined],
    ],
    [
      "a heading that names a job of which nothing is said anew",
      `# Cook\n\n${DUTIES}${asksFor(1)}# Our Chef\n\nShe is calm.\n`,
      ["Cook", undefined],
    ],
    [
      "a heading that names no job",
      `# Cook\n\n${DUTIES}${asksFor(1)}# In the kitchen\n\n${DUTIES}`,
      ["Cook", undefined],
    ],
    [
      "requirements whose heading names the job",
      `# Cook\n\n${DUTIES}${asksFor(1)}# Requirements for the Cook\n\n- Calm.\n`,
      ["Cook", undefined],
    ],
  ];
  for (const [what, text, titles] of cases) it(what, () => assert.deepEqual(titlesIn(text, "markdown"), titles));

  it("is judged job by job", () => {
    const text = `# Junior Cook\n\n${DUTIES}${asksFor(1)}# Junior Chef\n\n${DUTIES}${asksFor(8)}# Cook (4+ years)\n\n${DUTIES}${asksFor(5)}`;
    const job = read(text, "markdown");
    assert.equal(job.recognised, false, "so nothing is said to be missing");
    const found = check(job).map(({ rule, span, related }) => [
      rule,
      text.slice(span.start, span.end),
      ...related.map(({ span }) => text.slice(span.start, span.end)),
    ]);
    assert.deepEqual(found, [
      ["seniority-mismatch", "8+ years of experience"],
      ["experience-mismatch", "5+ years of experience", "4+ years"],
    ]);
  });

  it("is mended job by job", () => {
    const text = `# Chef (9 years)\n\n${DUTIES}${asksFor(9)}# Cook (4+ years)\n\n${DUTIES}${asksFor(5)}`;
    const [finding] = check(read(text, "markdown"));
    const [here, there] = finding!.fixes.map(({ edits }) => applyEdits(text, edits));
    assert.equal(here, text.replace("5+ years", "4+ years"));
    assert.equal(there, text.replace("4+ years", "5+ years"));
  });
});
