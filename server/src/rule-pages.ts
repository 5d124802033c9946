import { RULES, type Rule } from "./engine/index.ts";

/** The documentation of the rules, made from their code: file name in docs/rules to Markdown text. */
export function rulePages(): ReadonlyMap<string, string> {
  return new Map([["README.md", indexPage()], ...RULES.map((rule) => [`${rule.name}.md`, pageOf(rule)] as const)]);
}

const GENERATED = "<!-- Made from the rule's code by `npm run docs`; change it there. -->";

function indexPage(): string {
  const rows = RULES.map(({ name, summary, severity }) => `| [${name}](${name}.md) | ${summary} | ${severity} |`);
  return [
    GENERATED,
    "",
    "# What is checked",
    "",
    "| rule | what it flags | level |",
    "| --- | --- | --- |",
    ...rows,
    "",
  ].join("\n");
}

function pageOf({ name, summary, why, severity, bad, good }: Rule): string {
  const flagged = bad.flatMap(({ text, fixed }) => [
    "What is between « and » is flagged:",
    "",
    ...fenced(text),
    ...(fixed === undefined ? [] : ["After the fix:", "", ...fenced(fixed)]),
  ]);
  const accepted = good.filter(({ text }) => text.trim() !== "").flatMap(({ text }) => fenced(text));
  return [
    GENERATED,
    "",
    `# ${name}`,
    "",
    summary,
    "",
    why,
    "",
    `Level: ${severity}.`,
    "",
    "## Flagged",
    "",
    ...flagged,
    "## Accepted",
    "",
    ...accepted,
  ].join("\n");
}

/** A fence longer than any inside the example. */
function fenced(text: string): string[] {
  const inner = Math.max(2, ...[...text.matchAll(/`{3,}/g)].map(([run]) => run.length));
  const fence = "`".repeat(inner + 1);
  return [`${fence}text`, text.replace(/\n$/, ""), fence, ""];
}
