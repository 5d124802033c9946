/** Resolves in the next turn of the event loop, when one more of the waiting messages was handled. */
export const nextTurn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

/**
 * Waits until the messages that are there already have had their turn: without any delay where there are none, and as
 * long as `value` keeps changing. (One message is handled a turn, and reading the next ones may take another.)
 */
export async function untilSteady(value: () => unknown): Promise<void> {
  for (let before: unknown = Symbol(); before !== value(); ) {
    before = value();
    await nextTurn();
    await nextTurn();
  }
}
