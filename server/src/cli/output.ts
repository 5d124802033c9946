/** Where a run writes. */
export interface Output {
  out(text: string): void;
  error(text: string): void;
}

/** File names and messages quote what others wrote, and control characters must not reach the terminal. */
export const toPrintable = (line: string): string =>
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
  line.replace(/[\u0000-\u001F\u007F-\u009F]/g, "\uFFFD");
