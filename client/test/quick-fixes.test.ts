import assert from "node:assert/strict";
import { CodeActionKind, ConfigurationTarget, commands, Position, Selection, window, workspace } from "vscode";
import { codeActions, eventually, findings, openSeed, openText } from "./editor.ts";

/** Each kind of fix, chosen by its title from the light bulb's menu at the finding. */
const FIXES = [
  {
    rule: "redundant-escape",
    title: /stray backslash/,
    text: "Full\\-Time or Part\\-Time\n",
    fixed: "Full-Time or Part\\-Time\n",
  },
  {
    rule: "redundant-escape",
    title: /^Remove all 2 stray backslashes/,
    text: "Full\\-Time or Part\\-Time\n",
    fixed: "Full-Time or Part-Time\n",
  },
  {
    rule: "redundant-escape",
    title: /^Fix everything that is safe/,
    text: "Full\\-Time\n\n*Position:** Cook\n",
    fixed: "Full-Time\n\n**Position:** Cook\n",
  },
  {
    rule: "broken-emphasis",
    title: /Make the label bold/,
    text: "*Position:** Cook\n",
    fixed: "**Position:** Cook\n",
  },
  {
    rule: "lost-heading",
    title: /Make this line a heading/,
    text: "# Cook\n\nKey Responsibilities\n\n- Cook lunch.\n- Order food.\n",
    fixed: "# Cook\n\n## Key Responsibilities\n\n- Cook lunch.\n- Order food.\n",
  },
  {
    rule: "lost-list",
    title: /bullet/,
    text: "## Responsibilities\n\nCook lunch for forty guests.\nOrder food and check deliveries.\nTrain new staff.\n",
    fixed:
      "## Responsibilities\n\n- Cook lunch for forty guests.\n- Order food and check deliveries.\n- Train new staff.\n",
  },
  {
    rule: "empty-section",
    title: /Remove the empty heading/,
    text: "# Cook\n\n## Benefits\n\n## Requirements\n\n- A calm manner.\n",
    fixed: "# Cook\n\n## Requirements\n\n- A calm manner.\n",
  },
  {
    rule: "missing-section",
    title: /Add a section “Location”/,
    text: "# Cook\n\n## Responsibilities\n\n- Cook lunch.\n\n## Requirements\n\n- A calm manner.\n",
    fixed: "# Cook\n\n## Location\n\n## Responsibilities\n\n- Cook lunch.\n\n## Requirements\n\n- A calm manner.\n",
  },
  {
    rule: "experience-mismatch",
    title: /5\+/,
    text: "# Cook\n\nExperience: 6+ years\n\n## Requirements\n\n- 5+ years of experience.\n",
    fixed: "# Cook\n\nExperience: 5+ years\n\n## Requirements\n\n- 5+ years of experience.\n",
  },
  {
    rule: "experience-mismatch",
    title: /6\+/,
    text: "# Cook\n\nExperience: 6+ years\n\n## Requirements\n\n- 5+ years of experience.\n",
    fixed: "# Cook\n\nExperience: 6+ years\n\n## Requirements\n\n- 6+ years of experience.\n",
  },
  {
    rule: "impossible-range",
    title: /5-7/,
    text: "## Requirements\n\n- 7-5 years of experience.\n",
    fixed: "## Requirements\n\n- 5-7 years of experience.\n",
  },
];

describe("Quick fixes", () => {
  for (const { rule, title, text, fixed } of FIXES) {
    it(`${rule}: ${title.source}`, async () => {
      const document = await openText(text);
      const action = await eventually(async () => {
        const finding = findings(document, rule)[0];
        assert(finding, `no ${rule}`);
        const actions = await codeActions(document, finding.range, CodeActionKind.QuickFix.value);
        const found = actions.find((each) => title.test(each.title));
        assert(found?.edit, `only: ${actions.map((each) => each.title).join(", ")}`);
        return found;
      });
      assert(await workspace.applyEdit(action.edit!));
      assert.equal(document.getText(), fixed);
    });
  }

  it("mends on a key press what the cursor is at", async () => {
    const document = await openText("*Position:** Cook\n");
    await eventually(() => assert.equal(findings(document, "broken-emphasis").length, 1));
    window.activeTextEditor!.selection = new Selection(0, 1, 0, 1);
    // The editor may hear of the problem a moment later than the test does; the writer would press the key again.
    await eventually(async () => {
      await commands.executeCommand("editor.action.autoFix");
      assert.equal(document.getText(), "**Position:** Cook\n");
    });
  });

  it("mends everything that is safe on one command", async () => {
    const document = await openSeed();
    await eventually(() => assert.equal(findings(document, "redundant-escape").length, 18));
    // VS Code drops the command without a word where the diagnostics change meanwhile; a second one changes nothing.
    await eventually(async () => {
      await commands.executeCommand("editor.action.fixAll");
      assert.deepEqual(findings(document, "redundant-escape"), []);
    });
    await eventually(() => assert.deepEqual(findings(document, "broken-emphasis"), []));
    assert.equal(findings(document, "lost-list").length, 3);
  });

  it("mends on saving where the writer has set VS Code so", async () => {
    const settings = workspace.getConfiguration("editor");
    const wanted = { "source.fixAll.jobDescription": "explicit" };
    await settings.update("codeActionsOnSave", wanted, ConfigurationTarget.Workspace);
    try {
      const document = await openText("Full\\-Time\n\n*Position:** Cook\n");
      await window.activeTextEditor!.edit((builder) => builder.insert(new Position(3, 0), "\nIn Leeds\n"));
      await document.save();
      assert.equal(document.getText(), "Full-Time\n\n**Position:** Cook\n\nIn Leeds\n");
      assert(!document.isDirty);
    } finally {
      await settings.update("codeActionsOnSave", undefined, ConfigurationTarget.Workspace);
    }
  });
});
