// Names the regular expressions of the sources that may take more than linear time. A part of `npm run check`.
import { readdirSync, readFileSync } from "node:fs";
import { parser } from "@lezer/javascript";
import { analyse } from "scslre";

const FOLDERS = ["server/src", "client/src"];
/** What reads so little that its growth does not matter, by its file, and why. */
const BOUNDED = {
  "server/src/engine/model/structure/bare-value.ts": "reads texts of 80 characters at most",
  "server/src/engine/repair/artifacts/double-escape.ts": "reads a slice as long as the longest word",
  "server/src/engine/repair/artifacts/escaped-link.ts": "reads a word of 400 characters at most",
  "server/src/engine/repair/artifacts/literal-newline.ts": "reads a slice as long as the longest word",
  "server/src/engine/repair/same-markup.ts": "reads the 200 characters before an edit",
};

const typescript = parser.configure({ dialect: "ts" });

const sources = FOLDERS.flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".ts"))
    .map((file) => `${folder}/${file.replaceAll("\\", "/")}`),
);
const literals = sources.flatMap((file) =>
  expressionsOf(readFileSync(file, "utf8")).map((literal) => ({ file, literal })),
);
const slow = literals.filter(({ literal }) => isSlow(literal));
const refused = slow.filter(({ file }) => !(file in BOUNDED));
for (const { file, literal } of refused) console.error(`${file}: may take more than linear time\n  ${literal}`);
const unused = Object.keys(BOUNDED).filter((file) => !slow.some((each) => each.file === file));
for (const file of unused) console.error(`${file}: needs no exception any more`);
if (refused.length > 0 || unused.length > 0) process.exitCode = 1;
else
  console.log(`${literals.length} regular expressions: ${slow.length} read short texts only, the others are linear.`);

/** The literals of a source. What is built at run time from tables joins plain words, and holds no repetition. */
function expressionsOf(text) {
  const found = [];
  typescript.parse(text).iterate({
    enter({ name, from, to }) {
      if (name === "RegExp") found.push(text.slice(from, to));
    },
  });
  return found;
}

function isSlow(literal) {
  const [, source, flags] = /^\/(.*)\/([a-z]*)$/s.exec(literal);
  return analyse({ source, flags }).reports.length > 0;
}
