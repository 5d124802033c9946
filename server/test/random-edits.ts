/** Random edits, as writers and their editors make them, and worse ones. The same seed gives the same edits. */
import { readFileSync } from "node:fs";
import { applyEdits, type Edit, type Format, type Span, spanOf } from "../src/engine/index.ts";
import { prng } from "./prng.ts";

/** Where the edits begin: a test run is the same every time, FUZZ_SEED=… tries others. */
export const FUZZ_SEED = Number(process.env.FUZZ_SEED ?? 20_261_124);

/** A text, and the changes that made it of the one before: each is of the text that the last one left. */
export interface Version {
  readonly text: string;
  readonly changes: readonly Edit[];
}

/** Longer texts are cut, so that a long run stays fast. */
const LONGEST = 4_000;

const MIXED = `\ufeff---
title: Cook
pay: {min: 9, max: 7}
text: |
  ## Duties
  - 5\\+ years
---
[a]: /u "x"
{% comment %}
## Not shown
{% endcomment %}

*Location:** Leeds  
**Pay:** £9

Duties
------
* Cook *lunch* for 5\\-7 people &amp; clean\\
  up
  1. with **two years' experience in Java or C\\+\\+

     \`\`\`js
     # no heading

     \`\`\`
> quoted [a] and [b][a], <b>bold</b>
lazy

<!-- a comment

that goes on -->
<ul><li>3+ years</li></ul>

| Must | May |
|:--|---|
| 6\\+ years | French [^1] |

[^1]: a note

    indented

REQUIREMENTS
• 7-5 years of experience with Go (at least 5+ years)\r
- Junior, 10 years\rEmail us at a\\_b@c.example`;

const TOML = `+++
title = "Cook"
tags = ['a', "b"]
+++
# Cook

<script>
## no
</script>
## Requirements
- 2 years of experience
`;

const YAML = `# A comment
title: "Cook \\u2019s"
requirements: &r
  - 5+ years of experience
  - 'it''s'
  - |
    ## Duties

    * a
nested: {a: [1, 2], b: *r}
? key
: value
text: >-
  folded
  text

  *Pay:** £9
`;

const PLAIN = `COOK\r
\r
Location: Leeds\r
\r
Duties\r
======
    • cook lunch
  - 5\\+ years of experience with Java,
    or 3-4 years

REQUIREMENTS:
2 years\tof experience &amp; more`;

const file = (name: string): string => readFileSync(`examples/${name}`, "utf8");

/** Where edits begin, and what replaces a whole text now and then. */
const DOCUMENTS: Readonly<Record<Format, readonly string[]>> = {
  markdown: [file("senior-backend-developer.jd.md"), MIXED, TOML, file("product-designer.jd.md"), ""],
  yaml: [YAML, file("data-analyst.jd.yaml"), ""],
  plaintext: [PLAIN, file("warehouse-supervisor.jd.txt"), ""],
};

const CHARACTERS = [
  ..."*_[]()<>`~|#\\-+!&:;=.\"'{}%,?/@ \t\n\rx1\0\u00a0\u200b\ufeff•£",
  "\ud83d",
  "\udc00",
  "\u{1f373}",
];
const PIECES = [
  ..."\r\n|\n\n|\r\n\r\n|\n\r|  \n|\\\n|    |**|__|~~|``|***|[a](|](|[a]|[^1]|[^1]: |![|&amp;|&#0;|\\-|\\+|\\*\\*".split(
    "|",
  ),
  ..."- ¦* ¦+ ¦1. ¦2) ¦> ¦# ¦## ¦###### ¦\n---\n¦\n===\n¦---\n¦...\n¦+++\n¦```\n¦~~~~\n¦| a | b |\n|---|---|\n¦<br>¦<b>¦</b>".split(
    "¦",
  ),
  ..."<!--¦-->¦<pre>¦</pre>¦<?¦?>¦<![CDATA[¦]]>¦<!x¦<ul><li>¦{% comment %}¦{% endcomment %}¦[a]: /u\n¦www.a.b¦a@b.c".split(
    "¦",
  ),
  ..."title: x\n¦key:\n  - a\n¦  - b\n¦: |\n  ¦: >-\n¦&a ¦*a ¦{a: [¦]}¦? ¦- |\n  ¦\"\\u2019¦x = 'y'\n¦[t]\n¦'''".split(
    "¦",
  ),
  ..."# Cook\n¦## Benefits\n¦Requirements\n¦*Pay:** £9\n¦**Location:** \n¦Salary: ¦6\\+ years of experience¦7-5 years ¦• cook\n".split(
    "¦",
  ),
  ..."- Junior, 10 years\n¦at least 5+ years of Java¦Senior ¦German:\n¦the and we you are with for ¦wir suchen eine und der ".split(
    "¦",
  ),
];

