import { verifyChains } from '@concord/db';
import { dodEventTables } from '@concord/db/dod';
import { partnerEventTables } from '@concord/db/partner';
import { stateEventTables } from '@concord/db/state';
import { verifyCases, verifyLetters, verifyReliedFacts } from '@concord/subgraph-dod';
import type { AllPools } from './work-database.ts';

/** One thing that was checked. */
export interface Verified {
  /** What, and how much of it. */
  readonly checked: string;
  /** The first thing that does not hold, in one sentence; null if all of it does. */
  readonly lie: string | null;
}

/** Checks the records of all agencies, one after the other, and ends with the first lie. */
export async function* verifyRecords(pools: AllPools): AsyncGenerator<Verified> {
  const agencies = [
    ['Department of Defense', pools.dod, dodEventTables],
    ['State Department', pools.state, stateEventTables],
    ['partner-facing program', pools.partner, partnerEventTables],
  ] as const;
  for (const [name, { staff }, tables] of agencies) {
    const { streams, events, lie } = await verifyChains(staff.database, tables);
    yield { checked: `${name}: ${events} events in ${streams} chains`, lie };
  }
  const { cases, rows, lie } = await verifyCases(pools.dod.staff.database);
  yield { checked: `${cases} cases against their events: ${rows} stored rows`, lie };
  const { letters, assessments, ...ofLetters } = await verifyLetters(pools.dod.staff.database);
  const checked = `${letters} letters against their events: ${assessments} assessments`;
  yield { checked, lie: ofLetters.lie };
  const relied = await verifyReliedFacts(pools.dod.staff.database);
  yield { checked: `${relied.facts} facts of other agencies that events rely on`, lie: relied.lie };
}
