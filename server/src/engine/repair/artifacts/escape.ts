import { spanOf } from "../../span.ts";
import { redundantEscapes } from "../escapes.ts";
import { literalEscapes } from "../literal-escapes.ts";
import type { Block, Detector } from "./detector.ts";
import { TRAIT } from "./traits.ts";

/** Backslashes that converters left and that mean nothing. */
export const strayEscape: Detector = {
  kind: "escape",
  needs: TRAIT.backslash,
  mayOccur: /\\/,
  *find(block) {
    for (const at of backslashesIn(block)) yield { span: spanOf(at, at + 1), replacement: "" };
  },
};

function backslashesIn({ text, format, tree, hasLabels }: Block): readonly number[] {
  if (format !== "markdown") return literalEscapes(text, format);
  return redundantEscapes(text, tree, hasLabels);
}
