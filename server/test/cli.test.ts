import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import {
  chmodSync,
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { dirname, join } from "node:path";
import { before, beforeEach, describe, test } from "node:test";
import packageJson from "../../package.json";
import { buildProgram, temporaryFolder } from "./programs.ts";

const DAMAGED = "# Cook\n\n*Location:** Leeds\n";
const MENDED = "# Cook\n\n**Location:** Leeds\n";
const SEED = readFileSync("examples/senior-backend-developer.jd.md", "utf8");
const CLEAN = "Lunch today: soup and bread.\n";

/** What waits for so long waits for ever. */
const PATIENCE_MS = 60_000;

let program: string;
let folder: string;
before(async () => {
  program = await buildProgram("server/src/main-jdlint.ts");
});
beforeEach(() => {
  folder = temporaryFolder();
});

interface Outcome {
  readonly code: number | null;
  readonly out: string;
  readonly error: string;
}

/** Runs jdlint as a process of its own, in the test's folder. */
function jdlint(words: readonly string[], input: string | Uint8Array = ""): Outcome {
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...words], {
    cwd: folder,
    input,
    timeout: PATIENCE_MS,
  });
  return { code: status, out: stdout.toString(), error: stderr.toString() };
}

function write(name: string, content: string | Uint8Array): string {
  mkdirSync(dirname(join(folder, name)), { recursive: true });
  writeFileSync(join(folder, name), content);
  return name;
}
const content = (name: string): string => readFileSync(join(folder, name), "utf8");

describe("jdlint FILE…", () => {
  test("prints findings with line and column, and a summary", () => {
    write("cook.jd.md", DAMAGED);
    const { code, out, error } = jdlint(["--severity", "warning", "cook.jd.md"]);
    const [first] = out.split("\n").filter((line) => line.includes("broken-emphasis"));
    assert.match(first!, /^cook\.jd\.md:3:1 warning .+\. \(broken-emphasis\)$/);
    assert.match(out, /\n\n\d findings? in 1 file: \d warnings?\. jdlint --fix mends 1 of them\.\n$/);
    assert.equal(error, "");
    assert.equal(code, 1);
  });

  test("prints the other places of a contradiction below it", () => {
    write("cook.jd.md", "# Cook\n\n**Experience:** 6+ years\n\n## Requirements\n\n- 8+ years of experience.\n");
    const { out } = jdlint(["cook.jd.md"]);
    assert.match(out, /^cook\.jd\.md:\d+:\d+ warning .+ \(experience-mismatch\)\n {4}cook\.jd\.md:\d+:\d+ /m);
  });

  test("says so where nothing was found", () => {
    write("menu.md", CLEAN);
    write("other.md", CLEAN);
    assert.deepEqual(jdlint(["menu.md", "other.md"]), { code: 0, out: "No findings in 2 files.\n", error: "" });
  });

  test("searches folders for job descriptions, and checks every file once", () => {
    for (const name of ["jobs/a.jd", "jobs/b.jd.md", "jobs/deep/c.jd.txt", "jobs/d.jd.yaml", "jobs/e.jd.yml"]) {
      write(name, "");
    }
    for (const name of ["jobs/README.md", "jobs/.git/x.jd", "jobs/node_modules/x.jd"]) write(name, DAMAGED);
    // What macOS and Emacs lay beside a file.
    write("jobs/._a.jd", Buffer.from([0, 5, 0x16, 7, 0xff]));
    symlinkSync("nobody@nowhere.1", join(folder, "jobs/.#a.jd"));
    // Where there are pipes.
    spawnSync("mkfifo", [join(folder, "jobs/pipe.jd")]);
    assert.equal(jdlint(["jobs", "jobs/a.jd", "./jobs/a.jd"]).out, "No findings in 5 files.\n");
  });

  test("reads standard input, under the name that it is given", () => {
    assert.match(jdlint(["-"], DAMAGED).out, /^standard input:3:1 warning/m);
    write("-", DAMAGED);
    assert.match(jdlint(["./-"]).out, /^\.\/-:3:1 warning/m);
    assert.match(
      jdlint(["-", "--stdin-name=x.yaml"], "skills: [knives\n").out,
      /^x\.yaml:1:\d+ error .+\(unreadable-part\)$/m,
    );
  });

  test("prints what is at least as severe as asked for", () => {
    write("cook.jd.md", SEED);
    const severities = (level: string) =>
      new Set(jdlint(["--severity", level, "cook.jd.md"]).out.match(/(?<=:\d+ )\w+(?= )/g));
    assert.deepEqual(severities("error"), new Set());
    assert.deepEqual(severities("warning"), new Set(["warning"]));
    assert.deepEqual(severities("hint"), new Set(["warning", "information", "hint"]));
    assert.equal(jdlint(["--severity", "error", "cook.jd.md"]).code, 0);
  });

  test("no control character of a text reaches the terminal", () => {
    write("cook.jd.md", "# \u001B[31mCook\u009B\n\n**Experience:** 6+ \u0007years\n");
    const { out, error } = jdlint(["--severity", "hint", "cook.jd.md", "\u001B.md"]);
    assert.doesNotMatch(out + error, /(?!\n)\p{Cc}/u);
  });
});

