// All set-up and all tests: what CI runs, and all that a fresh clone needs.
import { run } from "./programs.mjs";
import { setUp } from "./setup.mjs";

setUp();
for (const script of ["check", "build", "test:unit", "test:vscode"]) run("npm", ["run", "--silent", script]);
run("npm", ["run", "--silent", "bench", "--", "--short"]);
