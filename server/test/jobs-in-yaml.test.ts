import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { check, read } from "../src/engine/index.ts";

/** The titles of the jobs that a YAML text has, one a chapter. */
const jobsIn = (text: string) => read(text, "yaml").chapters.map(({ chapter }) => chapter.title?.text);

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
    ["one job in a list", "- title: Cook\n  location: Leeds\n  requirements: [Calm]\n", ["Cook"]],
    ["jobs on one line", "[{title: A, city: B, pay: C}, {title: D, city: E, pay: F}]", ["A"]],
  ];
  for (const [what, text, titles] of cases) it(what, () => assert.deepEqual(jobsIn(text), titles));

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
