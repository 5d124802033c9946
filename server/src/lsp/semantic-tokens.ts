import { type SemanticTokens, SemanticTokensBuilder } from "vscode-languageserver";
import { LEGEND } from "./capabilities.ts";
import { toRange } from "./convert.ts";
import type { OpenDocument } from "./open-document.ts";

const SECTION = LEGEND.tokenTypes.indexOf("section");
const NO_MODIFIERS = 0;

/** The headings that only reading tells from other lines. All others have marks, by which the editor colours them itself. */
export function semanticTokens({ job, source }: OpenDocument): SemanticTokens {
  const tokens = new SemanticTokensBuilder();
  for (const { heading } of job.sections) {
    const { form } = job.lines[heading.line]!.facts;
    if (form === "heading" || form === "key") continue;
    const { start, end } = toRange(source, heading.span);
    // Clients know no tokens of several lines, which headings in YAML's folded texts may be.
    if (start.line !== end.line) continue;
    tokens.push(start.line, start.character, end.character - start.character, SECTION, NO_MODIFIERS);
  }
  // Its name is for clients that ask what has changed since.
  return { data: tokens.build().data };
}
