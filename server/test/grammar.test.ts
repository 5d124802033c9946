import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { createOnigScanner, createOnigString, loadWASM } from "vscode-oniguruma";
import { type IRawGrammar, parseRawGrammar, Registry } from "vscode-textmate";
import markdownEditing from "../../language-configuration.json";
import yamlEditing from "../../language-configuration-yaml.json";

const INLINE = [{ include: "#inline" }];

// VS Code brings the grammars of Markdown and YAML. What stands in for them here has only the shape that ours builds on.
const STAND_INS: Readonly<Record<string, object>> = {
  "text.html.markdown": {
    scopeName: "text.html.markdown",
    patterns: [
      {
        begin: "\\A---$",
        end: "^---$",
        patterns: [{ include: "source.yaml" }],
        contentName: "meta.embedded.block.frontmatter",
      },
      { begin: "^```", end: "^```$", name: "markup.fenced_code.block.markdown" },
      { match: "^ {0,3}#{1,6} (.*)$", name: "markup.heading.markdown", captures: { 1: { patterns: INLINE } } },
      {
        begin: "(^|\\G)( {0,3})([*+-])([ \\t])",
        while: "((^|\\G)([ ]{2,4}|\\t))|(^[ \\t]*$)",
        name: "markup.list.unnumbered.markdown",
        patterns: [{ include: "#paragraph" }],
      },
      { include: "#paragraph" },
    ],
    repository: {
      inline: {
        patterns: [
          { begin: "\\*\\*(?=\\w)", end: "\\*\\*", name: "markup.bold.markdown" },
          { match: "`[^`]*`", name: "markup.inline.raw.string.markdown" },
          { match: "<!--.*?-->", name: "comment.block.html" },
        ],
      },
      paragraph: {
        begin: "(^|\\G)[ ]{0,3}(?=[^ \\t\\n])",
        while: "(^|\\G)((?=\\s*[-=]{3,}\\s*$)|[ ]{4,}(?=[^ \\t\\n]))",
        name: "meta.paragraph.markdown",
        patterns: INLINE,
      },
    },
  },
  "source.yaml": {
    scopeName: "source.yaml",
    patterns: [
      { match: "#.*$", name: "comment.line.number-sign.yaml" },
      { match: "[^\\s:#][^:#]*(?=:)", name: "string.unquoted.plain.yaml entity.name.tag.yaml" },
      { begin: "(?<=: |- )", end: "$", name: "string.unquoted.plain.out.yaml" },
    ],
  },
};

const OURS: Readonly<Record<string, string>> = {
  "text.html.markdown.job-description": "syntaxes/job-description.tmLanguage.json",
  "source.yaml.job-description": "syntaxes/job-description-yaml.tmLanguage.json",
};

const registry = new Registry({
  onigLib: loadWASM(new Uint8Array(readFileSync("node_modules/vscode-oniguruma/release/onig.wasm")).buffer).then(
    () => ({
      createOnigScanner,
      createOnigString,
    }),
  ),
  loadGrammar: async (scopeName) => {
    const file = OURS[scopeName];
    if (file !== undefined) return parseRawGrammar(readFileSync(file, "utf8"), file);
    return STAND_INS[scopeName] as IRawGrammar | undefined;
  },
});

const markdown = (await registry.loadGrammar("text.html.markdown.job-description"))!;
const yaml = (await registry.loadGrammar("source.yaml.job-description"))!;

const KINDS: Readonly<Record<string, string>> = {
  "entity.name.section.title.job-description": "title",
  "entity.name.section.job-description": "section",
  "entity.name.tag.label.job-description": "label",
  "constant.numeric.experience.job-description": "experience",
};

