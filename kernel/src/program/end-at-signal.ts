import { constants } from 'node:os';

/** How a program ends when it is told to. */
export interface Ending {
  /** Whether it was told to. */
  hasBegun(): boolean;
  /** From now on it ends in order: by this, and then by itself. Until then it ends at once. */
  inOrder(close: () => Promise<void>): void;
}

/** Ctrl-C, the wish of another program, and a closed terminal. */
const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** Longer than requests, stories and a database that is slow to stop take together. */
const limitMs = 30_000;

/**
 * Takes the signals that end this process. The first one ends it; those after it change nothing, since
 * one Ctrl-C comes from the terminal and again from each program above that hands it on, and a second
 * that nobody takes would kill the process in the middle of its end. What registered for the `exit` of
 * the process is done in every case, also if the end takes too long or fails.
 */
export function endAtSignal(): Ending {
  let close: (() => Promise<void>) | null = null;
  let hasBegun = false;
  const end = (signal: NodeJS.Signals) => {
    if (hasBegun) {
      return;
    }
    hasBegun = true;
    if (close === null) {
      process.exit(128 + constants.signals[signal]);
    }
    setTimeout(() => process.exit(1), limitMs).unref();
    void close();
  };
  for (const signal of signals) {
    process.on(signal, end);
  }
  return {
    hasBegun: () => hasBegun,
    inOrder(given) {
      close = given;
    },
  };
}
