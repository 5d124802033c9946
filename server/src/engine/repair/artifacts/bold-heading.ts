import { spanOf } from "../../span.ts";
import type { Detector } from "./detector.ts";
import { TRAIT } from "./traits.ts";

const HEADING = /^( {0,3}#{1,6}[ \t]+)(\*{2,3}|__)([^*_\r\n]+)\2([ \t:]*)$/gm;

/** A heading that is also bold as a whole, as converters make them. */
export const boldHeading: Detector = {
  kind: "bold-heading",
  needs: TRAIT.hash,
  mayOccur: /#[ \t]+(?:\*\*|__)/,
  *find({ text, format, isLiteral }) {
    if (format !== "markdown") return;
    for (const { index, 1: mark, 2: stars, 3: words } of text.matchAll(HEADING)) {
      const start = index + mark!.length;
      if (isLiteral(index) || /^\s|[\s\\]$/.test(words!)) continue;
      const end = start + words!.length + 2 * stars!.length;
      yield { span: spanOf(start, end), replacement: words!, remedy: "structure" };
    }
  },
};
