import accidentalHeading from "./accidental-heading.ts";
import boldHeading from "./bold-heading.ts";
import brokenEmphasis from "./broken-emphasis.ts";
import converterAttribute from "./converter-attribute.ts";
import doubleEscape from "./double-escape.ts";
import embeddedPicture from "./embedded-picture.ts";
import emptySection from "./empty-section.ts";
import escapedLink from "./escaped-link.ts";
import escapedStructure from "./escaped-structure.ts";
import experienceMismatch from "./experience-mismatch.ts";
import foreignBullet from "./foreign-bullet.ts";
import headingMark from "./heading-mark.ts";
import htmlBreak from "./html-break.ts";
import htmlEntity from "./html-entity.ts";
import impossibleRange from "./impossible-range.ts";
import inlineBullet from "./inline-bullet.ts";
import invisibleCharacter from "./invisible-character.ts";
import leftoverStars from "./leftover-stars.ts";
import ligature from "./ligature.ts";
import literalNewline from "./literal-newline.ts";
import looseEmphasis from "./loose-emphasis.ts";
import lostApostrophe from "./lost-apostrophe.ts";
import lostDash from "./lost-dash.ts";
import lostHeading from "./lost-heading.ts";
import lostList from "./lost-list.ts";
import lostSpace from "./lost-space.ts";
import missingSection from "./missing-section.ts";
import mojibake from "./mojibake.ts";
import oddHyphen from "./odd-hyphen.ts";
import oddSpace from "./odd-space.ts";
import placeholder from "./placeholder.ts";
import privateUseCharacter from "./private-use-character.ts";
import redundantEscape from "./redundant-escape.ts";
import redundantMinimum from "./redundant-minimum.ts";
import type { Rule } from "./rule.ts";
import seniorityMismatch from "./seniority-mismatch.ts";
import strayAnchor from "./stray-anchor.ts";
import strayTab from "./stray-tab.ts";
import technologyTooYoung from "./technology-too-young.ts";
import unfinishedList from "./unfinished-list.ts";
import unreadablePart from "./unreadable-part.ts";
import wideGap from "./wide-gap.ts";

export type { Rule } from "./rule.ts";

/** Every rule; the order decides nothing but the order of the documentation. */
export const RULES: readonly Rule[] = [
  missingSection,
  emptySection,
  lostHeading,
  lostList,
  unfinishedList,
  placeholder,
  brokenEmphasis,
  leftoverStars,
  redundantEscape,
  doubleEscape,
  escapedStructure,
  escapedLink,
  oddSpace,
  invisibleCharacter,
  oddHyphen,
  ligature,
  privateUseCharacter,
  htmlEntity,
  mojibake,
  literalNewline,
  htmlBreak,
  lostDash,
  lostApostrophe,
  foreignBullet,
  inlineBullet,
  wideGap,
  looseEmphasis,
  headingMark,
  boldHeading,
  converterAttribute,
  strayAnchor,
  embeddedPicture,
  accidentalHeading,
  lostSpace,
  strayTab,
  experienceMismatch,
  impossibleRange,
  redundantMinimum,
  seniorityMismatch,
  technologyTooYoung,
  unreadablePart,
];
