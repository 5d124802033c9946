// Bundles what ships into dist/, and tests into out/.
import { readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { basename, resolve } from "node:path";
import { build } from "esbuild";
import { writeCodeCaches } from "./code-cache.mjs";
import { leanRules } from "./lean-rules.mjs";

/** Tables of knowledge become data here, so that no program has to read them when it starts: `knowledge/forms.ts` says what. */
const tables = {
  name: "tables",
  setup({ onLoad }) {
    onLoad({ filter: /\.txt$/ }, async ({ path, suffix }) => {
      const { FORMS } = await forms();
      const table = FORMS[""](readFileSync(path, "utf8"));
      const data = suffix === "" ? `new Map(${JSON.stringify([...table])})` : JSON.stringify(FORMS[suffix](table));
      return { contents: `export default ${data}` };
    });
  },
};

/** What all bundles have in common. */
export const common = {
  bundle: true,
  platform: "node",
  target: "node20",
  // Node knows them since version 10. esbuild would build such an expression anew each time that it is used.
  supported: { "regexp-unicode-property-escapes": true },
  format: "cjs",
  logLevel: "warning",
  plugins: [tables],
};

/** What our sources ask for with `require` or `import()` is a file of its own beside the program, read on demand. */
const ON_DEMAND = {
  "html-to-markdown": "server/src/paste/html-to-markdown.ts",
  yaml: "server/src/engine/readers/yaml.ts",
  entities: "entities/decode",
};
const onDemand = {
  name: "on-demand",
  setup({ onResolve }) {
    onResolve({ filter: /./ }, ({ kind, path, importer }) => {
      if (!/-call$|^dynamic-/.test(kind) || !importer.endsWith(".ts")) return undefined;
      const name = path.startsWith(".") ? basename(path, ".ts") : path.split("/")[0];
      return name in ON_DEMAND ? { path: `./${name}.js`, external: true } : undefined;
    });
  },
};

/** All that ships, in dist/. */
export async function buildProduct({ minify = false } = {}) {
  rmSync("dist", { recursive: true, force: true });
  const extension = { extension: "client/src/extension.ts" };
  await build({ ...common, entryPoints: extension, external: ["vscode"], outdir: "dist", minify, sourcemap: !minify });
  await buildPrograms("dist", minify);
}

/** The programs that Node runs: each a start, one file that it runs, and what that loads on demand. */
export async function buildPrograms(outdir, minify) {
  const entryPoints = {
    server: "server/src/start.ts",
    "server-program": "server/src/main-node.ts",
    jdlint: "server/src/start.ts",
    "jdlint-program": "server/src/main-jdlint.ts",
    ...ON_DEMAND,
  };
  await build({
    ...common,
    entryPoints,
    plugins: [...common.plugins, onDemand, leanRules],
    // A start hands its own `require` to the program.
    supported: { ...common.supported, "dynamic-import": false },
    outdir,
    minify,
    sourcemap: !minify,
  });
  if (minify) for (const name of Object.keys(entryPoints)) squeeze(`${outdir}/${name}.js`);
  await writeCodeCaches(outdir);
}

/**
 * Escapes what esbuild leaves: the characters in regular expressions, to which it makes no difference. Node reads and V8
 * keeps a text of ASCII in half the space, and seven milliseconds sooner. And a program that begins as strict is so in every
 * module. Not with source maps, which count columns.
 */
function squeeze(file) {
  const escaped = (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`;
  const strict = '"use strict";';
  const program = readFileSync(file, "utf8");
  const once = program.startsWith(strict) ? program.replaceAll(`{${strict}`, "{") : program;
  writeFileSync(file, once.replace(/[^\0-\x7f]/g, escaped));
}

/** Modules for Node, with the packages that are CommonJS inside. */
const modules = {
  ...common,
  format: "esm",
  banner: { js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);" },
  outExtension: { ".js": ".mjs" },
};

/** The tests that need no editor: server/test/**\/*.test.ts. Returns the bundles' paths. */
export async function buildUnitTests() {
  const entryPoints = readdirSync("server/test", { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".test.ts"))
    .map((file) => `server/test/${file}`);
  await build({ ...modules, entryPoints, outbase: "server/test", outdir: "out/test", sourcemap: true });
  return entryPoints.map((file) => file.replace("server/test", "out/test").replace(/\.ts$/, ".mjs"));
}

/** One TypeScript module for a script to import. Returns the bundle's path. */
export async function bundleModule(entryPoint) {
  await build({ ...modules, entryPoints: [entryPoint], outdir: "out/modules" });
  return `out/modules/${entryPoint.split("/").at(-1).replace(/\.ts$/, ".mjs")}`;
}

let formsModule;
/** Read once, from the sources that know what they want. */
const forms = () => {
  formsModule ??= bundleModule("server/src/engine/knowledge/forms.ts").then((path) => import(resolve(path)));
  return formsModule;
};

/** The tests inside VS Code, client/test/*.test.ts, or those with one of these words in their names. */
export async function buildEditorTests(words = []) {
  const outdir = "out/client-test";
  rmSync(outdir, { recursive: true, force: true });
  const tests = readdirSync("client/test").filter((file) => file.endsWith(".test.ts"));
  const wanted = tests.filter((file) => words.length === 0 || words.some((word) => file.includes(word)));
  await build({
    ...common,
    entryPoints: ["index.ts", ...wanted].map((file) => `client/test/${file}`),
    external: ["vscode", "mocha"],
    outdir,
    sourcemap: "inline",
  });
  return `${outdir}/index.js`;
}

if (process.argv[1] === import.meta.filename) await buildProduct({ minify: process.argv.includes("--minify") });
