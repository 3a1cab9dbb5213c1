import { countryGroupMemberships, notificationThresholds } from '@concord/db/state';
import type { AllPools } from '../work-database.ts';

/** The rows of law by which approvals are weighed: they can be sent from one process to another. */
export interface NotificationLaw {
  readonly thresholds: readonly (typeof notificationThresholds.$inferSelect)[];
  readonly memberships: readonly (typeof countryGroupMemberships.$inferSelect)[];
}

/** The keys of the rows of law that an approval of a purchaser's case was weighed by on a day. */
export type ThresholdsOf = (purchaserCode: string, on: string) => readonly string[];

/** Reads the rows once, for decisions of any day. */
export async function selectNotificationLaw(
  database: AllPools['state']['staff']['database'],
): Promise<NotificationLaw> {
  return {
    thresholds: await database.select().from(notificationThresholds),
    memberships: await database.select().from(countryGroupMemberships),
  };
}

/** Finds the rows in force for a purchaser's tier. */
export function thresholdsIn({ thresholds, memberships }: NotificationLaw): ThresholdsOf {
  return (purchaserCode, on) => {
    const isNatoPlus = memberships.some(
      (row) =>
        row.countryCode === purchaserCode && natoPlus.has(row.countryGroup) && isInForce(row, on),
    );
    return thresholds
      .filter(
        (row) =>
          row.authority === 'AECA_36B_1' &&
          row.tier === (isNatoPlus ? 'NATO_PLUS' : 'OTHER') &&
          row.metric !== 'CONSTRUCTION' &&
          isInForce(row, on),
      )
      .map(({ id }) => id)
      .sort();
  };
}

const natoPlus: ReadonlySet<string> = new Set(['NATO_MEMBER', 'PLUS_FIVE']);

function isInForce(
  row: { readonly effectiveFrom: string | null; readonly effectiveTo: string | null },
  on: string,
): boolean {
  return (row.effectiveFrom ?? '') <= on && on <= (row.effectiveTo ?? '9999-12-31');
}
