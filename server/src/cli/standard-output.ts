import { writeSync } from "node:fs";

/**
 * Writes at once, without the streams that Node would load for it. Where a reader is slower than we are, the rest goes
 * through Node's stream, which can wait. Whoever reads us may stop early (`jdlint … | head`): that is no failure.
 */
export function writerTo(name: "stdout" | "stderr"): (text: string) => void {
  const fd = name === "stdout" ? 1 : 2;
  let stream: NodeJS.WriteStream | undefined;
  return (text) => {
    let rest = Buffer.from(text);
    while (stream === undefined && rest.length > 0) {
      try {
        rest = rest.subarray(writeSync(fd, rest));
      } catch (error) {
        endQuietly(error as NodeJS.ErrnoException, "EAGAIN");
        stream = process[name];
        stream.on("error", endQuietly);
      }
    }
    if (rest.length > 0) stream?.write(rest);
  };
}

function endQuietly(error: NodeJS.ErrnoException, expected?: string): void {
  if (error.code === expected) return;
  if (error.code !== "EPIPE") throw error;
  process.exit();
}
