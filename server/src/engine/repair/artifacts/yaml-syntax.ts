import type { Edit } from "../../span.ts";

const WORD_BEFORE = /[\p{L}\p{N},.)] ?$/u;
const WORD_BEHIND = /^ ?[\p{L}\p{N}(]/u;
/** Letters, digits and signs that mean nothing to YAML inside a word or between two words. */
const PLAIN = /^[\p{L}\p{N} ’‘“”–—…•·°©®™€£&-]*$/u;

/** Of some edits of a line of YAML, those inside words or between two: they can't touch YAML's own signs. */
export const harmlessInYaml = <E extends Edit>(line: string, edits: readonly E[]): ReadonlySet<E> =>
  new Set(
    edits.filter(
      ({ span, newText }) =>
        WORD_BEFORE.test(line.slice(Math.max(0, span.start - 3), span.start)) &&
        WORD_BEHIND.test(line.slice(span.end, span.end + 3)) &&
        PLAIN.test(newText),
    ),
  );
