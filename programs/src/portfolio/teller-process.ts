import { copyTextOf } from '@concord/db';
import {
  type CaseTeller,
  planCase,
  portfolioRows,
  seededRandom,
  tellPlannedCase,
} from '@concord/subgraph-dod';
import { partnerRows } from './partner-rows.ts';
import { stateRows } from './state-rows.ts';
import type { TellerOrders, ToldBatch } from './teller-orders.ts';
import { thresholdsIn } from './thresholds.ts';

/** Tells cases batch by batch, each when it is asked for, and sends the rows they come to. */
let tell: (() => ToldBatch) | null = null;

process.on('message', (message: TellerOrders | 'next') => {
  if (message === 'next') {
    process.send?.(tell?.());
  } else {
    tell = tellerOf(message);
  }
});

function tellerOf({ world, law, cases, seed, today, batchSize }: TellerOrders): () => ToldBatch {
  const thresholdsOf = thresholdsIn(law);
  const random = seededRandom(seed);
  let next = 0;
  return () => {
    const tellers: CaseTeller[] = [];
    for (const last = Math.min(next + batchSize, cases); next < last; next += 1) {
      tellers.push(tellPlannedCase(world, random, planCase(random, next), today));
    }
    const tables = [
      ...portfolioRows(tellers),
      ...stateRows(tellers, thresholdsOf),
      ...partnerRows(tellers),
    ];
    return {
      texts: tables.map(({ table, rows }) => copyTextOf(table, rows)),
      events: tellers.reduce((sum, { steps }) => sum + steps.length, 0),
      isLast: next === cases,
    };
  };
}
