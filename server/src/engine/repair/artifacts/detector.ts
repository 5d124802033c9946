import type { Tree } from "@lezer/common";
import type { FixKind } from "../../finding.ts";
import type { ArtifactKind, Format } from "../../job-description.ts";
import type { Edit, Span } from "../../span.ts";

/** A Markdown block, a line of plain text or a line of YAML, in which damage is looked for. Offsets count from its start. */
export interface Block {
  readonly text: string;
  readonly format: Format;
  /** The text that the block is of defines links or footnotes somewhere, whose labels are compared as they are written. */
  readonly hasLabels: boolean;
  /** The text that the line is of is YAML and has HTML in its values. */
  readonly hasHtml: boolean;
  /** The syntax tree of a Markdown block that has markup. */
  readonly tree: Tree | undefined;
  /** Code, addresses, tags and the like: what stands there is not prose, and is left alone. */
  readonly isLiteral: (at: number) => boolean;
  /** Of some edits, those that leave all markup as it is, each alone and all together (same-markup.ts). */
  readonly harmless: <E extends Edit>(edits: readonly E[]) => ReadonlySet<E>;
}

/** Damage and what belongs there instead. */
export interface Damage {
  readonly span: Span;
  readonly replacement: string;
  /** What else has to change with it, where one defect has several places. */
  readonly also?: readonly Edit[];
  /** When it may be mended without asking; `safe` where absent. */
  readonly remedy?: FixKind;
}

/** Finds one kind of damage in a block. What it finds depends on the block alone. */
export interface Detector {
  readonly kind: ArtifactKind;
  /** One of these traits every block has that has the damage (traits.ts). */
  readonly needs: number;
  /** Holds for every block that has the damage: a quick look that spares most blocks the rest. */
  readonly mayOccur: RegExp;
  readonly find: (block: Block) => Iterable<Damage>;
}
