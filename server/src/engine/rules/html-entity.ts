import { artifactRule } from "./rule.ts";

export default artifactRule({
  kind: "entity",
  name: "html-entity",
  summary: "A character is written as a code of web pages.",
  why: "Wherever the text is not shown as a web page, applicants see the code.",
  severity: "warning",
  mendAll: (count) => `Write all ${count} codes as characters`,
  bad: [
    { text: "R«&amp;»D, caf«&eacute;»\n", fixed: "R&D, café\n" },
    { text: "We«&#8217;»re hiring«&nbsp;»now.\n", fixed: "We’re hiring now.\n" },
    { text: "R«&amp;amp;»D. We«&amp;#39;»re hiring.« &nbsp;»\n", fixed: "R&D. We're hiring.\n" },
    { text: "We cook.\n\n«&nbsp;»\n\n«&nbsp;»You eat.\n", fixed: "We cook.\n\n\n\nYou eat.\n" },
    { text: "Food «&amp;» drink\n", fixed: "Food & drink\n", format: "plaintext" },
    { text: "team: Food «&amp;» drink\n", fixed: "team: Food & drink\n", format: "yaml" },
  ],
  good: [
    { text: "`&amp;` and R&D\n" },
    { text: "&lt;b&gt; is a tag\n" },
    { text: "&amp;lt; and &#42;star&#42;\n" },
    { text: "<p>\nR&amp;D\n</p>\n" },
    { text: "&gt; no quote\n" },
    { text: "about: |\n  <p>\n  Food &amp; drink\n  </p>\n", format: "yaml" },
  ],
  message: ({ replacement }) => `This is a code for ${replacement.trim() === "" ? "a space" : `“${replacement}”`}.`,
  fix: ({ replacement }) => {
    if (replacement === "") return "Remove the code";
    return replacement === " " ? "Write an ordinary space" : `Write the character: ${replacement}`;
  },
});
