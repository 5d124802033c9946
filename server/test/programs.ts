/** The project's programs as processes of their own, bundled the way that they ship. */

import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import type { BuildOptions, BuildResult } from "esbuild";

/** Bundles as the build does. Neither it nor esbuild is bundled with the test: both look for files beside themselves. */
export async function bundle(options: BuildOptions): Promise<BuildResult> {
  const [{ build }, { common }]: [typeof import("esbuild"), { common: BuildOptions }] = (await Promise.all(
    ["node_modules/esbuild/lib/main.js", "scripts/build.mjs"].map((file) => import(pathToFileURL(resolve(file)).href)),
  )) as never;
  return build({ ...common, ...options });
}

/** Bundles a program into a file that the end of this process deletes. */
export async function buildProgram(entryPoint: string): Promise<string> {
  const outfile = join(temporaryFolder(), "program.js");
  await bundle({ entryPoints: [entryPoint], outfile, sourcemap: "inline" });
  return outfile;
}

const folders: string[] = [];
process.once("exit", () => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

/** An empty folder that the end of this process deletes. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "job-descriptions-"));
  folders.push(folder);
  return folder;
}
