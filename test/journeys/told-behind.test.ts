import { openAdmin } from '@concord/db';
import { washingtonDate } from '@concord/kernel';
import { stories, tellDemonstration, verifyRecords } from '@concord/programs';
import type { Sql } from 'postgres';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { giveCommand, isDone } from '../harness/give-command.ts';
import { openTestGraph, type TestGraph } from '../harness/graph.ts';
import { viewers } from '../harness/viewers.ts';

let graph: TestGraph;
let admin: Sql;
beforeAll(async () => {
  graph = await openTestGraph('single', { storyTime: () => new Date() });
  admin = openAdmin(graph.database.adminUrl);
});
afterAll(async () => {
  await admin.end();
  await graph.close();
});

/** Settles again and again, as the program that serves does, until the work is done. */
async function whileServing<Done>(work: Promise<Done>): Promise<Done> {
  const stopping = new AbortController();
  const rounds = (async () => {
    while (!stopping.signal.aborted) {
      await graph.subgraphs.dod.settle();
    }
  })();
  try {
    return await work;
  } finally {
    stopping.abort();
    await rounds;
  }
}

it('stories are told behind a graph that serves, and neither meddles with the other', {
  timeout: 180_000,
}, async () => {
  const today = washingtonDate(new Date());
  // A case of the demonstration that no story is about, in force.
  const caseId = 'BN-B-VAC';
  const [, suspended] = await whileServing(
    Promise.all([
      tellDemonstration(graph.database.pools, today, new AbortController().signal),
      giveCommand(graph, viewers.rsat, 'decideCase', {
        ...{ caseId, decision: 'SUSPENDED', reason: 'A review.' },
      }),
    ]),
  );
  expect(suspended).toSatisfy(isDone);
  await graph.subgraphs.dod.settle();
  const [event] = await admin<{ kind: string; on: string }[]>`
    select kind, occurred_on::text as on from dod.events
    where stream = ${`case:${caseId}`} order by sequence desc limit 1`;
  expect(event).toEqual({ kind: 'decideCase', on: today });
  const caseIds = stories.flatMap((story) => story.caseIds);
  const told =
    await admin`select from dod.cases where case_id = any(string_to_array(${caseIds.join()}, ','))`;
  expect(told).toHaveLength(caseIds.length);
  const [late] = await admin`select count(*)::integer as ahead from dod.events
    where recorded_at > clock_timestamp()`;
  expect(late).toEqual({ ahead: 0 });
  const [lease] = await admin`select count(*)::integer as left from dod.service_leases`;
  expect(lease).toEqual({ left: 0 });
  for await (const { checked, lie } of verifyRecords(graph.database.pools)) {
    expect([checked, lie]).toEqual([checked, null]);
  }
});
