import type { CopyText } from '@concord/db';
import type { selectPortfolioWorld } from '@concord/subgraph-dod';
import type { NotificationLaw } from './thresholds.ts';

/** What the process that tells cases is given. */
export interface TellerOrders {
  readonly world: Awaited<ReturnType<typeof selectPortfolioWorld>>;
  readonly law: NotificationLaw;
  readonly cases: number;
  readonly seed: number;
  readonly today: string;
  /** How many cases are told at a time. */
  readonly batchSize: number;
}

/** Cases told, as rows of their tables. */
export interface ToldBatch {
  readonly texts: readonly CopyText[];
  readonly events: number;
  readonly isLast: boolean;
}
