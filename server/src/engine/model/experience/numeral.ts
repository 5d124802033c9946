import type { Passage } from "./passage.ts";

/** A number in digits or words; `to` is the token behind it. */
export interface Numeral {
  /** Undefined where the words name none ("several"). */
  readonly value: number | undefined;
  readonly to: number;
  /** "a" of "a year" */
  readonly article: boolean;
  /** "five (3)" */
  readonly contradicting: boolean;
}

/** Whether the phrases of a name in the table are numbers. */
export const isNumberName = (name: string): boolean => /^\d/.test(name) || name === "vague" || name === "article";

/** "5", "five", "five (5)", "1½", "two and a half", "several". */
export function numeralAt(passage: Passage, at: number): Numeral | undefined {
  const plain = digitsAt(passage, at) ?? wordsAt(passage, at);
  if (plain === undefined) return undefined;
  const half = passage.marks.at(plain.to, "and a half");
  if (half !== undefined && plain.value !== undefined) return { ...plain, value: plain.value + 0.5, to: half.to };
  const { tokens } = passage;
  if (!/^[([]$/.test(tokens[plain.to]?.norm ?? "") || !/^[)\]]$/.test(tokens[plain.to + 2]?.norm ?? "")) return plain;
  const again = digitsAt(passage, plain.to + 1) ?? wordsAt(passage, plain.to + 1);
  if (again?.value === undefined || again.to !== plain.to + 2) return plain;
  return { ...plain, to: plain.to + 3, contradicting: plain.value !== undefined && again.value !== plain.value };
}

function digitsAt({ tokens }: Passage, at: number): Numeral | undefined {
  const token = tokens[at];
  if (token?.kind !== "number" || token.norm.length > 4 || isPartOfNumber(tokens, at)) return undefined;
  const value = token.norm === "½" ? 0.5 : Number(token.norm.replace("½", ".5"));
  if (Number.isNaN(value)) return undefined;
  return { value, to: at + 1, article: false, contradicting: false };
}

/** "10,000", "£5", "10:30", "v2", "B2B" and "C++11" are other numbers; "Skills5" and "Skills:5" lost a space. */
function isPartOfNumber(tokens: Passage["tokens"], at: number): boolean {
  const before = tokens[at - 1];
  if (before === undefined || !tokens[at]!.glued) return false;
  if (before.kind === "word") return before.norm.length < 4;
  if (/[:.]/.test(before.norm)) return !before.glued || tokens[at - 2]?.kind !== "word";
  return /[$£€₹,#@]/.test(before.norm);
}

function wordsAt({ tokens, marks }: Passage, at: number): Numeral | undefined {
  const mark = marks.atNamed(at, isNumberName);
  if (mark === undefined) return undefined;
  if (mark.name === "vague") return { value: undefined, to: mark.to, article: false, contradicting: false };
  if (mark.name === "article") return { value: 1, to: mark.to, article: true, contradicting: false };
  const tens = Number(mark.name);
  const dash = tokens[mark.to]?.norm === "-" ? 1 : 0;
  const ones = tens >= 20 ? marks.atNamed(mark.to + dash, (name) => /^[1-9]$/.test(name)) : undefined;
  const value = tens + Number(ones?.name ?? 0);
  return { value, to: ones?.to ?? mark.to, article: false, contradicting: false };
}
