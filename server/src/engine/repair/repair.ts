import type { Format } from "../job-description.ts";
import type { Edit } from "../span.ts";

/** The edits of all safe fixes together. Applying them and asking again gives none. */
export function fixAll(_text: string, _format: Format): readonly Edit[] {
  return [];
}

/** The tidy text: all safe fixes, the structure that was lost, and the house form. A second run changes nothing. */
export function cleanUp(text: string, _format: Format): string {
  return text;
}
