import { spawn } from "node:child_process";
import { decoder, encode } from "./messages.mjs";

/** A server, as a client sees it. */
export class Session {
  /** Asks for diagnostics, as VS Code does with a server that gives them so; otherwise they are waited for. */
  pulls = false;
  #lastReport;
  #next = 1;
  #waiting = new Map();
  #onDiagnostics;

  constructor([program, ...args]) {
    this.process = spawn(program, args, { stdio: ["pipe", "pipe", "ignore"] });
    // A server that is ended may have asked for something just before.
    this.process.stdin.on("error", () => {});
    this.process.stdout.on(
      "data",
      decoder((message) => this.#take(message)),
    );
  }

  #take({ id, method, params, result }) {
    if (method === "textDocument/publishDiagnostics") this.#onDiagnostics?.(params);
    else if (method !== undefined && id !== undefined)
      this.#send({
        id,
        result: method === "workspace/configuration" ? params.items.map(() => ({ run: "onType" })) : null,
      });
    else if (id !== undefined) this.#waiting.get(id)?.(result);
  }

  #send(message) {
    this.process.stdin.write(encode(message));
  }

  request(method, params) {
    return this.ask(method, params).answered;
  }

  /** A request that can be cancelled; `answered` resolves with its result, which an error has none of. */
  ask(method, params) {
    const id = this.#next++;
    const answered = new Promise((resolve) => this.#waiting.set(id, resolve));
    this.#send({ id, method, params });
    return { answered, cancel: () => this.notify("$/cancelRequest", { id }) };
  }

  notify(method, params) {
    this.#send({ method, params });
  }

  /** Sends a notification; resolves with the milliseconds to the diagnostics of that version. */
  async untilDiagnostics(version, method, params) {
    const start = performance.now();
    if (this.pulls) {
      this.notify(method, params);
      const { uri } = params.textDocument;
      const asked = { textDocument: { uri }, previousResultId: this.#lastReport };
      this.#lastReport = (await this.request("textDocument/diagnostic", asked)).resultId;
    } else {
      await new Promise((resolve) => {
        this.#onDiagnostics = (published) => {
          if (published.version === undefined || published.version === version) resolve();
        };
        this.notify(method, params);
      });
    }
    return performance.now() - start;
  }
}
