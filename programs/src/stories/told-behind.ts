import { washingtonDate } from '@concord/kernel';
import type { AllPools } from '../work-database.ts';
import { tellDemonstration } from './tell-demonstration.ts';

/** Stories being told while the graph serves already. */
export interface ToldBehind {
  /** Waits for the story under way and begins no other. */
  stop(): Promise<void>;
}

/** Tells the demonstration's stories behind a graph that serves; what goes wrong is told to `report`. */
export function tellBehind(pools: AllPools, report: (fault: unknown) => void): ToldBehind {
  const stopping = new AbortController();
  const telling = tellDemonstration(pools, washingtonDate(new Date()), stopping.signal).catch(
    report,
  );
  return {
    async stop() {
      stopping.abort();
      await telling;
    },
  };
}
