import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { read } from "../src/engine/index.ts";

const DUTIES = "- Bake bread and rolls.\n- Order flour and salt.\n";

describe("what is recognised as a job description", () => {
  const recognised = (text: string): boolean => read(text, "markdown").recognised;
  const whole = `# Baker\n\n## Responsibilities\n\n${DUTIES}\n## Requirements\n\n- A calm manner and a love of bread.\n`;

  it("a title, duties and demands", () => assert.ok(recognised(whole)));
  it("duties and demands without a title", () => assert.ok(recognised(whole.replace("# Baker\n", ""))));
  it("not an empty text", () => assert.ok(!recognised("")));
  it("not any document", () => {
    assert.ok(
      !recognised(
        "# flour-counter\n\n## Description\n\nCounts flour.\n\n## Requirements\n\nAn oven.\n\n## Contact\n\nUs.\n",
      ),
    );
  });
  it("not the beginning of an advertisement", () => {
    assert.ok(
      !recognised(
        `${whole}\nWe are the oldest bakery of the harbour and we bake bread for everyone who lives or works...`,
      ),
    );
  });
  it("not several jobs in one file", () => {
    const job = (name: string) =>
      `## ${name}\n\n### Responsibilities\n\n${DUTIES}\n### Requirements\n\n- A calm manner.\n`;
    assert.ok(!recognised(`# Jobs\n\n${job("Head Baker")}\n${job("Driver")}`));
  });
  it("not another language", () => {
    const german = "Wir suchen eine Bäckerin für unsere Bäckerei am Hafen und freuen uns auf Bewerbungen. ".repeat(6);
    assert.ok(!recognised(`# Baker\n\n${german}\n\n## Benefits\n\n- Brot.\n\n## Skills\n\n- Backen.\n`));
  });
});
