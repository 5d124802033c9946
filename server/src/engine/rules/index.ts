import type { Rule } from "./rule.ts";

export type { Rule } from "./rule.ts";

/** Every rule; the order decides nothing but the order of the documentation. */
export const RULES: readonly Rule[] = [];
