import type { Artifact, Chapter } from "../job-description.ts";
import { rememberedBy } from "../remembered.ts";
import { type Edit, shiftSpan } from "../span.ts";
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
  *check({ chapters }) {
    const all = chapters.flatMap(({ chapter, start }) => anchorsIn(chapter).map((anchor) => ({ start, ...anchor })));
    if (all.length === 0) return;
    const targets = new Set(chapters.flatMap(({ chapter }) => [...targetsIn(chapter)]));
    for (const { start, edits, remedy, names } of all) {
      if (names.some((name) => targets.has(name))) continue;
      const placed = edits.map((edit) => ({ ...edit, span: shiftSpan(edit.span, start) }));
      yield {
        message: "A converter left this mark for links; it has no words.",
        span: placed[0]!.span,
        fixes: [{ title: "Remove the mark", kind: remedy, edits: placed }],
      };
    }
  },
});

/** A mark, by what it takes to remove it. */
interface Anchor extends Pick<Artifact, "remedy"> {
  readonly edits: readonly [Edit, ...Edit[]];
  /** What links call it. */
  readonly names: readonly string[];
}

const anchorsIn = rememberedBy(({ damaged }: Chapter): readonly Anchor[] =>
  damaged.flatMap(({ start, piece }) =>
    piece.artifacts
      .filter(({ kind }) => kind === "stray-anchor")
      .map(({ span, replacement, also, remedy }) => {
        const [edit, ...others] = [{ span, newText: replacement }, ...also].map(
          (each): Edit => ({ ...each, span: shiftSpan(each.span, start) }),
        );
        const names = [...piece.text.slice(span.start, span.end).matchAll(NAME)].map(([, name]) => name!);
        return { edits: [edit!, ...others], remedy, names };
      }),
  ),
);

const NAME = /(?:id|name)="([^"]+)"/g;

/** Where links lead to: `[duties](#duties)`, `<a href="#duties">`. */
const targetsIn = rememberedBy(
  ({ text }: Chapter): ReadonlySet<string> => new Set([...text.matchAll(TARGET)].map(([, name]) => name!)),
);

const TARGET = /#([^\s"'<>()[\]#]+)/g;
