// What no language server in Node can beat: keeps the text by lines, checks nothing, answers every change at once.
import { decoder, encode } from "./messages.mjs";

const documents = new Map();
const send = (message) => process.stdout.write(encode(message));
const publish = (uri, version) =>
  send({ method: "textDocument/publishDiagnostics", params: { uri, version, diagnostics: [] } });

function changed(lines, { range: { start, end }, text }) {
  const middle = `${lines[start.line].slice(0, start.character)}${text}${lines[end.line].slice(end.character)}`;
  lines.splice(start.line, end.line - start.line + 1, ...middle.split("\n"));
}

const handlers = {
  initialize: (_, id) => send({ id, result: { capabilities: { textDocumentSync: { openClose: true, change: 2 } } } }),
  shutdown: (_, id) => send({ id, result: null }),
  exit: () => process.exit(0),
  "textDocument/didOpen": ({ textDocument: { uri, version, text } }) => {
    documents.set(uri, text.split("\n"));
    publish(uri, version);
  },
  "textDocument/didChange": ({ textDocument: { uri, version }, contentChanges }) => {
    for (const change of contentChanges) changed(documents.get(uri), change);
    publish(uri, version);
  },
};

process.stdin.on(
  "data",
  decoder(({ method, params, id }) => handlers[method]?.(params, id)),
);
process.stdin.on("end", () => process.exit(0));
