import { artifactRule } from "./rule.ts";

export default artifactRule({
  kind: "embedded-picture",
  name: "embedded-picture",
  summary: "A picture stands in the text as letters.",
  why: "It makes the file large and hard to read, and most job boards don't show it.",
  severity: "information",
  bad: [{ text: "Acme «![logo](data:image/png;base64,iVBORw0KGgo=)»\n", fixed: "Acme \n" }],
  good: [{ text: "![logo](logo.png)\n" }],
  message: "This picture is stored in the text itself, which most job boards don't show.",
  fix: "Remove the picture",
});
