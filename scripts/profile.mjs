import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const SETTINGS = {
  "chat.disableAIFeatures": true,
  "extensions.ignoreRecommendations": true,
  "git.enabled": false,
  "security.workspace.trust.enabled": false,
  "telemetry.telemetryLevel": "off",
  "update.mode": "none",
  "workbench.secondarySideBar.defaultVisibility": "hidden",
  "workbench.startupEditor": "none",
  "workbench.tips.enabled": false,
};

/** A VS Code profile of its own, with settings that keep VS Code quiet. It goes when this process ends. */
export function makeProfile() {
  const folder = mkdtempSync(join(tmpdir(), "job-descriptions-"));
  process.on("exit", () => rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 }));
  const profile = { folder, userDataDir: join(folder, "data"), extensionsDir: join(folder, "extensions") };
  mkdirSync(join(profile.userDataDir, "User"), { recursive: true });
  writeFileSync(join(profile.userDataDir, "User/settings.json"), JSON.stringify(SETTINGS));
  return profile;
}
