import { artifactRule } from "./rule.ts";

export default artifactRule({
  kind: "stray-anchor",
  name: "stray-anchor",
  summary: "A converter left a mark for links, which has no words.",
  why: "It can keep a heading from being one, and where the text is not shown as a web page, applicants see the mark.",
  severity: "information",
  mendAll: (count) => `Remove all ${count} marks for links`,
  bad: [
    { text: '«<a id="_Toc123"></a>»# Cook\n', fixed: "# Cook\n" },
    { text: '## «<a id="duties"></a><a name="b"></a>»Duties\n', fixed: "## Duties\n" },
    { text: '«<span id="_Toc1"></span>\n»## Duties\n', fixed: "## Duties\n" },
  ],
  good: [
    { text: '<a href="https://example.com">Apply</a> or see <a id="x">here</a>.\n' },
    { text: '`<a id="x"></a>`\n' },
    { text: '<div>\n<a id="x"></a>\n</div>\n' },
  ],
  message: "A converter left this mark for links; it has no words.",
  fix: "Remove the mark",
});
