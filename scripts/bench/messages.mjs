// LSP's messages on a stream: a header with the length, and JSON.
export function encode(message) {
  const body = JSON.stringify({ jsonrpc: "2.0", ...message });
  return `Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`;
}

/** A function that takes the stream's pieces, and calls back with every message. */
export function decoder(onMessage) {
  let waiting = Buffer.alloc(0);
  return (piece) => {
    waiting = waiting.length > 0 ? Buffer.concat([waiting, piece]) : piece;
    for (;;) {
      const end = waiting.indexOf("\r\n\r\n");
      const length = Number(/content-length: *(\d+)/i.exec(waiting.latin1Slice(0, Math.max(0, end)))?.[1]);
      if (end < 0 || waiting.length < end + 4 + length) return;
      const message = JSON.parse(waiting.toString("utf8", end + 4, end + 4 + length));
      waiting = waiting.subarray(end + 4 + length);
      onMessage(message);
    }
  };
}
