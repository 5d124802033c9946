// Writes the extension's page in VS Code, dist/README.md: what the README says to writers. Without pictures, as VS Code shows
// none but those of public addresses there.
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";

/** From here on the README speaks to others. */
const END = "## For teams";
/** The two commands of a clone, which a writer does not have. */
const COMMANDS = /^(?: {4}npm .*\n)+\n/m;
const PICTURES = /^ *!\[.*\]\(docs\/images\/.*\)\n\n/gm;

const readme = readFileSync("README.md", "utf8");
const page = readme.slice(0, readme.indexOf(END)).replace(COMMANDS, "").replace(PICTURES, "");
mkdirSync("dist", { recursive: true });
writeFileSync("dist/README.md", page);
