// Reading the next version of a text gives what reading it for the first time gives. A long run:
// `FUZZ_EDITS=100000 FUZZ_SEED=7 npm run test:unit -- incremental`.
import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { isDeepStrictEqual } from "node:util";
import { check, createReader, type Format, type JobDescription, linesOf, read } from "../src/engine/index.ts";
import { FUZZ_SEED, randomVersions, replacement, shrunk, type Version } from "./random-edits.ts";

/** How many edits of each notation. */
const EDITS = Number(process.env.FUZZ_EDITS ?? 700);
const FORMATS: readonly Format[] = ["markdown", "yaml", "plaintext"];
/** Longer than what a reader may keep together, whatever that is. */
const LONG = 40_000;
/** Every so often what rules find is compared too, and whether the version before is still what it was. */
const NOW_AND_THEN = 10;

type Read = (version: Version, format: Format) => JobDescription;

/** What is held against `read`: each makes a function that is given the versions of a text, one after the other. */
const INCREMENTAL: Readonly<Record<string, () => Read>> = {
  createReader: () => {
    const readNext = createReader();
    return ({ text }, format) => readNext(text, format);
  },
  "createReader given lines": () => {
    const readNext = createReader();
    return ({ text }, format) => readNext(linesOf(text), format);
  },
};

for (const [name, makeRead] of Object.entries(INCREMENTAL)) {
  describe(`${name} after any edits`, () => {
    for (const format of FORMATS) {
      test(`reads ${format} as for the first time`, () => {
        assertSame(makeRead, format, randomVersions(FUZZ_SEED, format), EDITS);
      });

      test(`reads long ${format} as for the first time`, () => {
        assertSame(makeRead, format, randomVersions(FUZZ_SEED, format, LONG), Math.ceil(EDITS / 30));
      });
    }

    test("is not misled by what another document or notation left", () => {
      const one = makeRead();
      const other = makeRead();
      const sources = FORMATS.map((format) => [format, randomVersions(FUZZ_SEED + 1, format)] as const);
      for (let edit = 0; edit < EDITS / 10; edit += 1) {
        for (const [format, versions] of sources) {
          const { text } = versions.next().value;
          for (const readNext of [one, other]) {
            assert.deepEqual(readNext({ text, changes: [] }, format), read(text, format), `FUZZ_SEED=${FUZZ_SEED}`);
          }
          other({ text: text.slice(text.length / 2), changes: [] }, format);
        }
      }
    });
  });
}

function assertSame(makeRead: () => Read, format: Format, versions: Iterable<Version>, edits: number): void {
  const readNext = makeRead();
  let edit = 0;
  let before = "";
  let old: { readonly job: JobDescription; readonly printed: string } | undefined;
  for (const version of versions) {
    const where = `FUZZ_SEED=${FUZZ_SEED}, edit ${edit}`;
    const is = readNext(version, format);
    const expected = read(version.text, format);
    if (!isDeepStrictEqual(is, expected)) {
      console.error(`${where}: ${smallestFailure(makeRead, before, version.text, format)}`);
      assert.deepEqual(is, expected, where);
    }
    if (edit % NOW_AND_THEN === 0) {
      assert.deepEqual(check(is), check(expected), where);
      if (old !== undefined) assert.equal(JSON.stringify(old.job), old.printed, `${where} changed an older version`);
      old = { job: is, printed: JSON.stringify(is) };
    }
    if (edit === edits) break;
    edit += 1;
    before = version.text;
  }
}

/** A text and its next version that are enough to see the difference, as small as they get. */
function smallestFailure(makeRead: () => Read, before: string, after: string, format: Format): string {
  const fails = (from: string, to: string): boolean => {
    const readNext = makeRead();
    readNext({ text: from, changes: [] }, format);
    return !isDeepStrictEqual(readNext({ text: to, changes: [replacement(from, to)] }, format), read(to, format));
  };
  if (!fails(before, after)) return "it takes more than this edit";
  const [from, to] = shrunk(before, after, fails);
  return `${JSON.stringify(from)} → ${JSON.stringify(to)}`;
}
