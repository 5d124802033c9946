import assert from "node:assert/strict";
import {
  ConfigurationTarget,
  commands,
  DiagnosticSeverity,
  EventEmitter,
  type FileChangeEvent,
  FileSystemError,
  type FileSystemProvider,
  FileType,
  Range,
  type TextDocument,
  Uri,
  window,
  workspace,
} from "vscode";
import { eventually, findings, openSeed, openText, ruleCounts, ruleOf } from "./editor.ts";

const { Warning, Information, Hint } = DiagnosticSeverity;

describe("Checking", () => {
  it("marks what is wrong with the seed", async () => {
    const document = await openSeed();
    await eventually(() =>
      assert.deepEqual(ruleCounts(document), {
        "redundant-escape": 18,
        "broken-emphasis": 4,
        "lost-heading": 5,
        "lost-list": 3,
        "unfinished-list": 1,
        "missing-section": 6,
      }),
    );
    const missing = findings(document, "missing-section").map(({ severity }) => severity);
    assert.deepEqual(missing.sort(), [Information, Information, Information, Hint, Hint, Hint]);
  });

  it("says which rule found a problem, and where to read about it", async () => {
    const document = await openText("*Position:** Cook\n");
    const [finding] = await eventually(() => atLeastOne(findings(document, "broken-emphasis")));
    assert.equal(finding.severity, Warning);
    assert.match(finding.message, /stars/);
    assert(typeof finding.code === "object" && "target" in finding.code);
    assert.match(finding.code.target.path, /broken-emphasis\.md$/);
    assert.ok((await workspace.fs.stat(finding.code.target)).size > 0);
  });

  it("shows the other places of a contradiction", async () => {
    const document = await openText("# Cook\n\nExperience: 6+ years\n\n## Requirements\n\n- 5+ years of experience.\n");
    const [finding] = await eventually(() => atLeastOne(findings(document, "experience-mismatch")));
    assert.equal(finding.relatedInformation?.length, 1);
  });

  it("takes a mended problem away before the save, and shows a new one after it", async () => {
    const document = await openText("Full\\-Time\n\nPart\\-Time\n");
    await eventually(() => assert.equal(findings(document, "redundant-escape").length, 2));

    // One edit mends and harms, so when the mended problem is gone the harm was seen as well.
    await replace(document, "Full\\-Time\n", "Full-Time\n\n*Position:** Cook\n");
    await eventually(() => assert.equal(findings(document, "redundant-escape").length, 1));
    assert.deepEqual(findings(document, "broken-emphasis"), []);

    await document.save();
    await eventually(() => assert.equal(findings(document, "broken-emphasis").length, 1));
  });

  it("leaves alone what can't be changed, such as a version of Git's", async () => {
    const text = "*Position:** Cook\n";
    const registration = workspace.registerFileSystemProvider("revision", new OneFile(text), { isReadonly: true });
    try {
      const old = await workspace.openTextDocument(Uri.parse("revision:/cook.jd.md"));
      await window.showTextDocument(old);
      // The answer to a later question: the server had its chance to complain.
      const document = await openText(text);
      await eventually(() => assert.equal(findings(document).length, 1));
      assert.equal(old.languageId, document.languageId);
      assert.deepEqual(findings(old), []);
    } finally {
      registration.dispose();
    }
  });

  it("checks while writing where the writer wants that", async () => {
    await withRun("onType", async () => {
      const document = await openText("Cook\n");
      await replace(document, "Cook\n", "*Position:** Cook\n");
      await eventually(() => assert.deepEqual(findings(document).map(ruleOf), ["broken-emphasis"]));
      assert(document.isDirty);
    });
  });

  it("waits for the command where the writer wants that", async () => {
    await withRun("manual", async () => {
      const document = await openText("*Position:** Cook\n");
      // The answer to a later question: the server had its chance to complain.
      await commands.executeCommand("vscode.executeDocumentSymbolProvider", document.uri);
      assert.deepEqual(findings(document), []);

      await commands.executeCommand("jobDescription.check");
      await eventually(() => assert.deepEqual(findings(document).map(ruleOf), ["broken-emphasis"]));
    });
  });
});

function atLeastOne<T>(all: readonly T[]): readonly [T, ...T[]] {
  assert(all.length > 0);
  return all as readonly [T, ...T[]];
}

/** A file system with this text everywhere. */
class OneFile implements FileSystemProvider {
  readonly onDidChangeFile = new EventEmitter<FileChangeEvent[]>().event;
  readonly createDirectory = refuse;
  readonly delete = refuse;
  readonly readDirectory = refuse;
  readonly rename = refuse;
  readonly writeFile = refuse;

  constructor(private readonly text: string) {}

  readFile = () => Buffer.from(this.text);
  stat = () => ({ type: FileType.File, ctime: 0, mtime: 0, size: this.text.length });
  watch = () => ({ dispose: () => {} });
}

function refuse(): never {
  throw FileSystemError.NoPermissions();
}

async function replace(document: TextDocument, found: string, text: string): Promise<void> {
  const editor = await window.showTextDocument(document);
  const at = document.getText().indexOf(found);
  const range = new Range(document.positionAt(at), document.positionAt(at + found.length));
  assert(await editor.edit((builder) => builder.replace(range, text)));
}

async function withRun(run: string, test: () => Promise<void>): Promise<void> {
  const settings = workspace.getConfiguration("jobDescription");
  await settings.update("run", run, ConfigurationTarget.Workspace);
  try {
    await test();
  } finally {
    await settings.update("run", undefined, ConfigurationTarget.Workspace);
  }
}
