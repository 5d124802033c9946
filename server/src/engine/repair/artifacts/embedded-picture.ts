import { type Edit, spanOf } from "../../span.ts";
import type { Detector } from "./detector.ts";
import { TRAIT } from "./traits.ts";

const PICTURE = /!\[[^\]\r\n]{0,200}\]\(\s*<?data:image\/[^()\s]*\)/g;
/** The same apart from the place where it is shown, as Google Docs writes it: `[image1]: <data:image/png;base64,…>`. */
const DEFINITION = /^ {0,3}\[([\w-]{1,40})\]:[ \t]*<?data:image\/[^\s>]*>?[ \t]*(?:\r?\n|$)/gm;
const SHOWN = /!\[[^[\]\r\n]{0,200}\]\[([\w-]{1,40})\]/g;

/** A picture that stands in the text as thousands of letters. */
export const embeddedPicture: Detector = {
  kind: "embedded-picture",
  needs: TRAIT.bracket,
  mayOccur: /[(:]\s*<?data:image\//,
  *find({ text, format, tree }) {
    if (format !== "markdown") return;
    for (const { index, 0: picture } of text.matchAll(PICTURE)) {
      yield { span: spanOf(index, index + picture.length), replacement: "", remedy: "choice" };
    }
    for (const { index, 0: definition } of text.matchAll(DEFINITION)) {
      if (!/Code|HTML/.test(tree?.resolve(index, 1).name ?? "")) {
        yield { span: spanOf(index, index + definition.trimEnd().length), replacement: "", remedy: "choice" };
      }
    }
  },
};

/** What shows the picture that stands in a text as `picture`, if that is a definition; without it, only brackets would be shown. */
export function placesOfPicture(text: string, picture: string): readonly Edit[] {
  const label = /^ *\[([\w-]+)\]:/.exec(picture)?.[1]?.toLowerCase();
  if (label === undefined) return [];
  return [...text.matchAll(SHOWN)]
    .filter(({ 1: shown }) => shown!.toLowerCase() === label)
    .map(({ index, 0: place }) => ({ span: spanOf(index, index + place.length), newText: "" }));
}
