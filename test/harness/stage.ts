import { recordStoryNotification, type Stage } from '@concord/programs';
import { type Mode, openTestGraph, type TestGraph } from './graph.ts';

/** A graph in which stories are told, with a clock that the narrator sets. */
export interface TestStage extends Stage {
  readonly graph: TestGraph;
}

/** Opens a graph whose days a narrator sets. The caller must close the graph. */
export async function openStage(mode: Mode): Promise<TestStage> {
  let moment = new Date('2026-11-02T17:00:00Z');
  const graph = await openTestGraph(mode, { storyTime: () => moment });
  return {
    graph,
    ask: (identity, query, variables) => graph.ask(identity, query, variables),
    settle: () => graph.subgraphs.dod.settle(),
    recordNotification: (record) =>
      recordStoryNotification(
        graph.database.pools.state.staff.database,
        record,
        moment.toISOString().slice(0, 10),
      ),
    setDay(day) {
      moment = new Date(`${day}T17:00:00Z`);
    },
  };
}
