import { copyRows, openAdmin } from '@concord/db';
import { washingtonDate } from '@concord/kernel';
import {
  type CaseTeller,
  planCase,
  portfolioRows,
  seededRandom,
  selectPortfolioWorld,
  tellPlannedCase,
} from '@concord/subgraph-dod';
import type { AllPools } from '../work-database.ts';
import { partnerRows } from './partner-rows.ts';
import { readThresholds } from './read-thresholds.ts';
import { stateRows } from './state-rows.ts';

/** What a portfolio is made of. */
export interface PortfolioOptions {
  readonly adminUrl: string;
  readonly pools: AllPools;
  readonly cases: number;
  readonly seed: number;
  /** The date in Washington; every story ends then or before. */
  readonly today?: string;
}

/** What was written. */
export interface PortfolioReport {
  readonly cases: number;
  readonly events: number;
}

/** How many cases are told before their rows are written. */
const batchSize = 500;

/**
 * Writes a portfolio of invented cases in one transaction: every case told by the decisions that commands
 * are decided by, its rows those that the commands would have left. The same seed gives the same
 * cases; a portfolio of the same numbers cannot be written twice.
 */
export async function writePortfolio(options: PortfolioOptions): Promise<PortfolioReport> {
  const { adminUrl, pools, cases, seed, today = washingtonDate(new Date()) } = options;
  const world = await selectPortfolioWorld(pools.dod.staff.database);
  const thresholdsOf = await readThresholds(pools.state.staff.database);
  const random = seededRandom(seed);
  const admin = openAdmin(adminUrl);
  let events = 0;
  try {
    await admin.begin(async (transaction) => {
      for (let first = 0; first < cases; first += batchSize) {
        const tellers: CaseTeller[] = [];
        for (let number = first; number < Math.min(first + batchSize, cases); number += 1) {
          tellers.push(tellPlannedCase(world, random, planCase(random, number), today));
        }
        events += tellers.reduce((sum, { steps }) => sum + steps.length, 0);
        const tables = [
          ...portfolioRows(tellers),
          ...stateRows(tellers, thresholdsOf),
          ...partnerRows(tellers),
        ];
        for (const { table, rows } of tables) {
          await copyRows(transaction, table, rows);
        }
      }
    });
    await admin`analyze`;
  } finally {
    await admin.end();
  }
  return { cases, events };
}
