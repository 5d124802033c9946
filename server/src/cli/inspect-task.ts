import { read } from "../engine/index.ts";
import { formatOf } from "../format-of.ts";
import { toInspection } from "./inspect.ts";
import type { Output } from "./output.ts";
import type { Task } from "./run.ts";

/** Prints what was read, as one JSON array. */
export function inspectTask(output: Output): Task {
  const inspections: unknown[] = [];
  return {
    take: ({ name, text }) => void inspections.push(toInspection(name, read(text, formatOf(name)))),
    end: () => {
      output.out(`${JSON.stringify(inspections, null, 2)}\n`);
      return false;
    },
  };
}
