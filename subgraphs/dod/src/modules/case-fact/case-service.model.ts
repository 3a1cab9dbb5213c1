/** Something that runs again and again until it is stopped. */
export interface Repeating {
  /** Waits for the round under way. */
  stop(): Promise<void>;
}

/**
 * Runs a round, and another a while after each has ended. A round that fails is reported, and the next
 * one tries again: what was not done is still to be done.
 */
export function repeat(
  round: () => Promise<void>,
  pauseMs: number,
  report: (fault: unknown) => void,
): Repeating {
  let timer: NodeJS.Timeout | undefined;
  let isStopped = false;
  let underWay: Promise<void> = Promise.resolve();
  const run = () => {
    underWay = round()
      .catch(report)
      .finally(() => {
        if (!isStopped) {
          timer = setTimeout(run, pauseMs);
        }
      });
  };
  timer = setTimeout(run, pauseMs);
  return {
    async stop() {
      isStopped = true;
      clearTimeout(timer);
      await underWay;
    },
  };
}
