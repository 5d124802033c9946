import type { Tree } from "@lezer/common";
import type { Artifact, Format } from "../job-description.ts";
export function artifactsIn(
  _block: string,
  _tree: Tree | undefined,
  _context: { readonly format: Format },
): readonly Artifact[] {
  return [];
}
