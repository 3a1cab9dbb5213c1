import { washingtonDate } from '@concord/kernel';
import {
  loadCaseRules,
  loadChargeRates,
  loadDodDemonstration,
  loadImplementingAgencies,
  loadMaslDemonstration,
  loadMaslItems,
  loadTransitions,
} from '@concord/subgraph-dod';
import { isPublicRecordEmpty, loadPartnerDemonstration } from '@concord/subgraph-partner';
import {
  loadShippedRules,
  loadShippedStateFacts,
  loadStateDemonstration,
  readShippedStateFacts,
} from '@concord/subgraph-state';
import { loadPublicationsOf } from './publications.ts';
import type { AllPools } from './work-database.ts';

/** What to load, and for which day. */
export interface WorldOptions {
  /** Whether invented records are wanted: never in a database that somebody named. */
  readonly withDemonstration: boolean;
  /** The date in Washington; the demonstration's clocks run on it. Today unless given. */
  readonly today?: string;
}

/**
 * Loads the rules, and into an empty database countries, notices and, if wanted, the demonstration
 * world. A database that holds records keeps them as they are. A load that was cut goes on where it
 * stopped.
 */
export async function loadWorld(pools: AllPools, options: WorldOptions): Promise<void> {
  const { today = washingtonDate(new Date()), withDemonstration } = options;
  const [dod, state, partner] = [pools.dod, pools.state, pools.partner].map(
    (agency) => agency.staff.database,
  ) as [Staff, Staff, Staff];
  // Rules only grow, so a newer program brings its newer rows into an older database.
  await loadImplementingAgencies(dod);
  await loadTransitions(dod);
  await loadCaseRules(dod);
  await loadMaslItems(dod);
  await loadChargeRates(dod);
  await loadShippedRules(state);
  // The public record is loaded last, so it tells whether everything before it is there.
  if (!(await isPublicRecordEmpty(partner))) {
    return;
  }
  await loadShippedStateFacts(state, today);
  if (withDemonstration) {
    await loadStateDemonstration(state, today);
    await loadMaslDemonstration(dod, today);
    await loadDodDemonstration(dod, today);
    await loadPartnerDemonstration(partner, today);
  }
  await loadPublicationsOf(partner, readShippedStateFacts().notifications, []);
}

type Staff = AllPools['dod']['staff']['database'];
