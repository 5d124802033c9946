// Runs the tests of this folder in VS Code's extension host. There is no terminal there: the report goes to a file.
import { appendFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { format } from "node:util";
import Mocha from "mocha";

const TIME_LIMIT_MS = 30_000;

export async function run(): Promise<void> {
  Mocha.reporters.Base.consoleLog = (...line) => appendFileSync(process.env.MOCHA_REPORT!, `${format(...line)}\n`);
  const mocha = new Mocha({ timeout: TIME_LIMIT_MS });
  const tests = readdirSync(__dirname).filter((file) => file.endsWith(".test.js"));
  // In the order of their names: "activation" has to see VS Code before any job description was opened.
  for (const file of tests.sort()) mocha.addFile(join(__dirname, file));
  const failures = await new Promise<number>((resolve) => mocha.run(resolve));
  if (failures > 0) throw new Error(`${failures} failed.`);
}
