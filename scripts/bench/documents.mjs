// Job descriptions to measure on: the example, repeated with changes, so that nothing can be remembered from one to the next.
import { readFileSync } from "node:fs";

const example = readFileSync("examples/senior-backend-developer.jd.md", "utf8");

/** The example `times` times, each with other numbers and names. The same for the same numbers. */
export function documentOf(times, variant = 0) {
  const copies = Array.from({ length: times }, (_, index) => vary(example, variant * 7919 + index));
  return `${copies.join("\n\n")}\n`;
}

const vary = (text, seed) =>
  text.replace(/\b(?:\d+|and|the|of)\b/g, (word, at) =>
    (at + seed) % 5 === 0 ? `${word} ${(seed * 31 + at) % 97}` : word,
  );
