import type { Arguments } from "./arguments.ts";
import type { Checked } from "./check-files.ts";

/** Checks some files, in whatever thread. */
type Check = (files: readonly string[]) => Checked;

interface Work {
  readonly given: Arguments;
  readonly chunks: readonly (readonly string[])[];
  /** The number of the next chunk, which whoever is free takes. */
  readonly next: Int32Array;
}

interface Done {
  readonly chunk: number;
  readonly checked: Checked;
}

/** Who may do the work of a run: so many threads of a program. */
export interface Team {
  readonly program: string;
  readonly threads: number;
}

/** What a thread is started with in place of the words of a command line. */
export const THREAD = "--thread";

/** So many files are taken at once; what they give is written in one piece. */
const CHUNK = 50;
/** With fewer of these for it, starting a thread takes longer than it saves. */
const CHUNKS_PER_THREAD = 8;

/**
 * Checks files in the order given, many of them in several threads. A thread takes the next chunk when it is free; what
 * comes out does not depend on which takes which.
 */
export async function* checkedIn(
  given: Arguments,
  files: readonly string[],
  check: Check,
  { program, threads }: Team,
): AsyncIterable<Checked> {
  const chunks: (readonly string[])[] = [];
  for (let from = 0; from < files.length; from += CHUNK) chunks.push(files.slice(from, from + CHUNK));
  const others = Math.min(threads - 1, Math.floor(chunks.length / CHUNKS_PER_THREAD));
  const work: Work = { given, chunks, next: new Int32Array(new SharedArrayBuffer(4)) };
  const done = new Map<number, Checked>();
  const team = startThreads(program, others, work, ({ chunk, checked }) => done.set(chunk, checked));
  for (let written = 0; written < chunks.length; ) {
    const chunk = take(work);
    if (chunk !== undefined) done.set(chunk, check(chunks[chunk]!));
    await team.news(chunk === undefined && !done.has(written));
    for (let checked = done.get(written); checked !== undefined; checked = done.get(written)) {
      done.delete(written);
      written += 1;
      yield checked;
    }
  }
}

/** The number of a chunk that nobody else does. */
function take({ next, chunks }: Work): number | undefined {
  const chunk = Atomics.add(next, 0, 1);
  return chunk < chunks.length ? chunk : undefined;
}

/** Starts threads of the same program. `news` lets in what they have done, and waits for some where that is asked for. */
function startThreads(program: string, count: number, work: Work, onDone: (done: Done) => void) {
  if (count === 0) return { news: async () => {} };
  const { Worker }: typeof import("node:worker_threads") = require("node:worker_threads");
  let onNews = () => {};
  let onFailure = (_error: unknown) => {};
  for (let thread = 0; thread < count; thread += 1) {
    const worker = new Worker(program, { argv: [THREAD], workerData: work });
    worker.on("message", (done: Done) => {
      onDone(done);
      onNews();
    });
    worker.on("error", (error) => onFailure(error));
  }
  return {
    news: (wait: boolean) =>
      new Promise<void>((resolve, reject) => {
        onNews = resolve;
        onFailure = reject;
        if (!wait) setImmediate(resolve);
      }),
  };
}

/** What such a thread does. False where this is none. */
export function workAsThread(checkFor: (given: Arguments) => Check): boolean {
  const { parentPort, workerData }: typeof import("node:worker_threads") = require("node:worker_threads");
  if (parentPort === null) return false;
  const work = workerData as Work;
  const check = checkFor(work.given);
  for (let chunk = take(work); chunk !== undefined; chunk = take(work)) {
    const done: Done = { chunk, checked: check(work.chunks[chunk]!) };
    parentPort.postMessage(done);
  }
  return true;
}
