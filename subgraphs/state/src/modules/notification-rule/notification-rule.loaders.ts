import type { Database } from '@concord/db';
import { batchByKey, type ListEnvironment } from '@concord/kernel';
import {
  createNotificationThresholdList,
  createReviewClockList,
  selectNotificationThresholds,
  selectReviewClocks,
} from './notification-rule.queries.ts';

/** The rows of law of one request. */
export function createNotificationRuleLoaders(database: Database, environment: ListEnvironment) {
  return {
    thresholdById: batchByKey(
      (ids: readonly string[]) => selectNotificationThresholds(database, ids),
      (row) => row.id,
    ),
    clockById: batchByKey(
      (ids: readonly string[]) => selectReviewClocks(database, ids),
      (row) => row.id,
    ),
    thresholds: createNotificationThresholdList(environment),
    clocks: createReviewClockList(environment),
  };
}
