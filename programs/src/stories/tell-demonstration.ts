import { isCaseThere, leaseCases, returnCases } from '@concord/subgraph-dod';
import { openPrivateGraph } from '../private-graph.ts';
import type { AllPools } from '../work-database.ts';
import { recordStoryNotification, stories, tellStory } from './index.ts';
import type { Story } from './story.ts';

/** Longer than anything between two commands of a story takes. */
const leaseSeconds = 30;

/**
 * Tells the stories that are not told yet, by commands through a gateway of their own with tokens that
 * nobody else holds, as of the days they happened on. Stops between two stories when it is asked to.
 * Throws with what the graph refused if a story does not go as it says.
 */
export async function tellDemonstration(
  pools: AllPools,
  today: string,
  signal: AbortSignal,
): Promise<void> {
  const database = pools.dod.staff.database;
  const told = await Promise.all(stories.map(({ caseIds }) => isCaseThere(database, caseIds[0])));
  const untold = stories.filter((_, index) => told[index] !== true);
  if (untold.length === 0) {
    return;
  }
  let moment = new Date(0);
  const graph = await openPrivateGraph(pools, () => moment);
  const stageOf = ({ caseIds }: Story) => ({
    ask: graph.ask,
    // The graph that serves already lives in the present, and would end on sight what began long ago.
    async settle() {
      await leaseCases(database, caseIds, leaseSeconds);
      await graph.settle(caseIds);
    },
    setDay(day: string) {
      // Nothing is recorded before it happens, also not on the day of telling.
      moment = new Date(Math.min(Date.parse(`${day}T17:00:00Z`), Date.now()));
    },
    recordNotification: (record: object) =>
      recordStoryNotification(
        pools.state.staff.database,
        record,
        moment.toISOString().slice(0, 10),
      ),
  });
  try {
    for (const story of untold) {
      if (!signal.aborted) {
        await tellStory(stageOf(story), story, today).finally(() =>
          returnCases(database, story.caseIds),
        );
      }
    }
  } finally {
    await graph.close();
  }
  const fault = graph.fault();
  if (fault !== undefined) {
    throw new Error('A fault was met while the stories were told.', { cause: fault });
  }
}