/** What our grammar adds to the last of the lines: `label: Experience`. */
function seen(grammar: typeof markdown, ...lines: readonly string[]): string[] {
  let stack = null;
  let pieces: string[] = [];
  for (const line of lines) {
    const result = grammar.tokenizeLine(line, stack);
    stack = result.ruleStack;
    pieces = result.tokens.flatMap(({ scopes, startIndex, endIndex }) => {
      const kind = KINDS[scopes.findLast((scope) => scope in KINDS) ?? ""];
      return kind === undefined ? [] : [`${kind}: ${line.slice(startIndex, endIndex)}`];
    });
  }
  return pieces;
}

const BODY: readonly (readonly [line: string, ...pieces: string[]])[] = [
  // Section names
  ["Key Responsibilities", "section: Key Responsibilities"],
  ["KEY RESPONSIBILITIES", "section: KEY RESPONSIBILITIES"],
  ["Role Overview", "section: Role Overview"],
  ["Duties & Responsibilities:", "section: Duties & Responsibilities:"],
  ["**What You’ll Do:**", "section: **What You’ll Do:**"],
  ["*Required Qualifications:**", "section: *Required Qualifications:**"],
  ["What we're looking for…", "section: What we're looking for…"],
  ["Nice to have (not required)", "section: Nice to have (not required)"],
  ["Knowledge, Skills and Abilities", "section: Knowledge, Skills and Abilities"],
  ["Education and Experience", "section: Education and Experience"],
  ["What's in it for you", "section: What's in it for you"],
  ["Salary Range", "section: Salary Range"],
  ["About Acme & Sons", "section: About Acme & Sons"],
  ["About the Team", "section: About the Team"],
  ["Selection Process", "section: Selection Process"],
  ["How to Apply", "section: How to Apply"],
  ["Equal Opportunity Employer", "section: Equal Opportunity Employer"],
  ["Experience:", "section: Experience:"],
  ["key responsibilities"],
  ["Key Responsibilities include budgets."],
  ["About the people we serve"],
  ["- Experience"],
  ["Node.js"],
  // Labels
  ["**Position:** Senior Developer", "label: Position"],
  ["*Position:** Senior Developer", "label: Position"],
  ["**Position:* Senior Developer", "label: Position"],
  ["**Position**: Senior Developer", "label: Position"],
  ["**Location:**", "section: **Location:**"],
  ["Employment Type: Full-time", "label: Employment Type"],
  ["- **Ownership:** you decide", "label: Ownership"],
  ["- Location: Berlin", "label: Location"],
  ["Note: the office is closed in August."],
  ["Strong programming experience in one or more languages:"],
  ["We offer a lot, **above all:** time"],
  // Experience
  ["*Experience:** 6\\+ Years", "label: Experience", "experience: 6\\+ Years"],
  ["## Senior Developer (6+ years)", "experience: 6+ years"],
  ["- 6+ years of **backend** work", "experience: 6+ years"],
  ["We ask for **3-5 years** of it.", "experience: 3-5 years"],
  [
    "3\\-5 years, 3–5 yrs or 3 to 5+ years",
    "experience: 3\\-5 years",
    "experience: 3–5 yrs",
    "experience: 3 to 5+ years",
  ],
  ["at least five years", "experience: five years"],
  ["one-to-three years", "experience: one-to-three years"],
  ["five (5) years", "experience: five (5) years"],
  [
    "8 or more years, 10years, 5 plus years",
    "experience: 8 or more years",
    "experience: 10years",
    "experience: 5 plus years",
  ],
  ["2.5 years or 4+ YOE", "experience: 2.5 years", "experience: 4+ YOE"],
  ["18 months of experience", "experience: 18 months"],
  ["6-12 months' relevant work experience", "experience: 6-12 months"],
  // The same words with another meaning
  ["within 2 years; the last 5 years; for over 40 years"],
  ["3 years ago, 18 years old, 21 years of age"],
  ["4-year degree, 2 year contract, 12 month contract, 6 months of leave"],
  ["in 2019 years, $5 years, `6+ years`, <!-- 6+ years -->"],
];

for (const [line, ...pieces] of BODY) {
  test(`in Markdown: ${line}`, () => assert.deepEqual(seen(markdown, "# Senior Developer", line), pieces));
}

