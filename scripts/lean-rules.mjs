// An esbuild plugin that leaves out what only the tests and pages of the rules need: a tenth of what a start would read.
import { readFileSync } from "node:fs";
import { parser } from "@lezer/javascript";

const typescript = parser.configure({ dialect: "ts" });

/** Properties of a rule that no program asks for. */
const FOR_PAGES = new Set(["summary", "why", "otherSeverities", "bad", "good"]);

export const leanRules = {
  name: "lean-rules",
  setup({ onLoad }) {
    onLoad({ filter: /[\\/]engine[\\/]rules[\\/][\w-]+\.ts$/ }, ({ path }) => ({
      contents: withoutPages(readFileSync(path, "utf8")),
      loader: "ts",
    }));
  },
};

/** The source of a rule with those properties empty, each line where it was. */
function withoutPages(source) {
  let lean = "";
  let done = 0;
  typescript.parse(source).iterate({
    enter(node) {
      if (node.name !== "Property" || node.node.parent.parent.name !== "ArgList") return;
      const { firstChild: name, lastChild: value } = node.node;
      if (!FOR_PAGES.has(source.slice(name.from, name.to))) return;
      const text = source.slice(value.from, value.to);
      const [open, close] = text.startsWith("[") ? "[]" : '""';
      lean += source.slice(done, value.from) + open + "\n".repeat(text.split("\n").length - 1) + close;
      done = value.to;
    },
  });
  return lean + source.slice(done);
}
