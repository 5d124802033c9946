/** When findings are shown: at opening and saving, while typing, or only when asked for. */
export type Run = "onSave" | "onType" | "manual";

export interface Settings {
  readonly run: Run;
  /** Whether Clean Up shows what it will do where it restores structure. */
  readonly cleanUpPreview: boolean;
}

/** The section of the editor's settings. */
export const SECTION = "jobDescription";

export const DEFAULT_SETTINGS: Settings = { run: "onSave", cleanUpPreview: true };

const RUNS: readonly Run[] = ["onSave", "onType", "manual"];

/** Reads what a person wrote into the settings. A wrong value costs that one setting, and is said through `warn`. */
export function readSettings(value: unknown, warn: (message: string) => void): Settings {
  const given = isRecord(value) ? value : {};
  return { run: readRun(given.run, warn), cleanUpPreview: readPreview(given.cleanUp, warn) };
}

/** The settings in what some clients push: `{ "jobDescription": { … } }`, or the section's content alone. */
export const sectionOf = (value: unknown): unknown => (isRecord(value) && SECTION in value ? value[SECTION] : value);

/** Whether somebody's settings have none of ours: some clients push all that they have, or nothing. */
export const saysNothing = (section: unknown): boolean =>
  !isRecord(section) || !("run" in section || "cleanUp" in section);

function readRun(value: unknown, warn: (message: string) => void): Run {
  const run = RUNS.find((name) => name === value);
  if (run !== undefined) return run;
  if (value !== undefined && value !== null) {
    warn(
      `${SECTION}.run must be one of ${RUNS.join(", ")}; it is ${JSON.stringify(value)}, so ${DEFAULT_SETTINGS.run} is used.`,
    );
  }
  return DEFAULT_SETTINGS.run;
}

function readPreview(cleanUp: unknown, warn: (message: string) => void): boolean {
  const preview = isRecord(cleanUp) ? cleanUp.preview : undefined;
  if (typeof preview === "boolean") return preview;
  if (preview !== undefined && preview !== null) {
    warn(`${SECTION}.cleanUp.preview must be true or false; it is ${JSON.stringify(preview)}, so true is used.`);
  }
  return DEFAULT_SETTINGS.cleanUpPreview;
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === "object" && value !== null;
