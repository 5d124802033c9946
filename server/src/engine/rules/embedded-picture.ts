import type { Chapter } from "../job-description.ts";
import { rememberedBy } from "../remembered.ts";
import { placesOfPicture } from "../repair/artifacts/embedded-picture.ts";
import { type Span, shiftSpan } from "../span.ts";
import { defineWholeRule } from "./rule.ts";

export default defineWholeRule({
  name: "embedded-picture",
  summary: "A picture stands in the text as letters.",
  why: "It makes the file large and hard to read, and most job boards don't show it.",
  severity: "information",
  mendAll: (count) => `Remove all ${count} pictures`,
  bad: [
    { text: "Acme «![logo](data:image/png;base64,iVBORw0KGgo=)»\n", fixed: "Acme \n" },
    {
      text: "![][image1] Acme\n\n«[image1]: <data:image/png;base64,iVBORw0KGgo=>»\n",
      fixed: " Acme\n\n\n",
    },
  ],
  good: [{ text: "![logo](logo.png)\n" }, { text: "![][image1]\n\n[image1]: logo.png\n" }],
  *check(job) {
    for (const { chapter, start } of job.chapters) {
      for (const inChapter of picturesIn(chapter)) {
        const span = shiftSpan(inChapter, start);
        yield {
          message: "This picture is stored in the text itself, which most job boards don't show.",
          span,
          fixes: () => [
            {
              title: "Remove the picture",
              kind: "choice",
              edits: [...placesOfPicture(job.text, job.text.slice(span.start, span.end)), { span, newText: "" }],
            },
          ],
        };
      }
    }
  },
});

/** Where pictures stand in a chapter. Only the whole text tells where they are shown. */
const picturesIn = rememberedBy(({ damaged }: Chapter): readonly Span[] =>
  damaged.flatMap(({ start, piece }) =>
    piece.artifacts.filter(({ kind }) => kind === "embedded-picture").map(({ span }) => shiftSpan(span, start)),
  ),
);
