/** Why a run, or a file of it, could not be done: one line for the person at the terminal. */
export class UsageError extends Error {}
