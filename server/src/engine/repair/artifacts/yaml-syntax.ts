import type { Edit } from "../../span.ts";

const WORD = /^[\p{L}\p{N}]$/u;
/** Letters, digits and signs that mean nothing to YAML inside a word or between two words. */
const PLAIN = /^[\p{L}\p{N} ’‘“”–—…€£-]*$/u;

/** Of some edits of a line of YAML, those inside words or between two: they can't touch YAML's own signs. */
export const harmlessInYaml = <E extends Edit>(line: string, edits: readonly E[]): ReadonlySet<E> =>
  new Set(
    edits.filter(
      ({ span, newText }) =>
        WORD.test(line.charAt(span.start - 1)) && WORD.test(line.charAt(span.end)) && PLAIN.test(newText),
    ),
  );
