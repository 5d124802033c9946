import type { Format } from "./engine/index.ts";

/** The language ids that say how a text is written down; any other leaves that to the name of the file. */
const FORMAT_OF_LANGUAGE: ReadonlyMap<string, Format> = new Map([
  ["job-description-yaml", "yaml"],
  ["yaml", "yaml"],
  ["plaintext", "plaintext"],
  ["markdown", "markdown"],
]);

/** How the text of a file is written down. The editor and the command line decide it here, so that they say the same. */
export function formatOf(path: string, languageId = ""): Format {
  const known = FORMAT_OF_LANGUAGE.get(languageId);
  if (known !== undefined) return known;
  if (/\.ya?ml$/i.test(path)) return "yaml";
  if (/\.te?xt$/i.test(path)) return "plaintext";
  return "markdown";
}

/** True for the names under which job descriptions are found in a folder. */
export const isJobDescriptionName = (name: string): boolean => /\.jd(\.(md|txt|ya?ml))?$/i.test(name);
