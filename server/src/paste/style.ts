import type { Element } from "hast";

/** The declarations of an element's `style`, names in lower case. Text that is no declaration is left out. */
export function styleOf({ properties }: Element): ReadonlyMap<string, string> {
  const style = typeof properties.style === "string" ? properties.style : "";
  const declarations = style.split(";").flatMap((declaration): [string, string][] => {
    const colon = declaration.indexOf(":");
    if (colon < 0) return [];
    return [[declaration.slice(0, colon).trim().toLowerCase(), declaration.slice(colon + 1).trim()]];
  });
  return new Map(declarations);
}

/** True where the style says that the text is bold, false where it says that it is not. */
export function isBold(style: ReadonlyMap<string, string>): boolean | undefined {
  const weight = style.get("font-weight")?.toLowerCase();
  if (weight === undefined) return undefined;
  if (/^\d+$/.test(weight)) return Number(weight) >= 600;
  return weight === "bold" || weight === "bolder"
    ? true
    : weight === "normal" || weight === "lighter"
      ? false
      : undefined;
}

/** True where the style says that the text is italic, false where it says that it is not. */
export function isItalic(style: ReadonlyMap<string, string>): boolean | undefined {
  const slant = style.get("font-style")?.toLowerCase();
  if (slant === undefined) return undefined;
  return slant.startsWith("italic") || slant.startsWith("oblique") ? true : slant === "normal" ? false : undefined;
}

/** True where the style says that line breaks are shown, false where it says that they are spaces. */
export function showsBreaks(style: ReadonlyMap<string, string>): boolean | undefined {
  const space = style.get("white-space")?.toLowerCase();
  return space === undefined ? undefined : /^(?:pre|break-spaces)/.test(space);
}
