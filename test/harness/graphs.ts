import { afterAll, beforeAll } from 'vitest';
import { type Mode, modes, openTestGraph, type TestGraph } from './graph.ts';

/** Opens the graph in both modes for the tests of a file, and closes it behind them. */
export function openBothGraphs(): (mode: Mode) => TestGraph {
  const graphs = new Map<Mode, TestGraph>();
  beforeAll(async () => {
    for (const mode of modes) {
      graphs.set(mode, await openTestGraph(mode));
    }
  });
  afterAll(async () => {
    await Promise.all([...graphs.values()].map((graph) => graph.close()));
  });
  return (mode) => {
    const graph = graphs.get(mode);
    if (graph === undefined) {
      throw new Error('The graphs open before the tests and not before their file.');
    }
    return graph;
  };
}