describe("jdlint --fix FILE…", () => {
  test("mends what is safe, says so, and prints what is left", () => {
    write("cook.jd.md", DAMAGED);
    const { code, out } = jdlint(["--fix", "--severity=error", "cook.jd.md"]);
    assert.equal(content("cook.jd.md"), MENDED);
    assert.equal(out, "cook.jd.md: mended\nNo findings in 1 file.\n");
    assert.equal(code, 0);
  });

  test("writes nothing where nothing changes", () => {
    write("cook.jd.md", MENDED);
    const { mtimeNs, ino } = statSync(join(folder, "cook.jd.md"), { bigint: true });
    assert.doesNotMatch(jdlint(["--fix", "cook.jd.md"]).out, /mended/);
    const after = statSync(join(folder, "cook.jd.md"), { bigint: true });
    assert.deepEqual([after.mtimeNs, after.ino], [mtimeNs, ino]);
  });

  test("keeps CRLF, the byte order mark, the mode and a link, and leaves no other file", () => {
    write("target.jd.md", `\uFEFF${DAMAGED.replaceAll("\n", "\r\n")}`);
    chmodSync(join(folder, "target.jd.md"), 0o666);
    symlinkSync("target.jd.md", join(folder, "link.jd.md"));
    jdlint(["--fix", "link.jd.md"]);
    assert.equal(content("target.jd.md"), `\uFEFF${MENDED.replaceAll("\n", "\r\n")}`);
    assert.equal(statSync(join(folder, "target.jd.md")).mode & 0o777, 0o666);
    assert.deepEqual(
      readdirSync(folder, { withFileTypes: true }).map((entry) => [entry.name, entry.isSymbolicLink()]),
      [
        ["link.jd.md", true],
        ["target.jd.md", false],
      ],
    );
  });

  test("a folder that can't be written to keeps its files", {
    skip: process.getuid?.() === 0 && "root may write anywhere",
  }, () => {
    write("locked/cook.jd.md", DAMAGED);
    chmodSync(join(folder, "locked"), 0o555);
    const { code, error } = jdlint(["--fix", "locked/cook.jd.md"]);
    chmodSync(join(folder, "locked"), 0o755);
    assert.equal(error, "jdlint: locked/cook.jd.md: cannot be written: permission denied\n");
    assert.equal(code, 2);
    assert.deepEqual(readdirSync(join(folder, "locked")), ["cook.jd.md"]);
  });

  test("mends standard input onto standard output, and speaks on the other one", () => {
    const { out, error } = jdlint(["--fix", "-"], `\uFEFF${DAMAGED}`);
    assert.equal(out, `\uFEFF${MENDED}`);
    assert.equal(error, "No findings in 1 file.\n");
  });

  test("--clean-up restores lost structure too; a second run changes nothing", () => {
    write(
      "cook.jd.md",
      "Senior Cook\nResponsibilities\nCook lunch.\nOrder food.\nTrain staff.\nBenefits\nFree lunch.\n",
    );
    assert.match(jdlint(["--clean-up", "cook.jd.md"]).out, /^cook\.jd\.md: cleaned up$/m);
    assert.match(content("cook.jd.md"), /^## Responsibilities\n\n- Cook lunch\.\n- Order food\.\n- Train staff\.\n/m);
    assert.doesNotMatch(jdlint(["--clean-up", "cook.jd.md"]).out, /cleaned up/);
  });
});

describe("jdlint inspect FILE…", () => {
  test("prints the model, one object a file", () => {
    write(
      "cook.jd.md",
      "# Cook\n\n**Location:** Leeds\n\n## Requirements\n\n- 18 months of experience.\n- Gr\\-ill.\n",
    );
    write("empty.jd.md", "");
    const { code, out } = jdlint(["inspect", "cook.jd.md", "empty.jd.md"]);
    assert.equal(code, 0);
    const [cook, empty] = JSON.parse(out);
    assert.deepEqual(cook.title, { text: "Cook", line: 1 });
    assert.deepEqual(cook.sections, [{ line: 5, heading: "Requirements", role: "required-qualifications" }]);
    assert.deepEqual(cook.metadata, [{ line: 3, label: "Location", field: "location", value: "Leeds" }]);
    const [{ text, ...statement }, ...others] = cook.experience;
    assert.match(text, /18 months/);
    assert.deepEqual(statement, {
      line: 7,
      min: 1.5,
      max: null,
      scope: "total",
      subject: null,
      requirement: "required",
    });
    assert.deepEqual(others, []);
    assert.equal(cook.experienceConsistent, true);
    assert.deepEqual(cook.artifacts, [{ line: 8, kind: "escape", text: "\\-" }]);
    const nothing = {
      title: null,
      sections: [],
      metadata: [],
      experience: [],
      experienceConsistent: true,
      artifacts: [],
    };
    assert.deepEqual(empty, { file: "empty.jd.md", ...nothing });
  });

  test("says where statements can't both hold", () => {
    write("cook.jd.md", "# Cook\n\n**Experience:** 6+ years\n\n## Requirements\n\n- 8+ years of experience.\n");
    assert.equal(JSON.parse(jdlint(["inspect", "cook.jd.md"]).out)[0].experienceConsistent, false);
  });
});

describe("what could not be run", () => {
  test("is said in one line, and the other files are checked all the same", () => {
    write("menu.md", CLEAN);
    write("latin.md", Buffer.from("caf\xE9", "latin1"));
    mkdirSync(join(folder, "empty"));
    const expected: Readonly<Record<string, string>> = {
      "missing.md": "missing.md: cannot be read: there is no such file or folder",
      "menu.md/x": "menu.md/x: cannot be read: there is no such file or folder",
      "latin.md": "latin.md: is not UTF-8 text; save it as UTF-8 first",
      empty: "empty: no job descriptions (*.jd, *.jd.md, …) in this folder; name other files one by one",
    };
    for (const [path, message] of Object.entries(expected)) {
      const outcome = jdlint([path, "menu.md"]);
      assert.deepEqual(outcome, { code: 2, out: "No findings in 1 file.\n", error: `jdlint: ${message}\n` });
    }
    assert.deepEqual(JSON.parse(jdlint(["inspect", "missing.md", "menu.md"]).out).length, 1);
  });

  test("wrong words", () => {
    const expected: readonly (readonly [string[], RegExp])[] = [
      [[], /^jdlint: no file given; /],
      [["inspect"], /^jdlint: no file given; /],
      [["--nonsense", "x"], /^jdlint: Unknown option '--nonsense'; /],
      [["--severity", "loud", "x"], /^jdlint: --severity must be one of error, warning, information, hint\n$/],
      [["--fix", "--clean-up", "x"], /^jdlint: --fix and --clean-up do not go together\n$/],
      [["--fix", "inspect", "x"], /^jdlint: --fix and inspect do not go together\n$/],
      [["-", "-"], /^jdlint: standard input \(-\) can be read only once\n$/],
    ];
    for (const [words, message] of expected) {
      const { code, out, error } = jdlint(words);
      assert.equal(code, 2);
      assert.equal(out, "");
      assert.match(error, message);
      assert.equal(error.split("\n").length, 2, "one line");
    }
  });

  test("a disk without room for what is found", {
    skip: !existsSync("/dev/full") && "there is no such disk here",
  }, () => {
    write("cook.jd.md", DAMAGED);
    const full = openSync("/dev/full", "w");
    const words = [program, "cook.jd.md"];
    const { status, stderr } = spawnSync(process.execPath, words, { cwd: folder, stdio: ["ignore", full, "pipe"] });
    closeSync(full);
    assert.match(stderr.toString(), /^jdlint: failed: .*no space left.*\n$/);
    assert.equal(status, 2);
  });

  test("--help and --version are fine", () => {
    assert.match(jdlint(["--help"]).out, /^Checks job descriptions\.\n\nUsage: jdlint/);
    assert.deepEqual(jdlint(["--version"]), { code: 0, out: `${packageJson.version}\n`, error: "" });
  });
});

describe("bad input", () => {
  const inputs: Readonly<Record<string, string>> = {
    empty: "",
    "a byte order mark alone": "\uFEFF",
    NULs: "\0".repeat(10_000),
    "one line of a megabyte": "a".repeat(1_000_000),
    "a megabyte of words": "lunch and soup ".repeat(70_000),
    CRLF: CLEAN.repeat(100).replaceAll("\n", "\r\n"),
    CR: CLEAN.repeat(100).replaceAll("\n", "\r"),
    "a program": "#include <stdio.h>\nint main() {\n  return 0;\n}\n",
  };
  const tooLong = ["one line of a megabyte", "a megabyte of words"];
  const said = [
    ...tooLong.map(
      (name) =>
        `${name}.md:1:1 error Headings and experience are not looked for in this paragraph: it is longer than 20,000 characters. (unreadable-part)\n\n`,
    ),
    `2 findings in 2 of ${Object.keys(inputs).length} files: 2 errors.\n`,
  ].join("");
  const contents = () => Object.keys(inputs).map((name) => content(`${name}.md`));
  beforeEach(() => {
    for (const [name, text] of Object.entries(inputs)) write(`${name}.md`, text);
  });

  test("nothing is found in it but what is too long, and nothing mended", () => {
    const files = Object.keys(inputs).map((name) => `${name}.md`);
    for (const words of [[], ["--fix"]]) {
      const { code, out, error } = jdlint([...words, "--severity=hint", ...files]);
      assert.deepEqual([code, out, error], [1, said, ""]);
    }
    assert.deepEqual(contents(), Object.values(inputs));
  });

  test("cleaning up twice is as good as once", () => {
    const files = Object.keys(inputs).map((name) => `${name}.md`);
    assert.equal(jdlint(["--clean-up", ...files]).error, "");
    const once = contents();
    assert.equal(jdlint(["--clean-up", ...files]).out, said);
    assert.deepEqual(contents(), once);
  });

  test("a reader that stops early is no failure", () => {
    write("cook.jd.md", DAMAGED.repeat(2000));
    const { status, stderr } = spawnSync("sh", ["-c", `"${process.execPath}" "${program}" cook.jd.md | head -1`], {
      cwd: folder,
    });
    assert.equal(status, 0);
    assert.equal(stderr.toString(), "");
  });
});

describe("many files", () => {
  test("are counted together, and written in their order", () => {
    for (let file = 100; file < 250; file += 1) write(`jobs/${file}.jd.md`, DAMAGED);
    write("jobs/200.jd.md", new Uint8Array([0xff, 0xfe]));
    write("jobs/107.jd.md", CLEAN);
    const { code, out, error } = jdlint(["jobs"]);
    assert.equal(code, 2);
    assert.match(out, /findings in 148 of 149 files/);
    assert.match(error, /^jdlint: jobs\/200\.jd\.md: is not UTF-8/);
    const files = [...out.matchAll(/^jobs\/(\d+)/gm)].map(([, number]) => Number(number));
    assert.deepEqual(
      files,
      files.toSorted((a, b) => a - b),
    );
  });
});
