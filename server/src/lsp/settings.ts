/** When findings are shown: at opening and saving, while typing, or only when asked for. */
export type Run = "onSave" | "onType" | "manual";

export interface Settings {
  readonly run: Run;
}

/** The section of the editor's settings. */
export const SECTION = "jobDescription";

export const DEFAULT_SETTINGS: Settings = { run: "onSave" };

const RUNS: readonly Run[] = ["onSave", "onType", "manual"];

/** Reads what a person wrote into the settings. A wrong value costs that one setting, and is said through `warn`. */
export function readSettings(value: unknown, warn: (message: string) => void): Settings {
  const given = isRecord(value) ? value : {};
  return { ...DEFAULT_SETTINGS, run: readRun(given.run, warn) };
}

/** The settings in what some clients push: `{ "jobDescription": { … } }`, or the section's content alone. */
export const sectionOf = (value: unknown): unknown => (isRecord(value) && SECTION in value ? value[SECTION] : value);

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

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === "object" && value !== null;
