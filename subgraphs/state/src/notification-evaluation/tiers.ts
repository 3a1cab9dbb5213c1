import { isInForce } from './in-force.ts';
import type {
  ClockTier,
  CountryGroup,
  DollarTier,
  GroupMembership,
  Parties,
  Party,
} from './notification-evaluation.model.ts';

/** The higher thresholds are for member countries: an organization of NATO does not have them. */
const dollarGroups: readonly CountryGroup[] = ['NATO_MEMBER', 'PLUS_FIVE'];

/** The short clock is for organizations of NATO too. */
const clockGroups: readonly CountryGroup[] = ['NATO_MEMBER', 'NATO_ORGANIZATION', 'PLUS_FIVE'];

/** The groups a purchaser belongs to on a day, in the order given. */
export function groupsOn(memberships: readonly GroupMembership[], day: string): CountryGroup[] {
  return memberships
    .filter((membership) => isInForce(membership, day))
    .map((membership) => membership.group);
}

/**
 * The tier of thresholds on a day (22 U.S.C. 2776(b)(6); SAMM C5.T13, C5.T19). Every party must
 * qualify, and the letter must not open a sales territory outside the group. Null if the purchaser
 * could not be identified.
 */
export function dollarTierOn(
  { purchaser, participants }: Parties,
  opensSalesTerritory: boolean,
  day: string,
): DollarTier | null {
  if (purchaser === null) {
    return null;
  }
  const qualifies = allBelong([purchaser, ...participants], dollarGroups, day);
  return qualifies && !opensSalesTerritory ? 'NATO_PLUS' : 'OTHER';
}

/**
 * The tier of the clock on a day (22 U.S.C. 2776(b)(1); SAMM C5.T17, C5.T19). A sales territory
 * makes no difference to it. Null if the purchaser could not be identified.
 */
export function clockTierOn({ purchaser, participants }: Parties, day: string): ClockTier | null {
  if (purchaser === null) {
    return null;
  }
  return allBelong([purchaser, ...participants], clockGroups, day) ? 'NATO_PLUS' : 'OTHER';
}

function allBelong(
  parties: readonly Party[],
  groups: readonly CountryGroup[],
  day: string,
): boolean {
  return parties.every((party) =>
    groupsOn(party.groups, day).some((group) => groups.includes(group)),
  );
}
