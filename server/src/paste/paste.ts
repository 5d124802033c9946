import { cleanUp, type Format } from "../engine/index.ts";

/** What is on the clipboard. */
export interface Clipboard {
  /** As a paste inserts it. */
  readonly text: string;
  /** The same with its look, where the program that it was copied from gives that. */
  readonly html?: string | undefined;
}

/** The line that is pasted into: what stands before and after the place. */
export interface Place {
  readonly before: string;
  readonly after: string;
}

/** Longer ones are not looked at: the writer waits. In characters. */
const LONGEST_TEXT = 200_000;
const LONGEST_HTML = 2_000_000;

/** A job description as it should be pasted, or undefined where that is no better than what a paste inserts anyway. */
export async function cleanPaste(clipboard: Clipboard, format: Format, place: Place): Promise<string | undefined> {
  const { html } = clipboard;
  if (clipboard.text.length > LONGEST_TEXT) return undefined;
  // Windows has other line breaks on its clipboard; what is pasted takes those of the document.
  const text = clipboard.text.replaceAll("\r\n", "\n");
  const isRich = format === "markdown" && html !== undefined && html.length <= LONGEST_HTML && !isCode(html);
  const source = (isRich ? await readHtml(html) : "") || text;
  const clean = withEndOf(text, cleanUp(source, format).text);
  const fitted = format === "markdown" ? fittedTo(place, clean) : clean;
  return fitted.trim() === text.trim() ? undefined : fitted;
}

async function readHtml(html: string): Promise<string> {
  // Most writers never paste, so that the server starts without it.
  const { htmlToMarkdown } = await import("./html-to-markdown.ts");
  try {
    return htmlToMarkdown(html);
  } catch (error) {
    // What is nested thousands deep: the libraries call themselves for each level.
    if (error instanceof RangeError) return "";
    throw error;
  }
}

/** Editors of code put their colours on the clipboard; the text says more. */
const isCode = (html: string): boolean =>
  /^(?:<meta[^>]*>|<html>|<body>|<!--\w+-->|\s)*<(?:pre\b|div style="[^"]*white-space: ?pre;)/i.test(html);

/** The line break at the end belongs to what was copied, or not. */
const withEndOf = (copied: string, clean: string): string =>
  clean.trimEnd() + (copied.slice(copied.trimEnd().length).includes("\n") ? "\n" : "");

/** The beginning of a line that a pasted line of its kind would repeat. */
const MARKS = [/^\s*(?:[-*+]|\d+[.)])\s+/, /^\s*#{1,6}\s+/];

/** Markdown such that it means the same within the line as on its own. */
function fittedTo({ before, after }: Place, markdown: string): string {
  const text = markdown.trim();
  const isOneLine = !text.includes("\n");
  const startsLine = before.trim() === "";
  if (startsLine && after.trim() === "") return markdown;
  const repeated = MARKS.find((mark) => mark.test(text) && (isOneLine ? !startsLine : before.replace(mark, "") === ""));
  const start = repeated ? text.replace(repeated, "") : text;
  if (isOneLine) return start;
  const above = startsLine || repeated ? "" : "\n\n";
  return `${above}${start}${after.trim() === "" ? "" : "\n\n"}`;
}
