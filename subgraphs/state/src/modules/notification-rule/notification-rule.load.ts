import type { Database } from '@concord/db';
import type { LoadReport, Rejection } from '@concord/kernel';
import type { z } from 'zod';
import type { InputRecord, Reading } from '../outside-data/input-record.model.ts';
import { readRecords, readShape } from '../outside-data/read-records.load.ts';
import { type StoredRules, storeNotificationRules } from './notification-rule.commands.ts';
import { clockShape, thresholdShape } from './notification-rule-record.load.ts';

/** Rows of law to load, as `facts/notification-thresholds.json` and `facts/review-clocks.json` do. */
export interface NotificationRuleInputs {
  readonly thresholds: readonly InputRecord[];
  readonly clocks: readonly InputRecord[];
}

/** Loads thresholds and clocks. One transaction; twice is as once. */
export async function loadNotificationRules(
  database: Database,
  inputs: NotificationRuleInputs,
): Promise<LoadReport> {
  const thresholds = readRules(thresholdShape, inputs.thresholds);
  const clocks = readRules(clockShape, inputs.clocks);
  const stored = await storeNotificationRules(
    database,
    [...thresholds.records.values()],
    [...clocks.records.values()],
  );
  const rejected = [
    ...thresholds.rejected,
    ...clocks.rejected,
    ...refusals(stored.thresholds, inputs.thresholds),
    ...refusals(stored.clocks, inputs.clocks),
  ];
  const accepted = stored.thresholds.changed.size + stored.clocks.changed.size;
  const given = inputs.thresholds.length + inputs.clocks.length;
  return { accepted, unchanged: given - accepted - rejected.length, rejected };
}

function readRules<Rule extends Dated>(shape: z.ZodType<Rule>, inputs: readonly InputRecord[]) {
  return readRecords(
    inputs,
    (value): Reading<Rule> => {
      const reading = readShape(shape, value);
      return 'value' in reading && isReversed(reading.value)
        ? { reason: `${reading.value.id} ends before it begins.` }
        : reading;
    },
    ({ id }) => id,
  );
}

interface Dated {
  readonly id: string;
  readonly effectiveFrom: string | null;
  readonly effectiveTo: string | null;
}

function isReversed({ effectiveFrom, effectiveTo }: Dated): boolean {
  return effectiveFrom !== null && effectiveTo !== null && effectiveTo < effectiveFrom;
}

function refusals({ refused }: StoredRules, inputs: readonly InputRecord[]): Rejection[] {
  return [...refused].map((id) => {
    const input = inputs.find(({ value }) => (value as { id?: unknown } | null)?.id === id);
    return {
      file: input?.file ?? '',
      line: input?.line ?? 0,
      reason: `${id} is on record and says something else. A rule is closed by its last day and followed by a new one.`,
    };
  });
}
