import { cleanUp, type Edit, type Finding, type Fix, fixAll, mend, RULES } from "../engine/index.ts";
import type { OpenDocument } from "./open-document.ts";

/**
 * A repair of the whole text, as plain data: a code action carries it, so that its edit can be computed from the text
 * at the moment when it is chosen. `titles` names fixes that the writer was offered one by one.
 */
export type Repair =
  | { readonly kind: "fix-all" | "clean-up" }
  | { readonly kind: "rule"; readonly rule: string }
  | { readonly kind: "titles"; readonly rule: string; readonly titles: readonly string[] };

/** The small edits that do the repair; none where there is nothing to do. */
export function editsFor({ source, format }: OpenDocument, repair: Repair): readonly Edit[] {
  const text = source.getText();
  switch (repair.kind) {
    case "fix-all":
      return fixAll(text, format).edits;
    case "clean-up":
      return cleanUp(text, format).edits;
    case "rule":
      return mend(text, format, (finding) => (finding.rule === repair.rule ? loneFix(finding) : undefined)).edits;
    case "titles": {
      const { rule, titles } = repair;
      return mend(text, format, (finding) => namedFix(finding, rule, titles), titles.length).edits;
    }
  }
}

/** True where one fix is the obvious one, and not one among several for the writer to choose from. */
export const isMendedAlone = (finding: Finding): boolean => loneFix(finding) !== undefined;

const loneFix = ({ fixes }: Finding): Fix | undefined => fixes.find(({ kind }) => kind !== "choice");

const namedFix = (finding: Finding, rule: string, titles: readonly string[]): Fix | undefined =>
  finding.rule === rule ? finding.fixes.find(({ title }) => titles.includes(title)) : undefined;

/** Names the fix of `count` findings of a rule at once. */
export const titleForAll = (name: string, count: number): string =>
  RULES.find((rule) => rule.name === name)?.mendAll?.(count) ?? `Fix all ${count} of this kind`;
