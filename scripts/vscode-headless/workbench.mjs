// A workbench of the VS Code server in headless chromium, through playwright.
import { pathToFileURL } from "node:url";
import { installChromium, installVsCode } from "./install.mjs";
import { DEVELOP, startServer } from "./server.mjs";

/**
 * Opens a workbench on a folder and gives its page to `use`. `prepare` gets the page before anything is loaded.
 * Rejects when the server or the page ends before `use` does.
 */
export async function withWorkbench({ profile, folder, paths, prepare }, use) {
  const executablePath = installChromium();
  const { chromium } = await import(pathToFileURL(installVsCode().playwright));
  const server = await startServer(profile, DEVELOP);
  const browser = await chromium.launch({
    executablePath,
    // Chromium's sandbox does not work for root and in most containers. Nothing is loaded but our own server.
    args: [
      "--no-sandbox",
      "--disable-gpu",
      "--disable-dev-shm-usage",
      "--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1",
    ],
  });
  try {
    const page = await browser.newPage({
      viewport: { width: 1280, height: 800 },
      reducedMotion: "reduce",
      // On a desktop VS Code has the clipboard without asking.
      permissions: ["clipboard-read", "clipboard-write"],
    });
    const crashed = new Promise((_, reject) => {
      page.once("crash", () => reject(new Error("The page of the workbench crashed.")));
    });
    await prepare?.(page);
    await page.goto(server.addressOf(folder, paths));
    return await Promise.race([use(page), server.ended, crashed]);
  } finally {
    await browser.close();
    server.stop();
  }
}
