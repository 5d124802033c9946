import { type Output, toPrintable } from "./output.ts";

/** Why a run, or a file of it, could not be done: one line for the person at the terminal. */
export class UsageError extends Error {}

/** What went wrong in a run: each failure is one line on standard error, and costs only the file that it is about. */
export class Failures {
  any = false;
  readonly #output: Output;

  constructor(output: Output) {
    this.#output = output;
  }

  report(message: string): void {
    this.any = true;
    this.#output.error(`jdlint: ${toPrintable(message)}\n`);
  }

  attempt<T>(what: string, work: () => T): T | undefined {
    try {
      return work();
    } catch (error) {
      this.report(error instanceof UsageError ? error.message : `${what}: failed: ${error}`);
      return undefined;
    }
  }
}
