import { openAdmin } from '@concord/db';
import { verifyRecords } from '@concord/programs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { isDone } from '../harness/give-command.ts';
import { openToldDesk, type ToldDesk } from '../harness/told-desk.ts';
import { viewers } from '../harness/viewers.ts';

let desk: ToldDesk;
let caseId: string;
beforeAll(async () => {
  desk = await openToldDesk();
  const offered = await desk.standing('OFFERED');
  caseId = offered.caseId;
  // Facts of each agency, which the events of the case rely on.
  expect(await desk.decide(offered, 'SUSPENDED')).toSatisfy(isDone);
  expect(await desk.decide(offered, 'SUSPENSION_LIFTED')).toSatisfy(isDone);
  await desk.graph.subgraphs.dod.settle();
  expect(await desk.sign(offered)).toSatisfy(isDone);
  await desk.graph.subgraphs.dod.settle();
  expect(await desk.give(viewers.dscaCase, 'openHold', offered)).toSatisfy(isDone);
});
afterAll(() => desk.close());

/** The first thing that does not hold, or null. */
async function firstLie(): Promise<string | null> {
  for await (const { lie } of verifyRecords(desk.graph.database.pools)) {
    if (lie !== null) {
      return lie;
    }
  }
  return null;
}

/**
 * Looks while a statement stands that no command would give: by someone who holds the database itself and
 * switches its triggers off. Puts the table back afterwards.
 */
async function whileForged<Seen>(
  table: string,
  statement: string,
  look: () => Promise<Seen>,
): Promise<Seen> {
  const forger = openAdmin(desk.graph.database.adminUrl);
  const columns = await forger<{ name: string }[]>`
    select quote_ident(attname) as name from pg_attribute
    where attrelid = ${table}::regclass and attnum > 0 and attgenerated = ''`;
  const names = columns.map(({ name }) => name).join();
  try {
    await forger.unsafe(`set session_replication_role = replica;
      create temporary table kept as select ${names} from ${table}; ${statement}`);
    return await look();
  } finally {
    await forger.unsafe(`delete from ${table};
      insert into ${table} (${names}) overriding system value select ${names} from kept`);
    await forger.end();
  }
}

it('holds as it was told', async () => {
  expect(await firstLie()).toBeNull();
});

describe('is found out when somebody', () => {
  it.each([
    ['rewrites an event', 'dod.events', `update # set reason = 'Other' where sequence = 5`, /seal/],
    [
      'redates an event',
      'dod.events',
      `update # set recorded_at = recorded_at + interval '1 ms' where sequence = 5`,
      /seal/,
    ],
    [
      'takes an event out',
      'dod.events',
      'delete from # where sequence = 5',
      /event 6 .* follows event 4/,
    ],
    [
      'takes the last event off',
      'dod.events',
      `delete from # where kind = 'openHold' and recorded_at = (select max(recorded_at) from #)`,
      /does not hold what the events come to/,
    ],
    [
      'hides an event from who follows changes',
      'dod.outbox',
      'delete from # where sequence = 5',
      /5/,
    ],
    ['rewrites a decision of State', 'state.events', `update # set reason = 'Other'`, /seal/],
    ['rewrites a signature', 'partner.events', `update # set occurred_on = '2020-01-01'`, /seal/],
    ['takes back a decision', 'state_published.case_decisions', 'delete from #', /never published/],
    [
      'takes back a signature',
      'partner_published.loa_responses',
      'delete from #',
      /never published/,
    ],
    [
      'adds a cent to a case',
      'dod.cases',
      'update # set total_value = total_value + 0.01',
      /cases/,
    ],
    ['moves a case', 'dod.case_statuses', `update # set status = 'CLOSED_FINAL'`, /caseStatuses/],
    ['orders one more', 'dod.loa_lines', 'update # set quantity = quantity + 1', /loaLines/],
    [
      'makes a line cheaper',
      'dod.loa_line_builds',
      'update # set base_value = base_value - 0.01',
      /loaLineBuilds/,
    ],
    [
      'forgets a milestone',
      'dod.case_milestones',
      `delete from # where position = 1`,
      /Milestones/,
    ],
    ['releases a hold', 'dod.case_holds', `update # set released_on = opened_on`, /caseHolds/],
    ['loses a case', 'dod.cases', 'delete from #', /cases/],
    [
      'tells State of another value',
      'dod_published.case_versions',
      'update # set total_value = 1.00',
      /what State was told of .* is not where it stands/,
    ],
    [
      'tells the purchaser of another price',
      'dod_published.offer_versions',
      'update # set total_value = 1.00',
      /what the purchaser was told of .*-BASIC is not where it stands/,
    ],
    [
      'changes what the purchaser saw',
      'dod.partner_versions',
      `update # set snapshot = snapshot || '{"description": "Other"}'`,
      /what the purchaser was told of .* is not where it stands/,
    ],
  ])('%s', async (_deed, table, statement, lie) => {
    const forged = statement.replaceAll('#', table);
    expect(await whileForged(table, forged, firstLie)).toMatch(lie);
  });

  it('and all is well again afterwards', async () => {
    expect(await firstLie()).toBeNull();
    const [row] = await desk.admin`select status from dod.case_statuses where case_id = ${caseId}`;
    expect(row).toEqual({ status: 'ACCEPTED' });
  });
});
