import { agencies } from '@concord/db';
import type { Identity } from '@concord/kernel';
import { type ExampleOperation, readExampleOperations } from '@concord/schema';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Answer, modes, openTestGraph, type TestGraph } from '../harness/graph.ts';
import { viewers } from '../harness/viewers.ts';
import { demonstrationDay } from '../harness/world.ts';

const examples = readExampleOperations(demonstrationDay);
const anObject: unknown = expect.any(Object);
/** How many statements each agency was asked, by the name of the example. */
type Costs = Record<string, Record<string, number>>;

describe.each(modes)('in %s mode an example', (mode) => {
  let graph: TestGraph;
  const costs: Costs = {};
  beforeAll(async () => {
    graph = await openTestGraph(mode);
  });
  afterAll(() => graph.close());

  it.each(examples)('answers its own question with rows: $name as $role', async (example) => {
    const first = await ask(graph, example);
    expect(first).toEqual({ status: 200, data: anObject });
    for (const [field, value] of Object.entries(first.data as object)) {
      expect([field, countRows(value)]).not.toEqual([field, 0]);
    }
    const cost = costOf(graph);
    expect(await ask(graph, example)).toEqual(first);
    expect(costOf(graph)).toEqual(cost);
    costs[example.name] = cost;
  });

  it('costs the statements that were agreed on', async () => {
    expect(Object.keys(costs)).toEqual(examples.map(({ name }) => name));
    const text = `${JSON.stringify(costs, null, 2)}\n`;
    // After a change that means to: `pnpm test test/journeys/examples --update`.
    await expect(text).toMatchFileSnapshot('golden/examples.json');
  });
});

describe('the examples', () => {
  it('show every kind of user: the public, both departments, Congress and a purchaser', () => {
    const roles = new Set(examples.map(({ role }) => role));
    expect([...roles]).toEqual(
      expect.arrayContaining(['PUBLIC', 'RSAT', 'DSCA_CASE', 'CONG', 'P_PROC']),
    );
  });

  it('take what varies as variables, so that each has one plan', () => {
    for (const { name, document } of examples) {
      expect([name, /\d{4}-\d{2}-\d{2}/.test(document)]).toEqual([name, false]);
    }
  });
});

function ask(graph: TestGraph, { role, document, variables }: ExampleOperation): Promise<Answer> {
  graph.database.statements.length = 0;
  return graph.ask(viewerOf(role), document, variables ?? {});
}

/** Statements since the last question, by agency. */
function costOf({ database: { statements } }: TestGraph): Record<string, number> {
  return Object.fromEntries(
    agencies.map((agency) => [agency, statements.filter((one) => one.agency === agency).length]),
  );
}

function viewerOf(role: string): Identity | null {
  const people: readonly (Identity | null)[] = Object.values(viewers);
  const viewer = people.find((one) => one?.roles.some((held) => held === role) === true) ?? null;
  expect([role, viewer === null]).toEqual([role, role === 'PUBLIC']);
  return viewer;
}

/** Objects in lists, however deep. */
function countRows(value: unknown): number {
  if (Array.isArray(value)) {
    return value.length + value.reduce((sum: number, one) => sum + countRows(one), 0);
  }
  return typeof value === 'object' && value !== null
    ? Object.values(value).reduce((sum: number, one) => sum + countRows(one), 0)
    : 0;
}
