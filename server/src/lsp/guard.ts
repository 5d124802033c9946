import { type CancellationToken, ErrorCodes, LSPErrorCodes, ResponseError } from "vscode-languageserver";
import { logOnce } from "./log-once.ts";

type Answer<P, R> = (params: P, token: CancellationToken) => R | Promise<R>;
type Handler<P, R> = (params: P, token: CancellationToken) => Promise<R | ResponseError<never>>;

/** Keeps one failure from becoming another: all that the server is asked or told goes through here. */
export interface Guard {
  /** A request that fails is logged and answered with what `empty` gives; a cancelled one is not worked on. */
  request<P, R>(name: string, empty: (params: P) => R, answer: Answer<P, R>): Handler<P, R>;
  /** Runs what no one waits for the answer of. */
  run(name: string, work: () => void | Promise<void>): void;
  /** From now on every request is refused: the client said that it needs nothing more. */
  close(): void;
  /** Logs a failure by the name of what failed, the same failure once only. */
  report(name: string, error: unknown): void;
}

export function createGuard(log: (message: string) => void): Guard {
  const once = logOnce(log);
  let isClosed = false;
  const report = (name: string, error: unknown): void => {
    const { message, stack } = error instanceof Error ? error : new Error(String(error));
    once(`${name} failed: ${message}`, stack);
  };
  return {
    report,
    close: () => {
      isClosed = true;
    },
    request: (name, empty, answer) => async (params, token) => {
      if (isClosed) return new ResponseError(ErrorCodes.InvalidRequest, "The server is shut down.");
      if (token.isCancellationRequested) return cancelled();
      try {
        const result = await Promise.race([answer(params, token), cancellation(token)]);
        return token.isCancellationRequested ? cancelled() : result;
      } catch (error) {
        report(name, error);
        return empty(params);
      }
    },
    run: (name, work) => {
      const done = async () => work();
      done().catch((error: unknown) => report(name, error));
    },
  };
}

/** Resolves when the client no longer waits for the answer. */
const cancellation = (token: CancellationToken): Promise<ResponseError<never>> =>
  new Promise((resolve) => token.onCancellationRequested(() => resolve(cancelled())));

const cancelled = (): ResponseError<never> =>
  new ResponseError(LSPErrorCodes.RequestCancelled, "The request was cancelled.");
