import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

import { copyRows, openAdmin } from '@concord/db';
import { washingtonDate } from '@concord/kernel';
import { selectPortfolioWorld } from '@concord/subgraph-dod';
import type { AllPools } from '../work-database.ts';
import type { TellerOrders, ToldBatch } from './teller-orders.ts';
import { selectNotificationLaw } from './thresholds.ts';

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

/** How many cases are told before their rows are written: a COPY costs some 90 ms, however few its rows. */
const batchSize = 1000;

/**
 * Writes a portfolio of invented cases in one transaction: every case told by the decisions that commands
 * are decided by, its rows those that the commands would have left. The same seed gives the same
 * cases; a portfolio of the same numbers cannot be written twice. A process of its own
 * tells the next cases while the rows of the last ones are copied.
 */
export async function writePortfolio(options: PortfolioOptions): Promise<PortfolioReport> {
  const { adminUrl, pools, cases, seed, today = washingtonDate(new Date()) } = options;
  const orders: TellerOrders = {
    world: await selectPortfolioWorld(pools.dod.staff.database),
    law: await selectNotificationLaw(pools.state.staff.database),
    cases,
    seed,
    today,
    batchSize,
  };
  const teller = fork(fileURLToPath(new URL('./teller-process.ts', import.meta.url)), {
    execArgv: ['--conditions=source', '--import', 'tsx'],
    serialization: 'advanced',
    // Its standard output is not a part of ours.
    stdio: ['ignore', process.stderr, process.stderr, 'ipc'],
  });
  teller.send(orders);
  const admin = openAdmin(adminUrl);
  let events = 0;
  try {
    await admin.begin(async (transaction) => {
      for await (const batch of batchesOf(teller)) {
        events += batch.events;
        for (const text of batch.texts) {
          await copyRows(transaction, text);
        }
      }
    });
    await admin`analyze`;
  } finally {
    teller.kill();
    await admin.end();
  }
  return { cases, events };
}

/** Asks for the next batch before the last one is used. A process that fails fails the portfolio. */
async function* batchesOf(teller: ChildProcess): AsyncGenerator<ToldBatch> {
  const ended = once(teller, 'exit').then(() => {
    throw new Error('The process that tells the cases ended; its error stands above.');
  });
  // It also ends when everything is told, and then nobody waits.
  ended.catch(() => undefined);
  const ask = async (): Promise<ToldBatch> => {
    teller.send('next');
    const [batch] = (await Promise.race([once(teller, 'message'), ended])) as [ToldBatch];
    return batch;
  };
  for (let coming = ask(); ; ) {
    const batch = await coming;
    if (batch.isLast) {
      yield batch;
      return;
    }
    coming = ask();
    // What is wrong with it is told where it is awaited.
    coming.catch(() => undefined);
    yield batch;
  }
}
