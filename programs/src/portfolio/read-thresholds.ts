import { countryGroupMemberships, notificationThresholds } from '@concord/db/state';
import type { AllPools } from '../work-database.ts';
import type { ThresholdsOf } from './state-rows.ts';

/** Reads the thresholds once, for decisions of any day. */
export async function readThresholds(
  database: AllPools['state']['staff']['database'],
): Promise<ThresholdsOf> {
  const rows = await database.select().from(notificationThresholds);
  const members = await database.select().from(countryGroupMemberships);
  const isIn = (row: { effectiveFrom: string | null; effectiveTo: string | null }, on: string) =>
    (row.effectiveFrom ?? '') <= on && on <= (row.effectiveTo ?? '9999-12-31');
  return (purchaserCode, on) => {
    const isNatoPlus = members.some(
      (row) =>
        row.countryCode === purchaserCode &&
        ['NATO_MEMBER', 'PLUS_FIVE'].includes(row.countryGroup) &&
        isIn(row, on),
    );
    return rows
      .filter(
        (row) =>
          row.authority === 'AECA_36B_1' &&
          row.tier === (isNatoPlus ? 'NATO_PLUS' : 'OTHER') &&
          row.metric !== 'CONSTRUCTION' &&
          isIn(row, on),
      )
      .map(({ id }) => id)
      .sort();
  };
}
