// Takes the pictures of the README: what a writer sees in VS Code, in the order in which it is seen.
import { cpSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { makeProfile } from "./profile.mjs";
import { run } from "./programs.mjs";
import { setUp } from "./setup.mjs";
import { withWorkbench } from "./vscode-headless/workbench.mjs";

const FILE = "senior-backend-developer.jd.md";

setUp();
run("npm", ["run", "--silent", "build"]);
const profile = makeProfile();
const folder = join(profile.folder, "examples");
cpSync("examples", folder, { recursive: true });

await withWorkbench({ profile, folder, paths: { extensionDevelopmentPath: resolve(".") } }, async (page) => {
  const shoot = (name) => page.screenshot({ path: `docs/images/${name}.png` });
  const line = (text) => page.locator(".view-line", { hasText: text }).first();
  const command = async (title) => {
    await page.keyboard.press("F1");
    await page.keyboard.type(title);
    await page.locator(".quick-input-list .monaco-list-row.focused", { hasText: title }).waitFor();
    await page.keyboard.press("Enter");
  };

  await page.getByText(FILE).dblclick();
  await page.locator(".squiggly-warning").first().waitFor();
  await command("Problems: Focus on Problems View");
  await page.locator(".markers-panel .monaco-list-row").nth(5).waitFor();
  await shoot("problems");

  await line("Employment Type").getByText("Employment Type").click();
  await command("Quick Fix...");
  await page.locator(".action-widget .monaco-list-row").first().waitFor();
  await shoot("quick-fix");

  await page.keyboard.press("Escape");
  await command("Clean Up Job Description");
  await page.getByText("Look through what will change").waitFor();
  await shoot("preview");
  await page.locator(".monaco-button", { hasText: /^Apply$/ }).click();
  await line("## Role Overview").waitFor();
  await page
    .locator(".markers-panel .monaco-list-row", { hasText: "lost-heading" })
    .first()
    .waitFor({ state: "detached" });
  await shoot("clean-up");

  await page.keyboard.press("Control+J");
  await line("## Role Overview").click();
  await page.evaluate(copy, {
    "text/html": readFileSync("server/test/clipboard/word.html", "utf8"),
    "text/plain": "Head Chef (6+ years’ experience)\nLocation: Leeds, full-time\nDepartment: Kitchen",
  });
  await page.keyboard.press("Control+A");
  await page.keyboard.press("Control+V");
  await line("Head Chef").waitFor();
  await page.keyboard.press("Control+.");
  await page.locator(".action-widget").getByText("Paste as clean job description").click();
  await line("Cook for us").hover();
  for (let turn = 0; turn < 20; turn += 1) await page.mouse.wheel(0, -100);
  await line("# Head Chef").waitFor();
  await page.keyboard.press("Control+.");
  await page.locator(".action-widget").getByText("Paste as clean job description").waitFor();
  await shoot("paste");
});
process.exit();

/** Runs in the page: puts what another program copied on the clipboard. */
async function copy(contents) {
  const blobs = Object.entries(contents).map(([type, value]) => [type, new Blob([value], { type })]);
  await navigator.clipboard.write([new ClipboardItem(Object.fromEntries(blobs))]);
}
