import type { Format } from "../job-description.ts";
import { applyEdits, type Span, touches } from "../span.ts";
import { editsBetween } from "./edits-between.ts";
import type { Repaired } from "./repair.ts";
import { tidy } from "./tidy.ts";

/** The house form of a text, or of what of it lies `within` a span. Only Markdown has one. A second run changes nothing. */
export function houseForm(text: string, format: Format, within?: Span): Repaired {
  if (format !== "markdown") return { text, edits: [] };
  const edits = editsBetween(text, tidy(text)).filter(({ span }) => within === undefined || touches(span, within));
  return { text: applyEdits(text, edits), edits };
}
