import type { Tree } from "@lezer/common";
import type { Artifact, Format } from "../job-description.ts";
import type { Edit } from "../span.ts";
import { accidentalHeading } from "./artifacts/accidental-heading.ts";
import { boldHeading } from "./artifacts/bold-heading.ts";
import { converterAttribute } from "./artifacts/converter-attribute.ts";
import type { Block, Detector } from "./artifacts/detector.ts";
import { doubleEscape } from "./artifacts/double-escape.ts";
import { embeddedPicture } from "./artifacts/embedded-picture.ts";
import { entity } from "./artifacts/entity.ts";
import { strayEscape } from "./artifacts/escape.ts";
import { escapedLink } from "./artifacts/escaped-link.ts";
import { escapedStructure } from "./artifacts/escaped-structure.ts";
import { foreignBullet } from "./artifacts/foreign-bullet.ts";
import { headingMark } from "./artifacts/heading-mark.ts";
import { htmlBreak } from "./artifacts/html-break.ts";
import { oddHyphen } from "./artifacts/hyphen.ts";
import { inlineBullet } from "./artifacts/inline-bullet.ts";
import { invisible } from "./artifacts/invisible.ts";
import { ligature } from "./artifacts/ligature.ts";
import { literalIn } from "./artifacts/literal.ts";
import { literalNewline } from "./artifacts/literal-newline.ts";
import { looseEmphasis } from "./artifacts/loose-emphasis.ts";
import { lostApostrophe } from "./artifacts/lost-apostrophe.ts";
import { lostDash } from "./artifacts/lost-dash.ts";
import { lostSpace } from "./artifacts/lost-space.ts";
import { mojibake } from "./artifacts/mojibake.ts";
import { oddSpace } from "./artifacts/odd-space.ts";
import { privateUse } from "./artifacts/private-use.ts";
import { strayAnchor } from "./artifacts/stray-anchor.ts";
import { strayTab } from "./artifacts/stray-tab.ts";
import { traitsOf } from "./artifacts/traits.ts";
import { wideGap } from "./artifacts/wide-gap.ts";
import { harmlessInYaml } from "./artifacts/yaml-syntax.ts";
import { harmlessIn } from "./same-markup.ts";

/** All damage that is known; each kind in a file of its own. */
const DETECTORS: readonly Detector[] = [
  strayEscape,
  doubleEscape,
  escapedStructure,
  escapedLink,
  oddSpace,
  invisible,
  oddHyphen,
  ligature,
  privateUse,
  entity,
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
];

export interface ArtifactContext {
  readonly format: Format;
  /** The text defines links or footnotes somewhere. */
  readonly hasLabels?: boolean;
  /** The text is YAML and has HTML somewhere in its values. */
  readonly hasHtml?: boolean;
}

/**
 * The damage in one Markdown block, line of plain text or line of YAML, with spans from its start. A Markdown block without
 * markup needs no tree. Depends on the arguments alone, so a reader may remember it by the block's text.
 */
export function artifactsIn(text: string, tree: Tree | undefined, context: ArtifactContext): readonly Artifact[] {
  const detectors = detectorsFor(traitsOf(text)).filter(({ mayOccur }) => mayOccur.test(text));
  if (detectors.length === 0) return [];
  const block = blockOf(text, tree, context);
  const found: Artifact[] = [];
  for (const { kind, find } of detectors) {
    for (const { remedy = "safe", also = [], ...damage } of find(block)) found.push({ kind, ...damage, also, remedy });
  }
  return found.sort((a, b) => a.span.start - b.span.start);
}

const BY_TRAITS = new Map<number, readonly Detector[]>();

/** The detectors that may find something in a text with these traits; few sets of traits ever occur. */
function detectorsFor(traits: number): readonly Detector[] {
  let detectors = BY_TRAITS.get(traits);
  if (detectors === undefined) {
    detectors = DETECTORS.filter(({ needs }) => (needs & traits) !== 0);
    BY_TRAITS.set(traits, detectors);
  }
  return detectors;
}

function blockOf(
  text: string,
  tree: Tree | undefined,
  { format, hasLabels = false, hasHtml = false }: ArtifactContext,
): Block {
  const harmless: Readonly<Record<Format, <E extends Edit>(edits: readonly E[]) => ReadonlySet<E>>> = {
    markdown: (edits) => harmlessIn(text, tree, hasLabels, edits),
    plaintext: (edits) => new Set(edits),
    yaml: (edits) => harmlessInYaml(text, edits),
  };
  return { text, format, hasLabels, hasHtml, tree, isLiteral: literalIn(text, tree), harmless: harmless[format] };
}
