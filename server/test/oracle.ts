// What a renderer shows: micromark, which shares nothing with the parser that the engine uses.
import { micromark } from "micromark";
import { gfm, gfmHtml } from "micromark-extension-gfm";

const OPTIONS = { extensions: [gfm()], htmlExtensions: [gfmHtml()], allowDangerousHtml: true };

/** The HTML of a Markdown text, by CommonMark and GFM. */
export const render = (markdown: string): string => micromark(markdown, OPTIONS);
