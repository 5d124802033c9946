import { RULES, type Rule, SEVERITIES } from "./engine/index.ts";

/** The documentation of the rules, made from their code: file name in docs/rules to Markdown text. */
export function rulePages(): ReadonlyMap<string, string> {
  return new Map([["README.md", indexPage()], ...RULES.map((rule) => [`${rule.name}.md`, pageOf(rule)] as const)]);
}

const GENERATED = "<!-- Made from the rule's code by `npm run docs`; change it there. -->";

function indexPage(): string {
  const rows = RULES.map((rule) => `| [${rule.name}](${rule.name}.md) | ${rule.summary} | ${levelsOf(rule)} |`);
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

/** "warning, information or hint" */
function levelsOf({ severity, otherSeverities = [] }: Rule): string {
  const levels = SEVERITIES.filter((each) => each === severity || otherSeverities.includes(each));
  return [levels.slice(0, -1).join(", "), levels.at(-1)].filter(Boolean).join(" or ");
}

function pageOf(rule: Rule): string {
  const { name, summary, why, bad, good } = rule;
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
    `Level: ${levelsOf(rule)}.`,
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
