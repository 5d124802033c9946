import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { describe, test } from "node:test";
import fc from "fast-check";
import { cleanUp } from "../src/engine/index.ts";
import { htmlToMarkdown } from "../src/paste/html-to-markdown.ts";
import { SEED } from "./hostile.ts";

fc.configureGlobal({ seed: SEED });

const clipboard = (file: string) => readFileSync(`server/test/clipboard/${file}`, "utf8");

/** What is on the clipboard, and its Markdown. */
interface Case {
  readonly what: string;
  readonly html: string;
  readonly markdown: string;
}

const CASES: readonly Case[] = [
  {
    what: "nothing that is shown",
    html: "<meta charset='utf-8'><style>p {}</style><!--StartFragment-->",
    markdown: "",
  },
  { what: "words alone", html: "Cook  lunch\n for guests", markdown: "Cook lunch for guests\n" },
  { what: "a heading with a look of its own", html: "<h2><b><u>Benefits</u></b><br></h2>", markdown: "## Benefits\n" },
  { what: "an empty heading", html: "<h2>&nbsp;</h2><p>Free lunch</p>", markdown: "Free lunch\n" },
  {
    what: "a numbered heading of Word's",
    html: "<h1 style='mso-list:l0 level1 lfo1'><span style='mso-list:Ignore'>1.<span>&nbsp; </span></span>Duties</h1>",
    markdown: "# Duties\n",
  },
  { what: "bold with the space inside", html: "<p><strong>Pay: </strong>£30,000</p>", markdown: "**Pay:** £30,000\n" },
  {
    what: "bold with no space at all",
    html: "<p><strong>Pay:</strong>£30,000 <strong>Hours:</strong>40</p>",
    markdown: "**Pay:** £30,000 **Hours:** 40\n",
  },
  {
    what: "bold in pieces",
    html: "<p><b>Head</b><b> </b><b>Chef</b> or <b><b>cook</b></b></p>",
    markdown: "**Head Chef** or **cook**\n",
  },
  {
    what: "bold inside a word",
    html: "<p>un<b>paid</b> Node<b>.js</b> <b>(a)</b>b</p>",
    markdown: "un**paid** Node.js (a)b\n",
  },
  { what: "bold around nothing", html: "<p>Head<b> </b>Chef<b></b></p>", markdown: "Head Chef\n" },
  {
    what: "bold across a line break",
    html: "<p><b>Location<br>Leeds</b><br></p>",
    markdown: "**Location**\n\n**Leeds**\n",
  },
  { what: "bold around paragraphs", html: "<b><p>One</p><p>Two</p></b>", markdown: "One\n\nTwo\n" },
  {
    what: "bold and italic by style",
    html: '<span style="font-weight:600;font-style:italic">new</span>',
    markdown: "**_new_**\n",
  },
  { what: "struck out by style", html: '<span style="text-decoration:line-through">old</span>', markdown: "~~old~~\n" },
  {
    what: "bold and italics that are not",
    html: '<b style="font-weight:normal"><i style="font-style:normal">plain</i></b>',
    markdown: "plain\n",
  },
  {
    what: "lines of one paragraph",
    html: "<p>Leeds<br>Full-time<br><br>Kitchen</p>",
    markdown: "Leeds\n\nFull-time\n\nKitchen\n",
  },
  {
    what: "lines that only a style keeps apart",
    html: "<div style='white-space: pre-wrap'>Leeds\n<span>Full-time\n\n</span><p style='white-space: normal'>Hot\nkitchen</p></div>",
    markdown: "Leeds\n\nFull-time\n\nHot kitchen\n",
  },
  {
    what: "lines without a paragraph",
    html: "<div>Leeds</div><div><br></div><div>Full-time</div>Kitchen<br>",
    markdown: "Leeds\n\nFull-time\n\nKitchen\n",
  },
  {
    what: "groups within groups",
    html: "<section><div><div><h2>Duties</h2></div><div>Cook.</div></div></section>",
    markdown: "## Duties\n\nCook.\n",
  },
  {
    what: "a list with paragraphs",
    html: "<ul><li><p>One</p></li><li><p>Two</p></li></ul>",
    markdown: "- One\n- Two\n",
  },
  {
    what: "a list that goes on counting",
    html: "<ol><li>One</li></ol><p>Words</p><ol start='2'><li>Two</li><li>Three</li></ol>",
    markdown: "1. One\n\nWords\n\n2. Two\n3. Three\n",
  },
  { what: "a list that counts from nowhere", html: "<ol start='-2'><li>One</li></ol>", markdown: "1. One\n" },
  {
    what: "a list of Word's that goes on counting",
    html: "<p style='mso-list:l0 level1 lfo1'><span style='mso-list:Ignore'>3.<span> </span></span>Three</p>",
    markdown: "3. Three\n",
  },
  {
    what: "bullets and numbers that were typed",
    html: "<p>Duties<br>• Cook<br>• <b>Serve</b></p><p>3. Call</p><p>4. Come</p><p>-5 degrees, 3.5 days</p>",
    markdown: "Duties\n\n- Cook\n- **Serve**\n\n3. Call\n4. Come\n\n-5 degrees, 3.5 days\n",
  },
  {
    what: "a list in an item",
    html: "<ul><li>One<ul><li>a</li></ul></li><li>Two</li></ul>",
    markdown: "- One\n  - a\n- Two\n",
  },
  {
    what: "a list between items",
    html: "<ul><li>One</li><ul><li>a</li></ul><li>Two</li></ul>",
    markdown: "- One\n  - a\n- Two\n",
  },
  { what: "items without their list", html: "<li>One</li><li>Two</li>", markdown: "- One\n- Two\n" },
  { what: "lists of an item each", html: "<ul><li>One</li></ul><ul><li>Two</li></ul>", markdown: "- One\n- Two\n" },
  { what: "an empty item", html: "<ul><li>One</li><li>&nbsp;</li></ul>", markdown: "- One\n" },
  {
    what: "a list of Word's that begins deep",
    html: "<p style='mso-list:l0 level2 lfo1'>a</p><p style='mso-list:l0 level1 lfo1'>b</p>",
    markdown: "- a\n- b\n",
  },
  {
    what: "bullets and numbers of Word's by turns",
    html: "<p style='mso-list:l0 level1 lfo1'><![if !supportLists]>·<![endif]>a</p><p style='mso-list:l1 level1 lfo2'><![if !supportLists]>1)<![endif]>b</p>",
    markdown: "- a\n\n1. b\n",
  },
  {
    what: "a table",
    html: "<table><tr><th>Day</th><th>Hours</th></tr><tr><td><p>Monday</p></td><td>8</td></tr></table>",
    markdown: "| Day | Hours |\n| - | - |\n| Monday | 8 |\n",
  },
  {
    what: "a table that only places things",
    html: "<table><tr><td><h2>Duties</h2><ul><li>Cook</li></ul></td><td><p>Leeds</p></td></tr></table>",
    markdown: "## Duties\n\n- Cook\n\nLeeds\n",
  },
  {
    what: "a table of one column",
    html: "<table><tr><td>Leeds</td></tr><tr><td>Full-time</td></tr></table>",
    markdown: "Leeds\n\nFull-time\n",
  },
  {
    what: "a link",
    html: '<a href="https://example.com/jobs">Apply</a>',
    markdown: "[Apply](https://example.com/jobs)\n",
  },
  {
    what: "a link that shows where it leads",
    html: '<a href="https://example.com/">https://example.com/</a>',
    markdown: "https://example.com/\n",
  },
  {
    what: "a link within the page, and one to a file",
    html: '<a href="#x">Duties</a> <a href="file:///C:/a.doc">form</a>',
    markdown: "Duties form\n",
  },
  {
    what: "pictures and buttons",
    html: '<p>Cook<img src="data:image/png;base64,AAAA" alt="logo"><button>Apply now</button></p>',
    markdown: "Cook\n",
  },
  {
    what: "hidden words",
    html: '<p>Cook<span style="display: none">x</span><span style="mso-hide:all">y</span></p>',
    markdown: "Cook\n",
  },
];

