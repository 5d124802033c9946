import { isUtf8 } from "node:buffer";
import {
  accessSync,
  chmodSync,
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
import { UsageError } from "./failures.ts";

/** A text to work on. */
export interface Source {
  /** The file's path as it was given, or the name that standard input goes by. */
  readonly name: string;
  readonly isStandardInput: boolean;
  readonly text: string;
  /** Whether a byte order mark stood before the text; it is no part of it. */
  readonly mark: boolean;
}

const MARK = "\uFEFF";

/** The files that a path names: itself, or all job descriptions in the folder. Throws a UsageError. */
export function filesAt(path: string): readonly string[] {
  const entry = attempt(path, "read", () => statSync(path));
  // A file that is called "-" must not become standard input.
  if (!entry.isDirectory()) return [normalize(path) === "-" ? path : normalize(path)];
  const files = [...walk(path)];
  if (files.length === 0) {
    throw new UsageError(`${path}: no job descriptions (*.jd, *.jd.md, …) in this folder; name other files one by one`);
  }
  return files;
}

/** What is hidden and installed packages hold nothing that a writer wrote; a pipe would be waited for. */
function* walk(folder: string): Iterable<string> {
  const entries = attempt(folder, "read", () => readdirSync(folder, { withFileTypes: true }));
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    if (entry.name.startsWith(".")) continue;
    const path = join(folder, entry.name);
    if (entry.isDirectory()) {
      if (entry.name !== "node_modules") yield* walk(path);
    } else if ((entry.isFile() || entry.isSymbolicLink()) && isJobDescriptionName(entry.name)) {
      yield path;
    }
  }
}

export const readFile = (path: string): Source => ({
  name: path,
  isStandardInput: false,
  ...decode(
    path,
    attempt(path, "read", () => readFileSync(path)),
  ),
});

export async function readStandardInput(name: string): Promise<Source> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of process.stdin) chunks.push(chunk as Uint8Array);
  return { name, isStandardInput: true, ...decode(name, Buffer.concat(chunks)) };
}

function decode(name: string, bytes: Buffer): Pick<Source, "text" | "mark"> {
  if (!isUtf8(bytes)) throw new UsageError(`${name}: is not UTF-8 text; save it as UTF-8 first`);
  const text = bytes.toString("utf8");
  return text.startsWith(MARK) ? { text: text.slice(1), mark: true } : { text, mark: false };
}

/** The text as it stands in a file. */
export const encode = ({ text, mark }: Source): string => (mark ? MARK + text : text);

/**
 * Writes a text in one step: whoever reads the file sees the old text or the new one, and a failure leaves the old one.
 * The mode, the byte order mark and a symbolic link stay.
 */
export function writeFile(source: Source): void {
  attempt(source.name, "written", () => {
    const target = realpathSync(source.name);
    accessSync(target, constants.W_OK);
    const temporary = join(dirname(target), `.${basename(target)}.${process.pid}.tmp`);
    try {
      writeFileSync(temporary, encode(source), { flag: "wx" });
      // Not at creation, where the process's mask would narrow it.
      chmodSync(temporary, statSync(target).mode);
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
