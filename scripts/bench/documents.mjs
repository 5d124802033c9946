// Job descriptions to measure on: the example, repeated with changes, so that nothing can be remembered from one to the next.
import { readFileSync } from "node:fs";

const example = readFileSync("examples/senior-backend-developer.jd.md", "utf8");

/** The example `times` times, each with other numbers and names, and below a title of its own. The same for the same numbers. */
export function documentOf(times, variant = 0) {
  const copies = Array.from({ length: times }, (_, index) => vary(example, variant * 7919 + index));
  if (times === 1) return `${copies[0]}\n`;
  return copies.map((copy, index) => `# Job ${index + 1}\n\n${copy}\n`).join("\n");
}

const vary = (text, seed) =>
  text.replace(/\b(?:\d+|and|the|of)\b/g, (word, at) =>
    (at + seed) % 5 === 0 ? `${word} ${(seed * 31 + at) % 97}` : word,
  );