describe("HTML from the clipboard", () => {
  for (const file of ["word.html", "word-web.html", "google-docs.html"]) {
    test(`${file} is the job description that was copied`, () => {
      const markdown = htmlToMarkdown(clipboard(file));
      assert.equal(markdown, clipboard("head-chef.md"));
      assert.equal(cleanUp(markdown, "markdown").text, markdown.replace("\\&", "&"));
    });
  }

  for (const { what, html, markdown } of CASES) {
    test(what, () => assert.equal(htmlToMarkdown(html), markdown));
  }

  test("any soup of tags becomes text, with every word that it shows", () => {
    const names = [
      "p",
      "div",
      "span",
      "b",
      "i",
      "h2",
      "ul",
      "ol",
      "li",
      "table",
      "tr",
      "td",
      "a",
      "br",
      "section",
      "blockquote",
    ];
    const styles = [
      "",
      "font-weight:700",
      "font-weight:400",
      "font-style:italic",
      "mso-list:l0 level1 lfo1",
      "mso-list:l0 level3 lfo1",
    ];
    const tag = fc
      .tuple(fc.constantFrom(...names), fc.constantFrom(...styles))
      .map(([name, style]) => `<${name} style="${style}">`);
    const end = fc.constantFrom(...names).map((name) => `</${name}>`);
    const soup = fc.array(fc.oneof(tag, tag, end, fc.constantFrom(" ", "&nbsp;", "word", "word:", "word ")), {
      maxLength: 40,
    });
    fc.assert(
      fc.property(soup, (pieces) => {
        const html = pieces.join("");
        const words = (text: string) => text.match(/word/g)?.length ?? 0;
        const markdown = htmlToMarkdown(html);
        assert.equal(words(markdown), words(html));
        assert.doesNotMatch(markdown, /&#/);
      }),
      { numRuns: 500 },
    );
  });
});
