import type { Artifact } from "../job-description.ts";
import { shiftSpan } from "../span.ts";
import { defineWholeRule } from "./rule.ts";

export default defineWholeRule({
  name: "stray-anchor",
  summary: "A converter left a mark for links, which has no words and no link that leads to it.",
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
    { text: 'See the [duties](#duties).\n\n<a id="duties"></a>\n\n## Duties\n' },
    { text: '<ul><li><a href="#cook">Cook</a></li></ul>\n\n<a name="cook"></a>\n\n## Cook\n' },
  ],
  *check({ damaged, text }) {
    for (const { start, piece } of damaged) {
      for (const artifact of piece.artifacts) {
        if (artifact.kind !== "stray-anchor" || isLinkedTo(artifact, piece.text, text)) continue;
        const { span, replacement, also, remedy } = artifact;
        const edits = [{ span, newText: replacement }, ...also];
        yield {
          message: "A converter left this mark for links; it has no words.",
          span: shiftSpan(span, start),
          fixes: [
            {
              title: "Remove the mark",
              kind: remedy,
              edits: edits.map((edit) => ({ ...edit, span: shiftSpan(edit.span, start) })),
            },
          ],
        };
      }
    }
  },
});

/** Whether any link of the text leads to one of the marks: `[duties](#duties)`, `<a href="#duties">`. */
const isLinkedTo = ({ span }: Artifact, piece: string, text: string): boolean =>
  [...piece.slice(span.start, span.end).matchAll(NAME)].some(([, name]) => text.includes(`#${name}`));

const NAME = /(?:id|name)="([^"]+)"/g;
