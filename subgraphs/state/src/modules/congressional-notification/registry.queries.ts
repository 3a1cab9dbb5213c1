import type { Database } from '@concord/db';
import {
  countries,
  countryGroupMemberships,
  notificationThresholds,
  reviewClocks,
} from '@concord/db/state';
import { createCountryLookup, type NamedCountry } from '../../country-tables/index.ts';
import type {
  GroupMembership,
  NotificationThreshold,
  ReviewClock,
} from '../../notification-evaluation/index.ts';
import type { PurchaserRegistry } from './certification-record.load.ts';
import type { NotificationLaw } from './stored-notification.load.ts';

/** What notifications are read by when they are loaded. */
export interface Registry extends PurchaserRegistry, NotificationLaw {
  /** Whether a purchaser is invented; false for one that is not known. */
  readonly isFictional: (code: string) => boolean;
}

/** All purchasers with their groups, and all rows of law. Four statements. */
export async function selectRegistry(database: Database): Promise<Registry> {
  const purchasers = await database.select().from(countries);
  const memberships = await database.select().from(countryGroupMemberships);
  const thresholds = await database.select().from(notificationThresholds);
  const clocks = await database.select().from(reviewClocks);

  const groups = new Map<string, GroupMembership[]>(purchasers.map(({ code }) => [code, []]));
  for (const { countryCode, countryGroup, ...range } of memberships) {
    groups.get(countryCode)?.push({ group: countryGroup as GroupMembership['group'], ...range });
  }
  const fictional = new Set(purchasers.filter((row) => row.isFictional).map(({ code }) => code));
  return {
    // An invented country is never the purchaser of a printed notice.
    codeOf: createCountryLookup(purchasers.filter((row) => !row.isFictional) as NamedCountry[]),
    has: (code) => groups.has(code),
    isFictional: (code) => fictional.has(code),
    partyOf(code) {
      const own = groups.get(code);
      return own === undefined ? null : { groups: own };
    },
    thresholds: thresholds as NotificationThreshold[],
    clocks: clocks as ReviewClock[],
  };
}
