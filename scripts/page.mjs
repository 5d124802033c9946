// Writes the extension's page in VS Code, dist/README.md: what the README says to writers. Without pictures, as VS Code shows
// none but those of public addresses there.
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";

/** From here on the README speaks to others. */
const END = "\n## For teams";
/** The two commands of a clone, which a writer does not have. */
const COMMANDS = /^(?: {4}npm .*\n)+\n/m;
const PICTURES = /^ *!\[.*\]\(docs\/images\/.*\)\n\n/gm;

const [forWriters, forOthers] = readFileSync("README.md", "utf8").split(END);
if (forOthers === undefined) throw new Error(`The README has no part that begins with "${END.trim()}".`);
const page = forWriters.replace(COMMANDS, "").replace(PICTURES, "");
if (/npm |\]\(docs\//.test(page)) throw new Error("The page for writers has a command or a picture left.");
mkdirSync("dist", { recursive: true });
writeFileSync("dist/README.md", page);
