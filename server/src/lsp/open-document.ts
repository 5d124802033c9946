import type { TextDocumentContentChangeEvent } from "vscode-languageserver-textdocument";
import { check, createReader, type Finding, type Format, type JobDescription, spanOf } from "../engine/index.ts";
import { formatOf } from "../format-of.ts";
import { toSpan } from "./convert.ts";
import type { Report } from "./diagnostics.ts";
import { nextTurn } from "./event-loop.ts";
import { heaviest } from "./heaviest-first.ts";
import type { LineDocument } from "./line-document.ts";
import { endOfStep } from "./reading-steps.ts";
import type { Run, Settings } from "./settings.ts";
import { type Change, endOf, moved, type Standing, stillStanding } from "./still-standing.ts";

/** More than this no editor shows (VS Code keeps a thousand a file), and it would slow down every key. */
const MOST_SHOWN = 1000;

/** What a document needs of its server. */
export interface DocumentContext {
  readonly settingsOf: (uri: string) => Promise<Settings>;
  readonly onError: (name: string, error: unknown) => void;
}

/** What is wrong with a text, at least as far as to an offset. */
interface Found {
  readonly upTo: number;
  readonly findings: readonly Finding[];
}

/** An open document, what was read from it, and what was shown of it. Closing it frees all of that. */
export class OpenDocument {
  readonly format: Format;
  settings: Promise<Settings>;
  /** The last answer to a pull, to say "unchanged" about. */
  lastReport: Report | undefined;
  /** Counts what asked for publishing, so that only the last one does it. */
  publishRequests = 0;
  readonly #context: DocumentContext;
  readonly #read = createReader();
  /** Of the version that `source` has now; computed when the first request needs it. */
  #job: JobDescription | undefined;
  #found: Found | undefined;
  /** What the last check showed; `due` where the check is to be of the text as it is now. Opening is one. */
  #baseline: readonly Standing[] | "due" | undefined = "due";
  /** Resolves when the first reading is done, or has a last step to go. */
  readonly #firstReading: Promise<void>;
  #isBeingRead = false;

  constructor(
    readonly source: LineDocument,
    context: DocumentContext,
  ) {
    this.#context = context;
    this.format = formatOf(pathOf(source.uri), source.languageId);
    this.settings = context.settingsOf(source.uri);
    this.#firstReading = this.#readInSteps();
  }

  get uri(): string {
    return this.source.uri;
  }

  get version(): number {
    return this.source.version;
  }

  /** Resolves when the text may be asked about, and nobody else has to wait for that. */
  async ready(): Promise<this> {
    await this.#firstReading;
    return this;
  }

  get job(): JobDescription {
    this.#isBeingRead = false;
    this.#job ??= this.#read(this.source.lines, this.format);
    return this.#job;
  }

  /** Everything that is wrong with the text as it is now. */
  get findings(): readonly Finding[] {
    return this.#findingsUpTo(Number.POSITIVE_INFINITY);
  }

  #findingsUpTo(end: number): readonly Finding[] {
    if (this.#found === undefined || this.#found.upTo < end) {
      this.#found = { upTo: end, findings: this.#check(this.job, end) };
    }
    return this.#found.findings;
  }

  get #heaviest(): readonly Finding[] {
    return heaviest(this.findings, MOST_SHOWN);
  }

  /** What of it the writer is to see. */
  shown(run: Run): readonly Finding[] {
    if (run === "onType") return this.#heaviest;
    if (this.#baseline === "due") this.#baseline = this.#heaviest;
    const standing = this.#baseline ?? [];
    // Where nothing was shown nothing can still stand, so the text need not even be read.
    return standing.length === 0 ? [] : stillStanding(standing, this.#findingsUpTo(endOf(standing)));
  }

  /** Shows everything that is wrong with the text as it is now. */
  startCheck(): void {
    this.#baseline = "due";
  }

  /** Drops the check that opening began where the writer does not want it; the settings were not known then. */
  async opened(): Promise<void> {
    const { run } = await this.settings;
    if (run !== "onSave") this.#baseline = undefined;
  }

  /** Starts the check that the writer wants at a save; false where none is wanted. */
  async saved(): Promise<boolean> {
    const { run } = await this.settings;
    if (run === "onSave") this.startCheck();
    return run === "onSave";
  }

  /** What is shown starts anew where the settings say so. */
  async settingsChanged(): Promise<void> {
    const before = await this.settings;
    this.settings = this.#context.settingsOf(this.uri);
    const { run } = await this.settings;
    if (run !== before.run) this.#baseline = run === "onSave" ? "due" : undefined;
  }

  closed(): void {
    this.#isBeingRead = false;
  }

  update(changes: readonly TextDocumentContentChangeEvent[], version: number): void {
    this.#settleBaseline();
    this.#job = undefined;
    this.#found = undefined;
    for (const change of changes) {
      if (Array.isArray(this.#baseline)) this.#baseline = moved(this.#baseline, this.#changeOf(change));
      this.source.change(change, version);
    }
  }

  #check(job: JobDescription, upTo = Number.POSITIVE_INFINITY): readonly Finding[] {
    return check(job, { upTo, onRuleError: (rule, error) => this.#context.onError(`The rule ${rule}`, error) });
  }

  /**
   * Reads a long text from its beginning on, each time a little more: what was read and found before is remembered. Other
   * messages have their turn in between.
   */
  async #readInSteps(): Promise<void> {
    let end = endOfStep(this.source.lines, 0, this.format);
    this.#isBeingRead = end !== undefined;
    try {
      for (; end !== undefined; end = endOfStep(this.source.lines, end, this.format)) {
        if (!(await this.#mayGoOn())) return;
        const job = this.#read(this.source.lines.slice(0, end), this.format);
        if (!(await this.#mayGoOn())) return;
        this.#check(job);
      }
    } catch {
      // Who asks about the whole text meets it again, and says so.
    } finally {
      this.#isBeingRead = false;
    }
  }

  /** Whether nobody stopped the first reading while others had their turn. */
  async #mayGoOn(): Promise<boolean> {
    await nextTurn();
    return this.#isBeingRead;
  }

  /**
   * The text that is to be checked is about to change. Whatever the check meets, the change must get through. It does not
   * wait for a first reading: that goes on with the changed text.
   */
  #settleBaseline(): void {
    if (this.#baseline !== "due" || this.#isBeingRead) return;
    try {
      this.#baseline = this.#heaviest;
    } catch (error) {
      this.#baseline = [];
      this.#context.onError("check", error);
    }
  }

  #changeOf(change: TextDocumentContentChangeEvent): Change {
    if (!("range" in change)) return smallestChange(this.source.getText(), change.text, 0);
    return smallestChange(this.source.getText(change.range), change.text, toSpan(this.source, change.range).start);
  }
}

/** Some editors replace a line, or everything, where a word changed: what stayed the same is no part of the change. */
function smallestChange(old: string, text: string, start: number): Change {
  const longest = Math.min(old.length, text.length);
  let head = 0;
  while (head < longest && old[head] === text[head]) head += 1;
  let tail = 0;
  while (tail < longest - head && old.at(-1 - tail) === text.at(-1 - tail)) tail += 1;
  return { span: spanOf(start + head, start + old.length - tail), length: text.length - head - tail };
}

/** Only the name at the end matters; a URI may be of any scheme. */
const pathOf = (uri: string): string => uri.split(/[?#]/, 1)[0]!;
