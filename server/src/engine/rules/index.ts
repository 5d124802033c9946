import brokenEmphasis from "./broken-emphasis.ts";
import emptySection from "./empty-section.ts";
import experienceMismatch from "./experience-mismatch.ts";
import impossibleRange from "./impossible-range.ts";
import lostHeading from "./lost-heading.ts";
import lostList from "./lost-list.ts";
import missingSection from "./missing-section.ts";
import redundantEscape from "./redundant-escape.ts";
import redundantMinimum from "./redundant-minimum.ts";
import type { Rule } from "./rule.ts";
import seniorityMismatch from "./seniority-mismatch.ts";
import technologyTooYoung from "./technology-too-young.ts";
import unfinishedList from "./unfinished-list.ts";
import unreadablePart from "./unreadable-part.ts";

export type { Rule } from "./rule.ts";

/** Every rule; the order decides nothing but the order of the documentation. */
export const RULES: readonly Rule[] = [
  missingSection,
  emptySection,
  lostHeading,
  lostList,
  unfinishedList,
  brokenEmphasis,
  redundantEscape,
  experienceMismatch,
  impossibleRange,
  redundantMinimum,
  seniorityMismatch,
  technologyTooYoung,
  unreadablePart,
];
