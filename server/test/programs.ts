/** The project's programs as processes of their own, bundled the way that they ship. */

import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";

/** Bundles a program into a file that the end of this process deletes. */
export async function buildProgram(entryPoint: string): Promise<string> {
  // Not bundled with the test: esbuild looks for its native half beside itself.
  const esbuild: typeof import("esbuild") = await import(
    pathToFileURL(resolve("node_modules/esbuild/lib/main.js")).href
  );
  const folder = temporaryFolder();
  const outfile = join(folder, "program.js");
  await esbuild.build({
    entryPoints: [entryPoint],
    outfile,
    bundle: true,
    platform: "node",
    target: "node20",
    format: "cjs",
    loader: { ".txt": "text" },
    sourcemap: "inline",
  });
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