const FIRST_LINES: typeof BODY = [
  ["Senior Developer", "title: Senior Developer"],
  ["**Senior Developer**", "title: Senior Developer"],
  ["Senior Developer (6\\+ Years)", "title: Senior Developer (", "experience: 6\\+ Years", "title: )"],
  ["We are looking for a developer."],
  ["Position: Senior Developer", "label: Position"],
  ["- 6+ years", "experience: 6+ years"],
  ["# Senior Developer"],
  ["---"],
];

for (const [line, ...pieces] of FIRST_LINES) {
  test(`in the first line: ${line}`, () => assert.deepEqual(seen(markdown, line), pieces));
}

test("front matter has experience, but no sections and labels", () => {
  assert.deepEqual(seen(markdown, "---", "experience: 6+ years"), ["experience: 6+ years"]);
  assert.deepEqual(seen(markdown, "---", "Location: Berlin"), []);
  assert.deepEqual(seen(markdown, "---", "title: x", "---", "Benefits"), ["section: Benefits"]);
});

test("code stays code", () => {
  assert.deepEqual(seen(markdown, "# Title", "```", "6+ years"), []);
  assert.deepEqual(seen(markdown, "# Title", "- a", "  **Tools:** 6+ years"), ["label: Tools", "experience: 6+ years"]);
});

test("in YAML experience stands in values only", () => {
  assert.deepEqual(seen(yaml, "experience: 6+ years"), ["experience: 6+ years"]);
  assert.deepEqual(seen(yaml, "  - at least five years of SQL"), ["experience: five years"]);
  assert.deepEqual(seen(yaml, "  - 5-7 years: Node"), []);
  assert.deepEqual(seen(yaml, "# 6+ years"), []);
});

// VS Code gives up colouring lines above 20,000 characters.
for (const part of [
  "1 ",
  "1-",
  "one or ",
  "key ",
  "*",
  "About A ",
  "12 months a ",
  "Essential duties and ",
  "(",
  "A:",
]) {
  test(`a long line of ${JSON.stringify(part)} takes no time`, () => {
    const line = part.repeat(20_000 / part.length);
    const first = markdown.tokenizeLine(line, null, 2_000);
    const second = markdown.tokenizeLine(line, first.ruleStack, 2_000);
    assert.deepEqual([first.stoppedEarly, second.stoppedEarly], [false, false]);
  });
}

for (const { wordPattern } of [markdownEditing, yamlEditing]) {
  test("an apostrophe belongs to its word", () => {
    const words = "Bachelor's or 'what you’ll do' in **C++**, São_Paulo and 6\\+ years".match(
      new RegExp(wordPattern.pattern, `g${wordPattern.flags}`),
    );
    assert.deepEqual(words?.join(" "), "Bachelor's or what you’ll do in C São_Paulo and 6 years");
  });
}

test("the Enter key continues a list, but not behind an empty item", () => {
  const action = (before: string, after = "") =>
    markdownEditing.onEnterRules.find(
      ({ beforeText, afterText = "" }) => new RegExp(beforeText).test(before) && new RegExp(afterText).test(after),
    )?.action;
  assert.deepEqual(action("- Node.js"), { indent: "none", appendText: "- " });
  assert.deepEqual(action("  - Node.js"), { indent: "none", appendText: "- " });
  for (const bullet of ["*", "+", "•"]) {
    assert.deepEqual(action(`${bullet} Node.js`), { indent: "none", appendText: `${bullet} ` });
  }
  for (const bullet of ["-", "*", "+", "•"]) {
    assert.deepEqual(action(`  ${bullet} `, "Node.js"), { indent: "none", appendText: `${bullet} ` });
  }
  assert.deepEqual(action("  - "), { indent: "outdent" });
  for (const line of ["- ", "Node.js", "-5 degrees", "---", "- - -", "* * *", "**Location:** Leeds", "C++ and Java"])
    assert.equal(action(line), undefined, line);
});
