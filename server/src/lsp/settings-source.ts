import { type Connection, DidChangeConfigurationNotification } from "vscode-languageserver";
import type { ClientFeatures } from "./client-features.ts";
import type { Guard } from "./guard.ts";
import { logOnce } from "./log-once.ts";
import { readSettings, SECTION, type Settings, saysNothing, sectionOf } from "./settings.ts";

/** Where settings come from: the client is asked where it answers, else what it sent at the start or pushed since. */
export interface SettingsSource {
  of(uri: string): Promise<Settings>;
  /** Asks the client to tell of changes. */
  listen(): void;
  /** Takes what came with `workspace/didChangeConfiguration`. */
  changed(pushed: unknown): void;
}

export function createSettingsSource(
  connection: Connection,
  client: ClientFeatures,
  guard: Guard,
  initial: unknown,
): SettingsSource {
  const warn = logOnce((message) => connection.console.warn(message));
  const atStart = readSettings(sectionOf(initial), warn);
  let given = atStart;
  return {
    of: async (scopeUri) => {
      if (!client.answersConfiguration) return given;
      try {
        const answer: unknown = await connection.workspace.getConfiguration({ scopeUri, section: SECTION });
        return answer === null || answer === undefined ? given : readSettings(answer, warn);
      } catch (error) {
        guard.report("workspace/configuration", error);
        return given;
      }
    },
    listen: () => {
      if (!client.answersConfiguration || !client.registersConfigurationChanges) return;
      guard.run("client/registerCapability", async () => {
        await connection.client.register(DidChangeConfigurationNotification.type, { section: SECTION });
      });
    },
    changed: (pushed) => {
      const section = sectionOf(pushed);
      // Clients that answer `workspace/configuration` push nothing, or null.
      if (section === null || section === undefined) return;
      given = saysNothing(section) ? atStart : readSettings(section, warn);
    },
  };
}
