import { artifactRule } from "./rule.ts";

export default artifactRule({
  kind: "escaped-link",
  name: "escaped-link",
  summary: "A web or e-mail address has backslashes in it.",
  why: "Applicants who follow or copy the address end up nowhere.",
  severity: "warning",
  mendAll: (count) => `Mend all ${count} addresses`,
  bad: [
    { text: "See «https://example.com/our\\_jobs».\n", fixed: "See https://example.com/our_jobs.\n" },
    { text: "Write to «jobs\\@example\\.com» today.\n", fixed: "Write to jobs@example.com today.\n" },
    {
      text: "See [our jobs](«https://example\\.com/our\\_jobs\\(2\\)»).\n",
      fixed: "See [our jobs](https://example.com/our_jobs(2)).\n",
    },
    { text: "Visit «www\\.example\\.com/a\\-b»\n", fixed: "Visit www.example.com/a-b\n" },
  ],
  good: [
    { text: "See https://example.com/our_jobs.\n" },
    { text: "`jobs\\@example.com`\n" },
    { text: "5\\-7 years at a\\@b\n" },
  ],
  message: ({ span }, text) =>
    text.endsWith("](", span.start)
      ? "This address has backslashes in it, which are copied with it."
      : "This address has backslashes in it, so it doesn't work.",
  fix: ({ replacement }) => `Mend the address: ${replacement}`,
});