/** The versions of a text of that format, without end; never much longer than `longest`. */
export function* randomVersions(seed: number, format: Format, longest = LONGEST): Generator<Version, never> {
  const random = prng(seed);
  const below = (limit: number): number => Math.floor(random() * limit);
  const one = <T>(all: readonly T[]): T => all[below(all.length)]!;
  /** What led here, to be undone, and what was undone, to be done again. */
  const history: string[] = [];
  const undone: string[] = [];
  const document = (): string => one(DOCUMENTS[format]).repeat(Math.ceil(longest / LONGEST));
  let text = document();
  yield { text, changes: [] };

  /** Mostly at a word's or a line's edge, where things change their meaning. */
  const place = (): number => {
    const at = below(text.length + 1);
    const kind = random();
    if (kind < 0.4) return at;
    if (kind < 0.5) return kind < 0.45 ? 0 : text.length;
    return edgeBefore(text, at, kind < 0.8 ? /[\r\n]/ : kind < 0.9 ? /\s/ : /[\r\n]\s*[\r\n]/);
  };
  /** A character, a word, a line, a block, or any part. */
  const part = (): Span => {
    const start = place();
    const end = one([
      () => start + 1,
      () => endAfter(text, start, /\s/g),
      () => endAfter(text, start, /[\r\n]/g),
      () => endAfter(text, start, /\r\n?|\n/g),
      () => endAfter(text, start, /(?:\r\n?|\n)[ \t]*(?:\r\n?|\n)/g),
      () => start + below(300),
    ])();
    return spanOf(start, Math.min(text.length, end));
  };
  const insertion = (newText: string): Edit => {
    const start = place();
    return { span: spanOf(start, start), newText };
  };
  const kinds: readonly (() => Edit)[] = [
    () => insertion(one(CHARACTERS)),
    () => insertion(one(CHARACTERS).repeat(1 + below(4))),
    () => insertion(one(PIECES)),
    () => insertion(one(PIECES) + one(CHARACTERS) + one(PIECES)),
    () => insertion(slice(text, part())),
    () => ({ span: part(), newText: "" }),
    () => ({ span: part(), newText: "" }),
    () => ({ span: part(), newText: one(CHARACTERS) }),
    () => ({ span: part(), newText: one(PIECES) }),
    () => ({ span: part(), newText: slice(text, part()) }),
    () => {
      const span = part();
      return { span, newText: slice(text, span).replace(/\r\n|\r|\n/g, () => one(["\n", "\r\n", "\r", ""])) };
    },
    () => {
      const span = part();
      return { span, newText: slice(text, span).replace(/^/gm, one(["  ", "> ", "- ", "    ", "\t", "# "])) };
    },
  ];
  const replaceBy = (next: string): Edit => (random() < 0.5 ? replacement(text, next) : smallest(text, next));
  const randomEdit = (): Edit => {
    if (text.length > longest) {
      const start = below(text.length - longest / 2);
      return { span: spanOf(start, start + longest / 2), newText: "" };
    }
    const kind = random();
    if (kind < 0.002) return replacement(text, document());
    if (kind < 0.08 && history.length > 0) {
      undone.push(text);
      return replaceBy(history.pop()!);
    }
    if (kind < 0.11 && undone.length > 0) return replaceBy(undone.pop()!);
    return one(kinds)();
  };

  for (;;) {
    const before = text;
    const changes: Edit[] = [];
    for (let left = random() < 0.85 ? 1 : 1 + below(4); left > 0; left -= 1) {
      const edit = randomEdit();
      changes.push(edit);
      text = applyEdits(text, [edit]);
    }
    if (history.at(-1) !== before) history.push(before);
    if (history.length > 20) history.shift();
    if (undone.length > 20) undone.shift();
    yield { text, changes };
  }
}

const slice = (text: string, { start, end }: Span): string => text.slice(start, end);

function edgeBefore(text: string, at: number, edge: RegExp): number {
  let start = at;
  while (start > 0 && !edge.test(text.slice(Math.max(0, start - 2), start))) start -= 1;
  return start;
}

function endAfter(text: string, start: number, edge: RegExp): number {
  edge.lastIndex = start + 1;
  return edge.test(text) ? edge.lastIndex : text.length;
}

export const replacement = (text: string, next: string): Edit => ({ span: spanOf(0, text.length), newText: next });

/** The smallest edit that makes one text of another. */
function smallest(text: string, next: string): Edit {
  const most = Math.min(text.length, next.length);
  let head = 0;
  while (head < most && text[head] === next[head]) head += 1;
  let tail = 0;
  while (tail < most - head && text.at(-1 - tail) === next.at(-1 - tail)) tail += 1;
  return { span: spanOf(head, text.length - tail), newText: next.slice(head, next.length - tail) };
}

/** As little of a text and of one edit of it as still `fails`: what a person can look at. */
export function shrunk(before: string, after: string, fails: (before: string, after: string) => boolean) {
  const { span, newText } = smallest(before, after);
  const parts = [before.slice(0, span.start), slice(before, span), newText, before.slice(span.end)];
  const joined = ([head, old, text, tail]: readonly string[]) =>
    [`${head}${old}${tail}`, `${head}${text}${tail}`] as const;
  for (let size = Math.max(...parts.map(({ length }) => length)); size >= 1; size = Math.floor(size / 2)) {
    for (const index of parts.keys()) {
      for (let at = 0; at < parts[index]!.length; ) {
        const less = parts.with(index, parts[index]!.slice(0, at) + parts[index]!.slice(at + size));
        if (fails(...joined(less))) parts[index] = less[index]!;
        else at += size;
      }
    }
  }
  return joined(parts);
}
