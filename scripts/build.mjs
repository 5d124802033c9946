// Bundles what ships into dist/; with --tests, the unit tests into out/test/.
import { readdirSync, rmSync } from "node:fs";
import { build } from "esbuild";

const common = {
  bundle: true,
  platform: "node",
  target: "node20",
  format: "cjs",
  logLevel: "warning",
  loader: { ".txt": "text", ".md": "text" },
};

/** The programs that ship, each one file. */
export async function buildProduct({ minify = false } = {}) {
  rmSync("dist", { recursive: true, force: true });
  await build({
    ...common,
    entryPoints: {
      extension: "client/src/extension.ts",
      server: "server/src/main-node.ts",
      jdlint: "server/src/main-jdlint.ts",
    },
    external: ["vscode"],
    outdir: "dist",
    minify,
    sourcemap: !minify,
  });
}

/** The tests that need no editor: server/test/**\/*.test.ts. Returns the bundles' paths. */
export async function buildUnitTests() {
  rmSync("out/test", { recursive: true, force: true });
  const entryPoints = readdirSync("server/test", { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".test.ts"))
    .map((file) => `server/test/${file}`);
  await build({
    ...common,
    format: "esm",
    banner: { js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);" },
    outExtension: { ".js": ".mjs" },
    entryPoints,
    outbase: "server/test",
    outdir: "out/test",
    sourcemap: true,
  });
  return entryPoints.map((file) => file.replace("server/test", "out/test").replace(/\.ts$/, ".mjs"));
}

if (process.argv[1] === import.meta.filename) {
  if (process.argv.includes("--tests")) await buildUnitTests();
  else await buildProduct({ minify: process.argv.includes("--minify") });
}
