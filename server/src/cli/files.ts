import { isUtf8 } from "node:buffer";
import {
  accessSync,
  constants,
  readdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { basename, dirname, join, normalize } from "node:path";
import { isJobDescriptionName } from "../format-of.ts";
import { UsageError } from "./usage-error.ts";

/** The text of a file, and whether a byte order mark stood before it; the mark is no part of the text. */
export interface FileText {
  readonly text: string;
  readonly mark: boolean;
}

const MARK = "\uFEFF";

/** The files that a path names: itself, or all job descriptions in the folder. Throws a UsageError. */
export function filesAt(path: string): readonly string[] {
  const entry = attempt(path, "read", () => statSync(path));
  if (!entry.isDirectory()) return [normalize(path)];
  const files = [...walk(path)];
  if (files.length === 0) throw new UsageError(`${path}: no job descriptions (*.jd, *.jd.md, …) in this folder`);
  return files;
}

/** Hidden folders and installed packages hold nothing that a writer wrote. */
function* walk(folder: string): Iterable<string> {
  const entries = attempt(folder, "read", () => readdirSync(folder, { withFileTypes: true }));
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) {
      if (!entry.name.startsWith(".") && entry.name !== "node_modules") yield* walk(path);
    } else if (isJobDescriptionName(entry.name)) {
      yield path;
    }
  }
}

export const readText = (path: string): FileText =>
  toText(
    path,
    attempt(path, "read", () => readFileSync(path)),
  );

export async function readStandardInput(name: string): Promise<FileText> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of process.stdin) chunks.push(chunk as Uint8Array);
  return toText(name, Buffer.concat(chunks));
}

function toText(name: string, bytes: Buffer): FileText {
  if (!isUtf8(bytes)) throw new UsageError(`${name}: is not UTF-8 text; save it as UTF-8 first`);
  const text = bytes.toString("utf8");
  return text.startsWith(MARK) ? { text: text.slice(1), mark: true } : { text, mark: false };
}

/**
 * Writes a text in one step: whoever reads the file sees the old text or the new one, and a failure leaves the old one.
 * The mode, the byte order mark and a symbolic link stay.
 */
export function writeText(path: string, { text, mark }: FileText): void {
  attempt(path, "written", () => {
    const target = realpathSync(path);
    accessSync(target, constants.W_OK);
    const temporary = join(dirname(target), `.${basename(target)}.${process.pid}.tmp`);
    try {
      writeFileSync(temporary, mark ? MARK + text : text, { mode: statSync(target).mode, flag: "wx" });
      renameSync(temporary, target);
    } catch (error) {
      rmSync(temporary, { force: true });
      throw error;
    }
  });
}

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: "there is no such file or folder",
  ENOTDIR: "there is no such file or folder",
  EACCES: "permission denied",
  EPERM: "permission denied",
  EISDIR: "is a folder",
  EROFS: "the disk is read-only",
  ENOSPC: "the disk is full",
};

/** Turns an error of the file system into one plain line. */
function attempt<T>(path: string, what: "read" | "written", run: () => T): T {
  try {
    return run();
  } catch (error) {
    if (error instanceof UsageError) throw error;
    const { code = "", message } = error as NodeJS.ErrnoException;
    throw new UsageError(`${path}: cannot be ${what}: ${REASONS[code] ?? message}`);
  }
}
