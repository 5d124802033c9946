// What `scripts/bench/pathological.mjs` times.
import { check, type Format, read } from "../src/engine/index.ts";

export { PATHOLOGICAL_INPUTS } from "./pathological-inputs.ts";
export const readAndCheck = (text: string, format: Format) => check(read(text, format));
